import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RedFlag } from '../../../../domain/assessment/assessment'
import { addDays } from '../../../../domain/case/dates'
import type { Patient } from '../../../../domain/case/patient'
import type { Visit } from '../../../../domain/case/visit'
import { buildCaseList, groupOf, reviewState } from './case-list'

const TODAY = '2026-11-26'

const patient: Patient = {
  id: 'p',
  name: 'Adaeze Okonkwo',
  chartNumber: '20411',
  birth: { kind: 'date', date: '1980-04-03' },
  sex: 'female',
  createdAt: '2026-01-01T00:00:00.000Z',
}

const flagOf = (withinHours: RedFlag['withinHours']): RedFlag => ({
  ruleId: `rule-${withinHours}`,
  title: 'A rule',
  state: 'fired',
  withinHours,
  action: '',
  patientAction: '',
  sourceIds: [],
  because: [],
  askFirst: [],
  alsoListed: [],
  expired: false,
})

interface Sketch {
  readonly id: string
  readonly lumpId?: string
  readonly seenDaysAgo?: number
  readonly reviewInDays?: number
  readonly flags?: readonly RedFlag[]
  readonly patientId?: string
}

const visitOf = ({
  id,
  lumpId,
  seenDaysAgo = 30,
  reviewInDays,
  flags,
  patientId,
}: Sketch): Visit => ({
  id,
  patientId: patientId ?? 'p',
  lumpId: lumpId ?? `lump-${id}`,
  clinician: 'Dr A',
  visitDate: addDays(TODAY, -seenDaysAgo),
  findings: {},
  note: '',
  plan: '',
  ...(reviewInDays === undefined
    ? {}
    : { followUp: { date: addDays(TODAY, reviewInDays), reason: '' } }),
  overrides: [],
  savedAt: `${addDays(TODAY, -seenDaysAgo)}T09:00:00.000Z`,
  revision: 1,
  assessment: { knowledgeVersion: 'k', top: [], flags: flags ?? [] },
})

const orderOf = (...sketches: readonly Sketch[]): readonly string[] =>
  buildCaseList([patient], sketches.map(visitOf), TODAY).entries.map(({ visit }) => visit.id)

describe('the order of the list', () => {
  it('puts overdue reviews before those due soon before all others', () => {
    expect(
      orderOf(
        { id: 'no-review', seenDaysAgo: 1 },
        { id: 'due', reviewInDays: 3 },
        { id: 'later', reviewInDays: 40, seenDaysAgo: 2 },
        { id: 'overdue', reviewInDays: -2 },
      ),
    ).toEqual(['overdue', 'due', 'no-review', 'later'])
  })

  it('orders overdue ones by the urgency of their flag, then by how long they wait', () => {
    expect(
      orderOf(
        { id: 'long-no-flag', reviewInDays: -60 },
        { id: 'short-no-flag', reviewInDays: -1 },
        { id: 'two-weeks', reviewInDays: -5, flags: [flagOf(336)] },
        { id: 'same-day', reviewInDays: -1, flags: [flagOf(null), flagOf(0)] },
      ),
    ).toEqual(['same-day', 'two-weeks', 'long-no-flag', 'short-no-flag'])
  })

  it('orders due ones by date and the rest by newest visit', () => {
    expect(
      orderOf(
        { id: 'due-7', reviewInDays: 7 },
        { id: 'due-today', reviewInDays: 0 },
        { id: 'seen-long-ago', seenDaysAgo: 300 },
        { id: 'seen-lately', seenDaysAgo: 2 },
      ),
    ).toEqual(['due-today', 'due-7', 'seen-lately', 'seen-long-ago'])
  })

  it('is the same whatever order the records come in', () => {
    const sketch = fc.record({
      id: fc.uuid(),
      seenDaysAgo: fc.integer({ min: 0, max: 400 }),
      reviewInDays: fc.integer({ min: -40, max: 40 }),
      flags: fc.constantFrom([], [flagOf(0)], [flagOf(336)], [flagOf(null)]),
    })
    const sketches = fc.uniqueArray(sketch, {
      maxLength: 12,
      // Two visits of one day have no order between them but the time they were saved at.
      selector: ({ seenDaysAgo }) => seenDaysAgo,
    })
    fc.assert(
      fc.property(sketches, (drawn) => {
        expect(orderOf(...drawn)).toEqual(orderOf(...[...drawn].reverse()))
      }),
      { seed: 7, numRuns: 60 },
    )
  })
})

describe('what is listed', () => {
  it('shows the newest visit of each lump and how many there are', () => {
    const { entries } = buildCaseList(
      [patient],
      [
        visitOf({ id: 'old', lumpId: 'l', seenDaysAgo: 90, reviewInDays: -30 }),
        visitOf({ id: 'new', lumpId: 'l', seenDaysAgo: 10 }),
      ],
      TODAY,
    )
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({
      visit: { id: 'new' },
      visitCount: 2,
      review: { kind: 'none' },
    })
  })

  it('counts lumps whose patient is missing and never lists them under another name', () => {
    const list = buildCaseList(
      [patient],
      [visitOf({ id: 'a' }), visitOf({ id: 'b', patientId: 'gone' })],
      TODAY,
    )
    expect(list.entries.map(({ visit }) => visit.id)).toEqual(['a'])
    expect(list.withoutPatient).toBe(1)
  })
})

it.each([
  [-1, { kind: 'overdue', days: 1 }, 'overdue'],
  [0, { kind: 'due', days: 0 }, 'due'],
  [7, { kind: 'due', days: 7 }, 'due'],
  [8, { kind: 'later', days: 8 }, 'other'],
])('a review in %i days stands as %j', (days, state, group) => {
  expect(reviewState({ date: addDays(TODAY, days), reason: '' }, TODAY)).toEqual(state)
  const { entries } = buildCaseList([patient], [visitOf({ id: 'v', reviewInDays: days })], TODAY)
  expect(entries.map(groupOf)).toEqual([group])
})
