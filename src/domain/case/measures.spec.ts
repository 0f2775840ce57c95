import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durationInDays, parseDuration, parseSize, sizeInMm, typedDuration } from './measures'

const mm = (text: string, fallback: 'mm' | 'cm' | 'in' = 'mm') => {
  const read = parseSize(text, fallback)
  return read.ok ? sizeInMm(read.value) : read.error.code
}
const days = (text: string, fallback: 'days' | 'weeks' | 'months' | 'years' = 'days') => {
  const read = parseDuration(text, fallback)
  return read.ok ? durationInDays(read.value) : read.error.code
}

describe('a typed size', () => {
  it.each([
    ['45', 45],
    ['4.5cm', 45],
    ['4,5 cm', 45],
    ['2 in', 50.8],
    ['1"', 25.4],
  ])('%s is %d mm', (text, expected) => expect(mm(text)).toBe(expected))

  it('reads a bare number in the unit that is shown', () => expect(mm('4.5', 'cm')).toBe(45))

  it.each([
    ['0', 'too-small'],
    ['-3', 'not-a-number'],
    ['900', 'too-large'],
    ['71 cm', 'too-large'],
    ['4 furlongs', 'unknown-unit'],
    ['constructor', 'not-a-number'],
    ['1e9', 'not-a-number'],
    ['9'.repeat(10_000), 'not-a-number'],
  ])('refuses %s as %s', (text, code) => expect(mm(text)).toBe(code))
})

describe('a typed duration', () => {
  it.each([
    ['10', 10],
    ['3 w', 21],
    ['2 months', 61],
    ['1.5y', 548],
    ['0', 0],
    // Some hours: a haematoma of this morning.
    ['0.1', 0.1],
  ])('%s is %d days', (text, expected) => expect(days(text)).toBe(expected))

  it('keeps the days of a case file exactly, whatever unit it is shown in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (value) => {
        expect(durationInDays(typedDuration(value))).toBe(value)
      }),
    )
  })

  it('refuses more than a lifetime', () => expect(days('200 years')).toBe('too-large'))
})
