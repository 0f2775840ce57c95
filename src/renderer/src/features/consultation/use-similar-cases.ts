import { onUnmounted, ref, shallowRef, watch } from 'vue'
import { gatherCases, type CaseRecords } from '../../../../domain/case/case-records'
import { similarCases, type SimilarCase } from '../../../../domain/case/similar-cases'
import type { FindingValues } from '../../../../domain/vocabulary/findings'
import { useServices } from '../../services/use-services'

/** Cases that are shown. */
const MOST_CASES = 3
/** Milliseconds without a change before likeness is worked out anew: nobody waits for it. */
const QUIET_MS = 600

/** Past cases like this one. Nothing is read or worked out before it is asked for, nor while someone types. */
export const useSimilarCases = (scope: {
  readonly findings: () => FindingValues
  readonly lumpId: () => string
}) => {
  const { repositories } = useServices()
  const shown = ref(false)
  const state = ref<'idle' | 'loading' | 'ready' | 'failed'>('idle')
  const similar = shallowRef<readonly SimilarCase[]>([])
  let cases: readonly CaseRecords[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const compare = () => {
    similar.value = similarCases(scope.findings(), cases, {
      exceptLumpId: scope.lumpId(),
      limit: MOST_CASES,
    })
  }
  const load = async () => {
    state.value = 'loading'
    const kept = repositories()
    const [patients, lumps, visits] = await Promise.all([
      kept.patients.list(),
      kept.lumps.list(),
      kept.visits.list(),
    ])
    if (!patients.ok || !lumps.ok || !visits.ok) {
      state.value = 'failed'
      return
    }
    cases = gatherCases({ patients: patients.value, lumps: lumps.value, visits: visits.value })
    compare()
    state.value = 'ready'
  }
  const toggle = () => {
    shown.value = !shown.value
    if (!shown.value) return
    if (state.value === 'ready') compare()
    else if (state.value !== 'loading') void load()
  }
  watch(scope.findings, () => {
    clearTimeout(timer)
    if (shown.value && state.value === 'ready') timer = setTimeout(compare, QUIET_MS)
  })
  onUnmounted(() => clearTimeout(timer))
  return { shown, state, similar, toggle }
}
