import { describe, expect, it } from 'vitest'
import { flag } from '../../../tests/clinical/handout-cases'
import { byUrgency, handoutPermission } from './handout-permission'

const routine = { id: 'lipoma', routine: true } as const
const serious = { id: 'lymphoma', routine: false } as const
const unknown = { id: 'not-yet-known', routine: false } as const

describe('handoutPermission', () => {
  it.each([
    ['no flag', [], undefined, 'may-issue'],
    ['a flag without deadline', [flag({ withinHours: null })], undefined, 'may-issue'],
    ['a same-day flag', [flag({ withinHours: 0 })], undefined, 'held'],
    ['a 48-hour flag', [flag({ withinHours: 48 })], undefined, 'held'],
    ['a two-week flag', [flag({ withinHours: 336 })], undefined, 'held'],
    ['an open two-week flag', [flag({ state: 'open' })], undefined, 'held'],
    ['a reason of blanks', [flag()], '  \n', 'held'],
    ['a reason', [flag()], 'Scan was normal last week.', 'may-issue'],
  ] as const)('a routine text with %s', (_, flags, reason, kind) => {
    expect(handoutPermission(routine, flags, reason).kind).toBe(kind)
  })

  it.each([
    ['a serious text', serious],
    ['the text that is still finding out', unknown],
  ])('%s goes with any flag and carries it', (_, text) => {
    const flags = [flag({ withinHours: 0 })]
    expect(handoutPermission(text, flags)).toEqual({ kind: 'may-issue', carries: flags })
  })

  it('says which flags hold it and what may be done, most urgent first', () => {
    const late = flag({ ruleId: 'late', withinHours: 336 })
    const soon = flag({ ruleId: 'soon', withinHours: 0 })
    const calm = flag({ ruleId: 'calm', withinHours: null })
    expect(handoutPermission(routine, [late, calm, soon])).toEqual({
      kind: 'held',
      blocking: [soon, late],
      ways: ['not-yet-known', 'recorded-reason'],
    })
  })

  it('keeps the trimmed reason only where a flag would have held the text', () => {
    expect(handoutPermission(routine, [flag()], ' Seen by surgeon ')).toMatchObject({
      overrideReason: 'Seen by surgeon',
    })
    expect(handoutPermission(routine, [], 'reason')).not.toHaveProperty('overrideReason')
  })
})

it('sorts by deadline and keeps the order of equals', () => {
  const flags = [336, null, 0, 24, 0].map((withinHours, index) =>
    flag({ ruleId: `r${index}`, withinHours: withinHours as 0 | 24 | 336 | null }),
  )
  expect(byUrgency(flags).map(({ ruleId }) => ruleId)).toEqual(['r2', 'r4', 'r3', 'r0', 'r1'])
})
