import { describe, expect, it } from 'vitest'
import { english, watchedLump } from '../../../tests/clinical/handout-cases'
import type { FindingValues } from '../vocabulary/findings'
import { familiarObject, layDuration, layLength, longDate } from './leaflet-measures'

const { common, words } = english('lipoma')
const without = (findings: FindingValues, typed: Partial<typeof watchedLump> = {}) => {
  const { typedSize: _size, typedDuration: _duration, ...rest } = watchedLump
  return { ...rest, findings, ...typed }
}

describe('familiarObject', () => {
  it.each([
    [6, 'a pea'],
    [20, 'a grape'],
    [43, 'a golf ball'],
    [67, 'a tennis ball'],
  ])('likens %d mm to %s', (sizeMm, name) => {
    expect(familiarObject(sizeMm, common.familiarObjects)?.name).toBe(name)
  })

  it('likens nothing to a lump wider than any object', () => {
    expect(familiarObject(600, common.familiarObjects)).toBeUndefined()
  })

  it('leaves no gap between a grain of rice and a football', () => {
    for (let sizeMm = 2; sizeMm <= 240; sizeMm += 1) {
      expect(familiarObject(sizeMm, common.familiarObjects), `${sizeMm} mm`).toBeDefined()
    }
  })
})

describe('layLength', () => {
  it('says millimetres below 1 cm and centimetres above', () => {
    expect(layLength(without({ size_mm: 7 }), common, words)).toBe('7 mm')
    expect(layLength(without({ size_mm: 45 }), common, words)).toBe('4.5 cm')
  })

  it('says inches first when the clinician typed inches', () => {
    const visit = without({ size_mm: 50.8 }, { typedSize: { value: 2, unit: 'in' } })
    expect(layLength(visit, common, words)).toBe('2 inches (5.1 cm)')
  })

  it('says nothing about a size that was not taken', () => {
    expect(layLength(without({}), common, words)).toBeUndefined()
  })
})

describe('layDuration', () => {
  it.each([
    [1, '1 day'],
    [14, '2 weeks'],
    [15, '2 weeks'],
    [200, '7 months'],
    [2555, '7 years'],
  ])('says %d days as %s', (days, said) => {
    expect(layDuration(without({ duration_days: days }), common, words)).toBe(said)
  })

  it('keeps the unit that the clinician typed', () => {
    const typed = { typedDuration: { value: 18, unit: 'months' } } as const
    expect(layDuration(without({ duration_days: 548 }, typed), common, words)).toBe('18 months')
  })
})

it('writes a date in words that cannot be misread', () => {
  expect(longDate('2027-04-03', common.months)).toBe('3 April 2027')
})
