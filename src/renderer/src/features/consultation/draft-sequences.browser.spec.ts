/** Seam: the draft store over the real vault, whatever is done in whatever order, crashes and locks included. */
import fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it } from 'vitest'
import { destroy } from '../../../../../tests/support/invented-vault'
import { amendedVisit, amendmentOf } from '../../../../domain/case/amend-visit'
import {
  lumpOf,
  newDraft,
  savedVisit,
  withFinding,
  withGroupDenied,
} from '../../../../domain/case/edit-draft'
import type { Patient } from '../../../../domain/case/patient'
import type { Visit } from '../../../../domain/case/visit'
import type { FindingValues, YesNoKey } from '../../../../domain/vocabulary/findings'
import { createWorkspaces, DATABASE_NAMES } from '../../vault/workspaces'
import { useDraftStore } from './draft-store'

/** Sequences; each opens a vault of its own. */
const RUNS = import.meta.env['PALPATE_DEEP'] === '1' ? 1_000 : 25

const PEOPLE = ['ada', 'ben', 'cleo'] as const
/** Two lumps of each, seen by either of two clinicians. */
const LUMPS = ['neck', 'back'] as const
const CLINICIANS = ['Dr Demo', 'Dr Second'] as const
const KEYS = ['tender', 'fever', 'pain', 'erythema'] as const satisfies readonly YesNoKey[]
const SAID = { knowledgeVersion: 'k', top: [], flags: [] }

type Action =
  | {
      readonly kind: 'switch'
      readonly to: (typeof PEOPLE)[number]
      readonly lump: (typeof LUMPS)[number]
      readonly clinician: (typeof CLINICIANS)[number]
    }
  | {
      readonly kind: 'answer'
      readonly key: (typeof KEYS)[number]
      readonly value: boolean | undefined
    }
  | { readonly kind: 'deny' | 'undo' | 'redo' | 'keep' | 'save' | 'amend' | 'crash' | 'lock' }

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('switch' as const),
      to: fc.constantFrom(...PEOPLE),
      lump: fc.constantFrom(...LUMPS),
      clinician: fc.constantFrom(...CLINICIANS),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      key: fc.constantFrom(...KEYS),
      value: fc.constantFrom(true, false, undefined),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'deny',
        'undo',
        'redo',
        'keep',
        'keep',
        'save',
        'amend',
        'crash',
        'lock',
      ),
    }),
  },
)

const patientOf = (id: string): Patient => ({
  id,
  name: id,
  chartNumber: '',
  birth: { kind: 'date', date: '1980-04-03' },
  sex: 'female',
  createdAt: '2026-11-24T09:00:00.000Z',
})

/** One run: the real store and vault, and beside them a plain memory of what was acknowledged. */
const run = async (actions: readonly Action[]): Promise<void> => {
  await destroy(DATABASE_NAMES.demonstration)
  let count = 0
  const vault = createWorkspaces({
    now: () => new Date('2026-11-24T09:00:00Z'),
    newId: () => `id-${count++}`,
  })
  const opening = async () => {
    const opened = await vault.open('demonstration')
    if (!opened.ok) throw new Error(opened.error.code)
  }
  await opening()
  let store = useDraftStore(createPinia())
  const acknowledged = new Map<string, FindingValues>()
  const visits = new Map<string, Visit>()
  let saves = 0

  /** What is open: whose it is, by whom, of which lump. */
  let meant: readonly (string | undefined)[] = []
  const openFor = async ({ to: person, lump, clinician }: Extract<Action, { kind: 'switch' }>) => {
    const lumpId = `lump-${person}-${lump}`
    const drafts = await vault.repositories().drafts.list()
    if (!drafts.ok) throw new Error(drafts.error.code)
    const waiting = drafts.value.find(
      (draft) => draft.lumpId === lumpId && draft.clinician === clinician,
    )
    // What was acknowledged is what is offered again, to the same clinician, for the same lump.
    if (waiting) expect(waiting.findings).toEqual(acknowledged.get(waiting.id))
    const draft =
      waiting ??
      newDraft({
        id: `${person}-${count++}`,
        patientId: person,
        lumpId,
        clinician,
        visitDate: '2026-11-24',
      })
    store.opened(patientOf(person), draft)
    meant = [person, lumpId, clinician]
  }
  const keep = async () => {
    const { draft } = store
    if (!draft) return
    const kept = await vault.repositories().drafts.save(draft)
    if (kept.ok) acknowledged.set(draft.id, draft.findings)
  }
  const save = async () => {
    const { draft, patient } = store
    if (!draft || !patient) return
    const at = new Date(Date.UTC(2026, 10, 24, 10, 0, saves++)).toISOString()
    const stored = visits.get(draft.id)
    const amended =
      draft.amends === undefined ? undefined : amendedVisit(draft, patient, SAID, at, stored)
    if (amended?.ok === false) return
    const visit = amended?.value ?? savedVisit(draft, patient, SAID, at)
    const saved = await vault.repositories().saveVisit({ patient, lump: lumpOf(draft, at), visit })
    if (!saved.ok) throw new Error(saved.error.code)
    visits.set(visit.id, visit)
    acknowledged.delete(draft.id)
    store.closed()
  }
  const answer = (key: YesNoKey, value: boolean | undefined) => {
    if (store.draft) store.edited(withFinding(store.draft, key, value), key)
  }
  const deny = () => {
    if (store.draft) store.edited(withGroupDenied(store.draft, KEYS), 'group')
  }
  const steps: Readonly<
    Record<Exclude<Action['kind'], 'switch' | 'answer'>, () => Promise<void> | void>
  > = {
    deny,
    undo: () => store.undone(),
    redo: () => store.redone(),
    keep,
    save,
    amend: () => {
      const last = [...visits.values()].at(-1)
      if (!last) return
      store.opened(patientOf(last.patientId), amendmentOf(last))
      meant = [last.patientId, last.lumpId, last.clinician]
    },
    // The memory of the screen is gone; what was acknowledged is not.
    crash: () => {
      store = useDraftStore(createPinia())
    },
    lock: async () => {
      store.closed()
      await vault.close()
      await opening()
    },
  }
  for (const one of actions) {
    if (one.kind === 'switch') await openFor(one)
    else if (one.kind === 'answer') answer(one.key, one.value)
    else await steps[one.kind]()
    const { draft, patient } = store
    if (draft)
      expect([draft.patientId, draft.lumpId, draft.clinician, patient?.id]).toEqual([
        ...meant,
        meant[0],
      ])
  }
  const drafts = await vault.repositories().drafts.list()
  const kept = await vault.repositories().visits.list()
  if (!drafts.ok || !kept.ok) throw new Error('the vault cannot be read')
  for (const [id, findings] of acknowledged)
    expect(drafts.value.find((draft) => draft.id === id)?.findings).toEqual(findings)
  for (const visit of visits.values()) {
    expect(kept.value.find(({ id }) => id === visit.id)).toEqual(visit)
    expect(visit.earlier?.length ?? 0).toBe(visit.revision - 1)
  }
  await vault.close()
}

it('never shows a draft on the wrong patient and never loses what was acknowledged', async () => {
  setActivePinia(createPinia())
  await fc.assert(fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 40 }), run), {
    numRuns: RUNS,
    endOnFailure: true,
  })
}, 1_200_000)
