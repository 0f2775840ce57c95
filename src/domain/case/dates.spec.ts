import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, formatDate, parseTypedDate } from './dates'

describe('a typed date', () => {
  it.each([
    ['3/4/1980', 'dmy', '1980-04-03'],
    ['3/4/1980', 'mdy', '1980-03-04'],
    ['03041980', 'dmy', '1980-04-03'],
    ['3 Apr 1980', 'mdy', '1980-04-03'],
    ['April 3, 1980', 'dmy', '1980-04-03'],
    ['1980-04-03', 'dmy', '1980-04-03'],
    ['1980.4.3', 'ymd', '1980-04-03'],
    ['29/2/2024', 'dmy', '2024-02-29'],
  ] as const)('%s in %s order is %s', (text, order, expected) => {
    expect(parseTypedDate(text, order)).toEqual({ ok: true, value: expected })
  })

  it.each([
    '',
    '31/2/1980',
    '29/2/2023',
    '3/4/80',
    '13/13/2000',
    '3/4/1080',
    'soon',
    '3//1980',
    '1e3/1/2000',
  ])('refuses %j', (text) => expect(parseTypedDate(text, 'dmy').ok).toBe(false))

  it('refuses a numeric day-first date where the region writes the year first', () => {
    expect(parseTypedDate('3/4/1980', 'ymd').ok).toBe(false)
  })

  it('reads back every day that it writes', () => {
    const day = fc.integer({ min: -40_000, max: 60_000 }).map((n) => addDays('1970-01-01', n))
    fc.assert(
      fc.property(day, (date) => {
        expect(parseTypedDate(formatDate(date), 'mdy')).toEqual({ ok: true, value: date })
      }),
    )
  })
})

it('counts days over a leap day and a change of clocks', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
})
