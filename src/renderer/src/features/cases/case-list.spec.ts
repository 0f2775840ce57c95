import { expect, it } from 'vitest'
import { caseOf, flagOf, TODAY, visitOf } from '../../../../../tests/support/recall-samples'
import { addDays } from '../../../../domain/case/dates'
import { caseEntry, countWithoutPatient, newestFirst, reviewState } from './case-list'

it.each([
  [-1, { kind: 'overdue', days: 1 }],
  [0, { kind: 'due', days: 0 }],
  [7, { kind: 'due', days: 7 }],
  [8, { kind: 'later', days: 8 }],
])('a review in %i days stands as %j', (days, state) => {
  expect(reviewState(addDays(TODAY, days), TODAY)).toEqual(state)
})

it('shows the newest visit of a lump, how many there are and its worst flag', () => {
  const records = caseOf(
    visitOf('old', 90),
    visitOf('new', 10, {}, [flagOf(null), flagOf(336), flagOf(48)]),
  )
  expect(caseEntry(records, TODAY)).toMatchObject({
    visit: { id: 'new' },
    visitCount: 2,
    review: { kind: 'none' },
    worstFlag: { withinHours: 48 },
  })
})

it('keeps a review that a visit before its day did not hold', () => {
  const followUp = { date: addDays(TODAY, -2), reason: '' }
  const records = caseOf(visitOf('planned', 90, { followUp }), visitOf('between', 10))
  expect(caseEntry(records, TODAY).review).toEqual({ kind: 'overdue', days: 2 })
})

it('lists the latest first', () => {
  const ordered = newestFirst([
    caseOf(visitOf('long-ago', 300)),
    caseOf(visitOf('first', 500), visitOf('lately', 1)),
    caseOf(visitOf('between', 20)),
  ])
  expect(ordered.map((records) => caseEntry(records, TODAY).visit.id)).toEqual([
    'lately',
    'between',
    'long-ago',
  ])
})

it('counts lumps whose patient is missing', () => {
  const visits = [
    visitOf('a', 1),
    visitOf('b', 1, { patientId: 'gone' }),
    visitOf('c', 9, { patientId: 'gone' }),
  ]
  expect(countWithoutPatient(visits, [caseOf(visitOf('a', 1)).patient])).toBe(1)
})
