import { onScopeDispose, ref, shallowRef } from 'vue'
import type { AccuracyReport } from '../../../../domain/evaluation/accuracy'
import { useServices } from '../../services/use-services'

/** Runs this version over its bundled cases. Leaving the screen stops the run. */
export const useAccuracy = () => {
  const services = useServices()
  const state = ref<'idle' | 'running' | 'failed'>('idle')
  const progress = ref({ done: 0, of: 0 })
  const report = shallowRef<AccuracyReport>()
  let control: AbortController | undefined

  const cancel = (): void => control?.abort()
  onScopeDispose(cancel)

  const run = async (): Promise<void> => {
    cancel()
    const own = new AbortController()
    control = own
    state.value = 'running'
    progress.value = { done: 0, of: 0 }
    const result = await services.runAccuracy({
      onProgress: (done, of) => (progress.value = { done, of }),
      signal: own.signal,
    })
    // A run that was cancelled by a newer one has nothing more to say.
    if (control !== own) return
    if (result.ok) report.value = result.value
    state.value = result.ok || result.error.code === 'cancelled' ? 'idle' : 'failed'
  }
  return { state, progress, report, run, cancel }
}
