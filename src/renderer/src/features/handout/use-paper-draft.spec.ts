// Seam: drafts of papers over the session, without a component.
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { nextTick, reactive, shallowRef } from 'vue'
import { handoutInput } from '../../../../../tests/clinical/handout-cases'
import { buildHandout } from '../../../../domain/handout/build-handout'
import { useSessionStore } from '../../services/session-store'
import { NEW_PAPER } from './paper-choices'
import { useDocumentEdits } from './use-document-edits'
import type { IssueState } from './use-issue-handout'
import { usePaperDraft } from './use-paper-draft'

beforeEach(() => setActivePinia(createPinia()))

const screen = (visitId: string) => {
  const built = buildHandout(handoutInput('lipoma'))
  if (!built.ok) throw new Error(built.error.code)
  const form = reactive({ ...NEW_PAPER })
  const edits = useDocumentEdits(shallowRef(built.value))
  const state = shallowRef<IssueState>({ kind: 'idle' })
  const key = edits.views.value.find(({ type }) => type === 'list')?.key ?? ''
  return { form, edits, key, draft: usePaperDraft(visitId, form, edits, state) }
}
const typeAndLeave = async () => {
  const first = screen('visit-1')
  first.form.largePrint = true
  first.edits.type(first.key, 'Rest.')
  await nextTick()
}

it('offers the changes of this visit back, and puts nothing on the pages by itself', async () => {
  await typeAndLeave()
  expect(screen('visit-2').draft.offered.value).toBeUndefined()
  const again = screen('visit-1')
  expect(again.edits.editCount.value).toBe(0)
  again.draft.takeUp()
  await nextTick()
  expect(again.edits.editCount.value).toBe(1)
  expect(again.form.largePrint).toBe(true)
  expect(again.draft.offered.value).toBeUndefined()
})

it('forgets changes that were thrown away, undone or left in a workspace that was closed', async () => {
  await typeAndLeave()
  screen('visit-1').draft.discard()
  expect(screen('visit-1').draft.offered.value).toBeUndefined()
  await typeAndLeave()
  useSessionStore().changed({ ...useSessionStore().settings })
  expect(screen('visit-1').draft.offered.value).toBeDefined()
  // The workspace is only looked at for being another one.
  useSessionStore().opened({ kind: 'own' } as never, undefined)
  expect(screen('visit-1').draft.offered.value).toBeUndefined()
})
