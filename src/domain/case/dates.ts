import { fail, ok, type Result } from '../../shared/result'
import type { IsoDate } from './patient'

/** Order in which a typed numeric date is read. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd'

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const DAY_MS = 86_400_000

const pad = (value: number, width = 2) => String(value).padStart(width, '0')

const toUtc = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`)

const fromUtc = (milliseconds: number): IsoDate => new Date(milliseconds).toISOString().slice(0, 10)

/** The day of a moment in the machine's own time zone, which the caller passes as minutes (Date.getTimezoneOffset). */
export const localDay = (instantMs: number, timezoneOffsetMinutes: number): IsoDate =>
  fromUtc(instantMs - timezoneOffsetMinutes * 60_000)

/** True when year, month (1..12) and day name a day of the calendar. */
const isRealDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return (
    year >= 1850 &&
    year <= 2200 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day
  )
}

const monthNumber = (word: string): number | undefined => {
  const start = word.toLowerCase()
  const index =
    start.length < 3 ? -1 : MONTH_NAMES.findIndex((n) => n.toLowerCase().startsWith(start))
  return index < 0 ? undefined : index + 1
}

/** Two-digit years are refused: 30 could be 1930 or 2030, a century apart. */
const readParts = (text: string, order: DateOrder): [number, number, number] | undefined => {
  const named = /^(\d{1,2})[\s./-]*([a-z]{3,9})[\s.,/-]*(\d{4})$/i.exec(text)
  if (named) return [Number(named[3]), monthNumber(named[2] ?? '') ?? 0, Number(named[1])]
  const monthFirst = /^([a-z]{3,9})[\s.]*(\d{1,2})[\s,]+(\d{4})$/i.exec(text)
  if (monthFirst)
    return [Number(monthFirst[3]), monthNumber(monthFirst[1] ?? '') ?? 0, Number(monthFirst[2])]
  const iso = /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/.exec(text)
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])]
  const numeric = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/.exec(text)
  const joined = /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  const match = numeric ?? joined
  if (!match || order === 'ymd') return undefined
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return order === 'dmy' ? [year, second, first] : [year, first, second]
}

/** Reads a typed date in the region's order. 'not-a-date' covers two-digit years and days that do not exist. */
export const parseTypedDate = (text: string, order: DateOrder): Result<IsoDate, 'not-a-date'> => {
  const parts = readParts(text.trim(), order)
  if (!parts || !isRealDay(...parts)) return fail('not-a-date')
  const [year, month, day] = parts
  return ok(`${pad(year, 4)}-${pad(month)}-${pad(day)}`)
}

/** '1980-04-03' as '3 Apr 1980': never ambiguous. */
export const formatDate = (date: IsoDate): string => {
  const [year, month, day] = date.split('-').map(Number)
  const name = MONTH_NAMES[(month ?? 1) - 1] ?? ''
  return `${day} ${name.slice(0, 3)} ${year}`
}

/** Whole days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((toUtc(to) - toUtc(from)) / DAY_MS)

/** The day that lies a number of days after another. */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  fromUtc(toUtc(date) + days * DAY_MS)
