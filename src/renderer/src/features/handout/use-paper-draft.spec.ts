// Seam: drafts of papers over a workspace in memory, without a component. The screen is left by stopping its scope.
import { createApp, effectScope, nextTick, reactive, shallowRef } from 'vue'
import { beforeEach, expect, it, vi } from 'vitest'
import { handoutInput } from '../../../../../tests/clinical/handout-cases'
import { buildHandout } from '../../../../domain/handout/build-handout'
import type { PaperDraft } from '../../../../domain/handout/paper-draft'
import { ok } from '../../../../shared/result'
import type { Services } from '../../services/services'
import { provideServices } from '../../services/use-services'
import type { Visit } from '../../../../domain/case/visit'
import { storable } from '../../vault/repository'
import { NEW_PAPER } from './paper-choices'
import { useDocumentEdits } from './use-document-edits'
import type { IssueState } from './use-issue-handout'
import { usePaperDraft } from './use-paper-draft'

let kept: Map<string, PaperDraft>
beforeEach(() => {
  kept = new Map()
})

const paperDrafts = {
  get: (id: string) => Promise.resolve(ok(kept.get(id))),
  save: (draft: PaperDraft) => {
    // What the vault would not read again must never be written.
    const checked = storable('paperDrafts', draft)
    if (checked.ok) kept.set(draft.id, checked.value)
    return Promise.resolve(checked.ok ? ok(undefined) : checked)
  },
  remove: (id: string) => Promise.resolve(ok(void kept.delete(id))),
}

const screen = async (visitId: string) => {
  const built = buildHandout(handoutInput('lipoma'))
  if (!built.ok) throw new Error(built.error.code)
  const document = built.value
  const scope = effectScope()
  // The draft asks for no more of the services than this.
  const services = {
    repositories: () => ({ paperDrafts }),
    now: () => new Date('2026-11-24T10:00:00Z'),
  } as unknown as Services
  const form = reactive({ ...NEW_PAPER })
  const state = shallowRef<IssueState>({ kind: 'idle' })
  const app = createApp({})
  provideServices(app, services)
  const made = scope.run(() => {
    const edits = useDocumentEdits(shallowRef(document))
    // Of the visit only who it is matters here.
    const visit = shallowRef({ id: visitId, patientId: 'p-1' } as Visit)
    return { edits, draft: app.runWithContext(() => usePaperDraft(visit, form, edits, state)) }
  })
  if (!made) throw new Error('the scope was stopped')
  await nextTick()
  const key = made.edits.views.value.find(({ type }) => type === 'list')?.key ?? ''
  const leave = async () => {
    await nextTick()
    scope.stop()
    await vi.waitFor(() => Promise.resolve())
  }
  return { ...made, form, state, key, leave }
}
const typeAndLeave = async () => {
  const first = await screen('visit-1')
  first.form.largePrint = true
  first.edits.type(first.key, 'Rest.')
  await first.leave()
}

it('keeps changes in the workspace, offers them to this visit alone, and puts nothing on the pages by itself', async () => {
  await typeAndLeave()
  expect([...kept.keys()]).toEqual(['visit-1'])
  expect((await screen('visit-2')).draft.offered.value).toBeUndefined()
  const again = await screen('visit-1')
  expect(again.edits.editCount.value).toBe(0)
  again.draft.takeUp()
  await nextTick()
  expect(again.edits.editCount.value).toBe(1)
  expect(again.form.largePrint).toBe(true)
  expect(again.draft.offered.value).toBeUndefined()
})

it('forgets changes that were thrown away or given', async () => {
  await typeAndLeave()
  const again = await screen('visit-1')
  again.draft.discard()
  await vi.waitFor(() => expect(kept.size).toBe(0))
  await typeAndLeave()
  const given = await screen('visit-1')
  // Only the kind of state is looked at.
  given.state.value = { kind: 'saved' } as IssueState
  await vi.waitFor(() => expect(kept.size).toBe(0))
})

it("keeps a letter's own words without any block being changed", async () => {
  const letter = await screen('visit-1')
  letter.form.kind = 'letter'
  letter.form.reason = 'Please see him soon.'
  await letter.leave()
  expect(kept.get('visit-1')?.choices.reason).toBe('Please see him soon.')
})
