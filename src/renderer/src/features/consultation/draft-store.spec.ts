import fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { withFinding } from '../../../../domain/case/edit-draft'
import type { Patient } from '../../../../domain/case/patient'
import { useDraftStore } from './draft-store'
import { EMPTY_DRAFT as empty } from '../../../../../tests/support/empty-draft'

const patient: Patient = {
  id: 'p',
  name: 'Alex Example',
  chartNumber: '',
  birth: { kind: 'date', date: '1980-04-03' },
  sex: 'female',
  createdAt: '2026-11-24T09:00:00.000Z',
}

beforeEach(() => setActivePinia(createPinia()))

it('takes back what was typed in one text as one step', () => {
  const store = useDraftStore()
  store.opened(patient, empty)
  for (const note of ['p', 'pa', 'pai', 'pain']) store.edited({ ...empty, note }, 'text:note')
  store.undone()
  expect(store.draft).toEqual(empty)
  store.redone()
  expect(store.draft?.note).toBe('pain')
})

it('comes back to the start by undo and to the end by redo, whatever was done', () => {
  const step = fc.record({
    key: fc.constantFrom('tender', 'pain', 'fever', 'erythema'),
    value: fc.constantFrom(true, false, undefined),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const store = useDraftStore()
      store.opened(patient, empty)
      for (const { key, value } of steps) {
        const current = store.draft
        // The keys above are yes/no keys of the vocabulary.
        if (current) store.edited(withFinding(current, key as 'tender', value), key)
      }
      const end = store.draft
      while (store.canUndo) store.undone()
      expect(store.draft).toEqual(empty)
      while (store.canRedo) store.redone()
      expect(store.draft).toEqual(end)
    }),
    { numRuns: 100 },
  )
})

it('forgets the steps of one patient when another is opened', () => {
  const store = useDraftStore()
  store.opened(patient, empty)
  store.edited(withFinding(empty, 'tender', true), 'tender')
  store.opened({ ...patient, id: 'q' }, { ...empty, id: 'w', patientId: 'q' })
  store.undone()
  expect(store.draft?.patientId).toBe('q')
  expect(store.draft?.findings).toEqual({})
})
