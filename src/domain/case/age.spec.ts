import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ageInYears, ageParts, birthDateFromAge } from './age'
import type { Birth, IsoDate } from './patient'

const years = (birth: Birth, on: IsoDate): number => ageInYears(birth, on) ?? Number.NaN

it('gives whole years on a birthday', () => {
  expect(ageParts(years({ kind: 'date', date: '1980-04-03' }, '2026-04-03'))).toEqual({
    value: 46,
    unit: 'years',
  })
  expect(ageParts(years({ kind: 'date', date: '1980-04-03' }, '2026-03-31'))).toEqual({
    value: 45,
    unit: 'years',
  })
})

it('says weeks for a newborn and months for an infant', () => {
  const age = (date: string) => ageParts(years({ kind: 'date', date }, '2026-11-24'))
  expect(age('2026-11-03')).toEqual({ value: 3, unit: 'weeks' })
  expect(age('2026-03-24')).toEqual({ value: 8, unit: 'months' })
})

it('lets a stated age grow with time', () => {
  const birth = { kind: 'age', value: 18, unit: 'months', statedOn: '2025-11-24' } as const
  expect(years(birth, '2026-11-24')).toBeCloseTo(2.5, 2)
})

it('is negative for a birth in the future, so that it can be refused', () => {
  expect(years({ kind: 'date', date: '2027-01-01' }, '2026-11-24')).toBeLessThan(0)
})

it('finds the birthday of an age to within a day', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 110, noNaN: true }), (meant) => {
      const date = birthDateFromAge(meant, '2026-11-24')
      expect(Math.abs(years({ kind: 'date', date }, '2026-11-24') - meant)).toBeLessThan(0.003)
    }),
  )
})

it('says nothing of an age that nobody knows', () => {
  expect(ageInYears({ kind: 'unknown' }, '2026-11-24')).toBeUndefined()
})
