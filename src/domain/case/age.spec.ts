import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ageInYears, ageParts, birthDateFromAge } from './age'

it('gives whole years on a birthday', () => {
  expect(ageParts(ageInYears({ kind: 'date', date: '1980-04-03' }, '2026-04-03'))).toEqual({
    value: 46,
    unit: 'years',
  })
  expect(ageParts(ageInYears({ kind: 'date', date: '1980-04-03' }, '2026-03-31'))).toEqual({
    value: 45,
    unit: 'years',
  })
})

it('says weeks for a newborn and months for an infant', () => {
  const age = (date: string) => ageParts(ageInYears({ kind: 'date', date }, '2026-11-24'))
  expect(age('2026-11-03')).toEqual({ value: 3, unit: 'weeks' })
  expect(age('2026-03-24')).toEqual({ value: 8, unit: 'months' })
})

it('lets a stated age grow with time', () => {
  const birth = { kind: 'age', value: 18, unit: 'months', statedOn: '2025-11-24' } as const
  expect(ageInYears(birth, '2026-11-24')).toBeCloseTo(2.5, 2)
})

it('is negative for a birth in the future, so that it can be refused', () => {
  expect(ageInYears({ kind: 'date', date: '2027-01-01' }, '2026-11-24')).toBeLessThan(0)
})

it('finds the birthday of an age to within a day', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 110, noNaN: true }), (years) => {
      const date = birthDateFromAge(years, '2026-11-24')
      expect(Math.abs(ageInYears({ kind: 'date', date }, '2026-11-24') - years)).toBeLessThan(0.003)
    }),
  )
})
