import { fail, ok, type Result } from '../../shared/result'
import type { DurationUnit, SizeUnit, Typed } from './visit'

const MM_PER: Readonly<Record<SizeUnit, number>> = { mm: 1, cm: 10, in: 25.4 }
const DAYS_PER: Readonly<Record<DurationUnit, number>> = {
  days: 1,
  weeks: 7,
  months: 30.4375,
  years: 365.25,
}

/** Largest diameter that is taken as typed on purpose. Estimate: the largest published trunk lipomas are about 60 cm. */
const MAX_SIZE_MM = 700
/** Longest history in days: a lifetime of 130 years. */
const MAX_DURATION_DAYS = 130 * 365.25

const SIZE_WORDS: Readonly<Record<string, SizeUnit>> = {
  mm: 'mm',
  millimetre: 'mm',
  millimetres: 'mm',
  millimeters: 'mm',
  cm: 'cm',
  centimetre: 'cm',
  centimetres: 'cm',
  centimeters: 'cm',
  in: 'in',
  inch: 'in',
  inches: 'in',
  '"': 'in',
}
const DURATION_WORDS: Readonly<Record<string, DurationUnit>> = {
  d: 'days',
  day: 'days',
  days: 'days',
  w: 'weeks',
  wk: 'weeks',
  wks: 'weeks',
  week: 'weeks',
  weeks: 'weeks',
  m: 'months',
  mo: 'months',
  mth: 'months',
  mths: 'months',
  month: 'months',
  months: 'months',
  y: 'years',
  yr: 'years',
  yrs: 'years',
  year: 'years',
  years: 'years',
}

export type MeasureError = 'not-a-number' | 'unknown-unit' | 'too-small' | 'too-large'

const readNumber = <Unit extends string>(
  text: string,
  words: Readonly<Record<string, Unit>>,
  fallback: Unit,
): Result<Typed<Unit>, MeasureError> => {
  const match = /^(\d{1,6}(?:[.,]\d{1,4})?)\s*([a-z"]*)$/i.exec(text.trim())
  if (!match) return fail('not-a-number')
  const word = (match[2] ?? '').toLowerCase()
  const unit = word === '' ? fallback : Object.hasOwn(words, word) ? words[word] : undefined
  if (!unit) return fail('unknown-unit')
  return ok({ value: Number((match[1] ?? '').replace(',', '.')), unit })
}

/** Reads '45', '4.5cm' or '2 in'. A bare number is in the fallback unit. */
export const parseSize = (
  text: string,
  fallback: SizeUnit,
): Result<Typed<SizeUnit>, MeasureError> => {
  const read = readNumber(text, SIZE_WORDS, fallback)
  if (!read.ok) return read
  const millimetres = sizeInMm(read.value)
  if (millimetres <= 0) return fail('too-small')
  return millimetres > MAX_SIZE_MM ? fail('too-large') : read
}

/** Reads '3 w', '2 months' or '10'. A bare number is in the fallback unit. */
export const parseDuration = (
  text: string,
  fallback: DurationUnit,
): Result<Typed<DurationUnit>, MeasureError> => {
  const read = readNumber(text, DURATION_WORDS, fallback)
  if (!read.ok) return read
  return durationInDays(read.value) > MAX_DURATION_DAYS ? fail('too-large') : read
}

/** Millimetres, to a tenth. */
export const sizeInMm = (size: Typed<SizeUnit>): number =>
  Math.round(size.value * MM_PER[size.unit] * 10) / 10

/** Whole days; within the first day, to a hundredth: some hours are not no time at all. */
export const durationInDays = (duration: Typed<DurationUnit>): number => {
  const days = duration.value * DAYS_PER[duration.unit]
  return days < 1 ? Math.round(days * 100) / 100 : Math.round(days)
}

/** The unit in which a number of days comes out whole, largest first: 14 days are 2 weeks. */
export const typedDuration = (days: number): Typed<DurationUnit> => {
  const units: readonly DurationUnit[] = ['years', 'months', 'weeks']
  for (const unit of units) {
    const value = Math.round(days / DAYS_PER[unit])
    if (value >= 1 && durationInDays({ value, unit }) === days) return { value, unit }
  }
  return { value: days, unit: 'days' }
}
