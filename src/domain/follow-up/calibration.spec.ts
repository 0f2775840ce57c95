import { expect, it } from 'vitest'
import { caseOf, visitOf } from '../../../tests/support/recall-samples'
import type { CaseRecords } from '../case/case-records'
import { addDays } from '../case/dates'
import type { ConditionId } from '../knowledge/condition-ids'
import { calibration } from './calibration'

const judgedCase = (
  thought: ConditionId | undefined,
  listed: ConditionId,
  share: number,
  was: ConditionId,
  days = 10,
): CaseRecords => {
  const visit = visitOf(
    'v',
    100,
    thought ? { workingDiagnosis: { conditionId: thought, label: '' } } : {},
  )
  const records = caseOf({
    ...visit,
    assessment: {
      ...visit.assessment,
      top: [
        { conditionId: listed, share },
        { conditionId: 'lymphoma', share: 0.01 },
      ],
    },
  })
  const on = addDays(visit.visitDate, days)
  return {
    ...records,
    lump: {
      ...records.lump,
      outcome: { conditionId: was, label: '', establishedBy: 'histology', on },
    },
  }
}
const cases = [
  judgedCase('lipoma', 'lipoma', 0.9, 'lipoma', 4),
  judgedCase('lipoma', 'lipoma', 0.85, 'lymphoma', 30),
  judgedCase(undefined, 'neurofibroma', 0.3, 'neurofibroma', 12),
]

it('counts who was right, and how sure the list was', () => {
  const found = calibration(cases, '')
  expect(found).toMatchObject({
    outcomes: 3,
    clinicianJudged: 2,
    clinicianRight: 1,
    listFirstRight: 2,
    listTopRight: 3,
    medianDaysToOutcome: 12,
    isEnough: false,
  })
  expect(found.bands.map(({ count, right }) => [count, right])).toEqual([
    [0, 0],
    [1, 1],
    [0, 0],
    [0, 0],
    [2, 1],
  ])
})

it('is enough from twenty outcomes on, of this clinician alone', () => {
  const many = Array.from({ length: 20 }, () => judgedCase('lipoma', 'lipoma', 1, 'lipoma'))
  expect(calibration(many, 'Dr A').isEnough).toBe(true)
  expect(calibration(many.slice(1), 'Dr A').isEnough).toBe(false)
  expect(calibration(many, 'Dr B').outcomes).toBe(0)
})

it('prefers the view noted before the list, and leaves imported cases out', () => {
  const [one] = cases
  if (!one) throw new Error('no case')
  const [visit] = one.visits
  const ownView = { label: '', conditionId: 'lymphoma', at: '', beforeList: true } as const
  expect(calibration([{ ...one, visits: [{ ...visit, ownView }] }], '').clinicianRight).toBe(0)
  expect(calibration([{ ...one, lump: { ...one.lump, imported: {} } }], '').outcomes).toBe(0)
})
