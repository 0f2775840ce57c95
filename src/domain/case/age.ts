import { addDays, daysBetween } from './dates'
import type { AgeUnit, Birth, IsoDate } from './patient'

/** Mean length of a Gregorian year in days. */
const YEAR_DAYS = 365.2425

const UNIT_DAYS: Readonly<Record<AgeUnit, number>> = {
  years: YEAR_DAYS,
  months: YEAR_DAYS / 12,
  weeks: 7,
}

/** Longest life on record is 122 years; 130 leaves room for a wrong calendar, not for a wrong century. */
export const MAX_AGE_YEARS = 130

/** The birthday in a given year; 29 February is kept on 1 March in a common year. */
const birthdayIn = (birthDate: IsoDate, year: number): IsoDate => {
  const [, month, day] = birthDate.split('-').map(Number)
  return new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)).toISOString().slice(0, 10)
}

/** Calendar years since birth with the part of the running year, so that a birthday is exactly whole. */
const calendarYears = (birthDate: IsoDate, on: IsoDate): number => {
  const bornIn = Number(birthDate.slice(0, 4))
  const year = Number(on.slice(0, 4))
  const last = birthdayIn(birthDate, year) <= on ? year : year - 1
  const [from, to] = [birthdayIn(birthDate, last), birthdayIn(birthDate, last + 1)]
  return last - bornIn + daysBetween(from, on) / daysBetween(from, to)
}

/** Age on a day in years, with fractions: 0.25 is three months. Negative when born later; undefined when not known. */
export const ageInYears = (birth: Birth, on: IsoDate): number | undefined => {
  if (birth.kind === 'unknown') return undefined
  if (birth.kind === 'date') return calendarYears(birth.date, on)
  const stated = birth.value * UNIT_DAYS[birth.unit]
  return (stated + daysBetween(birth.statedOn, on)) / YEAR_DAYS
}

/** Age as a clinician says it: weeks to three months, months to two years, then whole years. */
export const ageParts = (years: number): { readonly value: number; readonly unit: AgeUnit } => {
  const days = Math.max(0, years) * YEAR_DAYS
  if (days < 91) return { value: Math.floor(days / 7 + 1e-9), unit: 'weeks' }
  if (years < 2) return { value: Math.floor(days / UNIT_DAYS.months + 1e-6), unit: 'months' }
  return { value: Math.floor(years + 1e-6), unit: 'years' }
}

/** The date of birth that gives exactly this age on a day: used when cases carry an age only. */
export const birthDateFromAge = (years: number, on: IsoDate): IsoDate =>
  addDays(on, -Math.round(years * YEAR_DAYS))
