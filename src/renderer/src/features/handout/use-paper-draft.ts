import { shallowRef, watch, type Ref } from 'vue'
import type { PaperForm } from './paper-choices'
import { usePaperDraftStore, type PaperDraft } from './paper-draft-store'
import type { useDocumentEdits } from './use-document-edits'
import type { IssueState } from './use-issue-handout'

/** Keeps what was changed by hand with the visit, and offers it back when the screen is opened again. */
export const usePaperDraft = (
  visitId: string,
  form: PaperForm,
  { edits, typed, restore }: ReturnType<typeof useDocumentEdits>,
  state: Ref<IssueState>,
) => {
  const store = usePaperDraftStore()
  /** Changes from before that wait for an answer. */
  const offered = shallowRef<PaperDraft | undefined>(store.of(visitId))

  watch([edits, typed], ([nowEdits, nowTyped]) => {
    // The first change after the screen was opened again is the answer to the offer.
    offered.value = undefined
    if (nowEdits.size === 0) store.drop(visitId)
    else store.keep(visitId, { edits: nowEdits, typed: nowTyped, form: { ...form } })
  })
  watch(state, ({ kind }) => {
    if (kind === 'saved') store.drop(visitId)
  })
  const takeUp = () => {
    const draft = offered.value
    if (!draft) return
    Object.assign(form, draft.form)
    restore(draft)
  }
  const discard = () => {
    offered.value = undefined
    store.drop(visitId)
  }
  return { offered, takeUp, discard }
}
