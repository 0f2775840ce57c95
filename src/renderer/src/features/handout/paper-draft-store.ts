import { defineStore } from 'pinia'
import { shallowReactive, watch } from 'vue'
import type { BlockEdit } from '../../../../domain/handout/edit-document'
import { useSessionStore } from '../../services/session-store'
import type { PaperForm } from './paper-choices'

/** What was changed by hand in a paper and not yet given. */
export interface PaperDraft {
  readonly edits: ReadonlyMap<string, BlockEdit>
  readonly typed: ReadonlyMap<string, string>
  readonly form: PaperForm
}

/**
 * Unfinished papers by the visit they belong to, while the workspace is open. In memory alone: they go when the
 * workspace is closed or locked, and are never put on the paper of another visit.
 */
export const usePaperDraftStore = defineStore('paper-drafts', () => {
  const session = useSessionStore()
  const drafts = shallowReactive(new Map<string, PaperDraft>())
  watch(
    () => session.workspace,
    () => drafts.clear(),
    { flush: 'sync' },
  )
  const of = (visitId: string): PaperDraft | undefined => drafts.get(visitId)
  const keep = (visitId: string, draft: PaperDraft) => void drafts.set(visitId, draft)
  const drop = (visitId: string) => void drafts.delete(visitId)
  return { of, keep, drop }
})
