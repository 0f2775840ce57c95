import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import type { Visit } from '../../../../domain/case/visit'
import type { PaperDraft } from '../../../../domain/handout/paper-draft'
import { useServices } from '../../services/use-services'
import { NEW_PAPER, type PaperForm } from './paper-choices'
import type { useDocumentEdits } from './use-document-edits'
import type { IssueState } from './use-issue-handout'

/** Pause after the last change before it is stored, in milliseconds: one save a word, not one a letter. */
const PAUSE_MS = 400

/** Choices that are words of the clinician's own: they would be typed again. */
const holdsWords = ({ addressee, reason, told }: PaperForm): boolean =>
  addressee.trim() !== '' || reason !== undefined || told !== undefined

/**
 * Keeps what was changed by hand in the workspace, with the visit it belongs to, until the paper is given; and offers
 * it back when the screen is opened again. It never comes onto the paper of another visit.
 */
export const usePaperDraft = (
  visit: Ref<Visit | undefined>,
  form: PaperForm,
  { edits, typed, restore }: ReturnType<typeof useDocumentEdits>,
  state: Ref<IssueState>,
) => {
  const services = useServices()
  const store = services.repositories().paperDrafts
  /** Changes from before that wait for an answer. */
  const offered = shallowRef<PaperDraft>()
  /** True while the last change is not in the workspace, for a reason other than the pause. */
  const isUnkept = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  /** One write after the other: an older one must never end last. */
  let writing: Promise<unknown> = Promise.resolve()

  watch(
    visit,
    async (now) => {
      if (!now) return
      const found = await store.get(now.id)
      // Someone who has begun to type meanwhile has started anew.
      if (found.ok && edits.value.size === 0 && timer === undefined) offered.value = found.value
    },
    { immediate: true },
  )

  const drop = (visitId: string): void => {
    clearTimeout(timer)
    timer = undefined
    writing = writing.then(() => store.remove(visitId))
  }
  const keep = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (!visit.value) return
    const { id, patientId } = visit.value
    if (edits.value.size === 0 && !holdsWords(form)) return drop(id)
    const draft: PaperDraft = {
      ...{ id, visitId: id, patientId, savedAt: services.now().toISOString() },
      edits: [...edits.value].map(([key, block]) => ({ key, block })),
      typed: [...typed.value].map(([key, text]) => ({ key, text })),
      choices: { ...form },
    }
    writing = writing.then(async () => {
      isUnkept.value = !(await store.save(draft)).ok
    })
  }
  const later = (): void => {
    // The first change after the screen was opened again is the answer to the offer.
    offered.value = undefined
    clearTimeout(timer)
    timer = setTimeout(keep, PAUSE_MS)
  }
  watch([edits, typed], later)
  watch(
    () => [form.addressee, form.reason, form.told],
    () => later(),
  )
  watch(state, (now) => {
    if (now.kind === 'saved' && visit.value) drop(visit.value.id)
  })
  onScopeDispose(() => {
    if (timer !== undefined) keep()
  })

  const takeUp = () => {
    const draft = offered.value
    if (!draft) return
    Object.assign(form, NEW_PAPER, draft.choices)
    restore({
      edits: new Map(draft.edits.map(({ key, block }) => [key, block])),
      typed: new Map(draft.typed.map(({ key, text }) => [key, text])),
    })
  }
  const discard = () => {
    offered.value = undefined
    if (visit.value) drop(visit.value.id)
  }
  return { offered, isUnkept, takeUp, discard }
}
