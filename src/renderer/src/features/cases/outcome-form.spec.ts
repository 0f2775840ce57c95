import { expect, it } from 'vitest'
import { outcomeOf, type OutcomeFields } from './outcome-form'

const conditions = [{ id: 'lipoma', name: 'Lipoma' }] as const
const fields: OutcomeFields = {
  conditionId: 'lipoma',
  label: ' ',
  by: 'histology',
  on: '2026-11-20',
  malignant: undefined,
}
const made = (more: Partial<OutcomeFields>) =>
  outcomeOf({ ...fields, ...more }, conditions, '2026-11-26')

it('takes the name of the condition where no words are typed, and leaves "not said" out', () => {
  expect(made({})).toEqual({
    conditionId: 'lipoma',
    label: 'Lipoma',
    establishedBy: 'histology',
    on: '2026-11-20',
  })
  expect(made({ conditionId: '', label: 'Hibernoma', malignant: 'no' })).toEqual({
    label: 'Hibernoma',
    establishedBy: 'histology',
    on: '2026-11-20',
    malignant: false,
  })
})

it.each([[{ conditionId: '' as const }], [{ on: undefined }], [{ on: '2026-11-27' }]])(
  'is nothing yet with %j',
  (more) => expect(made(more)).toBeUndefined(),
)
