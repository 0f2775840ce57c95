import { onUnmounted, ref, watch } from 'vue'
import type { VisitDraft } from '../../../../domain/case/visit'
import { useServices } from '../../services/use-services'
import type { VaultErrorCode } from '../../services/workspace'
import { useDraftStore } from './draft-store'

/** Milliseconds of quiet after which the draft is stored: well within the second that may be lost. */
const QUIET_MS = 400

export type DraftState =
  | { readonly kind: 'clean' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'kept'; readonly at: Date }
  | { readonly kind: 'failed'; readonly code: VaultErrorCode }

/** Stores the draft shortly after every change and says whether it is kept. */
export const useDraftAutosave = () => {
  const services = useServices()
  const store = useDraftStore()
  const state = ref<DraftState>({ kind: 'clean' })
  let timer: ReturnType<typeof setTimeout> | undefined
  let paused = false

  const keep = async (draft: VisitDraft): Promise<void> => {
    const kept = await services.repositories().drafts.save(draft)
    // A later change has its own save under way; this answer is about an older text.
    if (paused || store.draft !== draft) return
    state.value = kept.ok
      ? { kind: 'kept', at: services.now() }
      : { kind: 'failed', code: kept.error.code }
    if (kept.ok) void services.host.setUnsavedWork(false)
  }

  watch(
    () => store.draft,
    (draft, before) => {
      if (paused || !draft || !before || draft.id !== before.id) return
      clearTimeout(timer)
      state.value = { kind: 'pending' }
      void services.host.setUnsavedWork(true)
      timer = setTimeout(() => void keep(draft), QUIET_MS)
    },
  )

  /** Stores at once what is waiting. */
  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    if (store.draft && state.value.kind !== 'clean') await keep(store.draft)
  }
  /** Holds autosaving while the draft becomes a visit: it must not come back behind it. */
  const pause = (): void => {
    paused = true
    clearTimeout(timer)
  }
  /** Goes on after a save that did not happen. */
  const resume = (): void => {
    paused = false
    if (store.draft) void keep(store.draft)
  }
  onUnmounted(() => {
    if (!paused && state.value.kind === 'pending' && store.draft) void keep(store.draft)
    clearTimeout(timer)
  })
  return { state, flush, pause, resume }
}
