import { MONTH_NAMES, type DateOrder } from '../../../../domain/case/dates'
import type { Birth } from '../../../../domain/case/patient'
import { foldText } from '../../../../domain/vocabulary/fold-text'
import { placeOf } from '../../../../domain/vocabulary/places'
import { CHOICE_WORDS } from '../../../../domain/vocabulary/words'
import type { CaseEntry } from './case-list'

/** One kind of text of a case, ready to be searched. */
interface SearchField {
  /** Words, each with a blank before it: " anna maria ". A hit after the blank is the beginning of a word. */
  readonly text: string
  /** Points for the beginning of a word, and for any other place in it; 0 = does not count there. */
  readonly startPoints: number
  readonly insidePoints: number
}

/** A case with its texts folded once, so that each key of a search only compares. */
export interface SearchableCase {
  readonly entry: CaseEntry
  readonly fields: readonly SearchField[]
  readonly birthDates: readonly string[]
}

/** Letters and digits of any script, one blank between words; O'Brien becomes obrien. */
const wordsText = (text: string): string =>
  ` ${foldText(text)
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/** 12-34 is also found as 1234, and Al-Amin as alamin. */
const withJoined = (text: string): string =>
  `${wordsText(text)}${wordsText(text.replace(/[\s\p{P}]+/gu, ''))}`

const field = (text: string, startPoints: number, insidePoints: number): SearchField => ({
  text,
  startPoints,
  insidePoints,
})

const NUMBER_ORDERS: Readonly<
  Record<DateOrder, (day: string, month: string, year: string) => string[]>
> = {
  dmy: (day, month, year) => [day, month, year],
  mdy: (day, month, year) => [month, day, year],
  ymd: (day, month, year) => [year, month, day],
}

/** A date of birth as people type it: numbers in the clinic's order, ISO, and with the month's name. */
const birthForms = (birth: Birth, order: DateOrder): readonly string[] => {
  if (birth.kind === 'age') return []
  const [year = '', month = '', day = ''] = birth.date.split('-')
  const name = (MONTH_NAMES[Number(month) - 1] ?? '').toLowerCase()
  const [plainDay, plainMonth] = [String(Number(day)), String(Number(month))]
  const inOrder = NUMBER_ORDERS[order]
  return [
    inOrder(plainDay, plainMonth, year).join('/'),
    inOrder(plainDay, plainMonth, year.slice(2)).join('/'),
    [year, plainMonth, plainDay].join('/'),
    inOrder(day, month, year).join(''),
    `${year}${month}${day}`,
    plainDay,
    day,
    name,
    year,
  ]
}

const placeText = ({ visit }: CaseEntry): string => {
  if (!visit.site) return ''
  const place = placeOf(visit.site.placeId)
  const region = CHOICE_WORDS.region.values[visit.site.region].label
  return [place.label, region, ...place.words].join(' ')
}

/**
 * Folds the texts of a case once. diagnosisWords: further names of its working diagnosis.
 * dateOrder: how this clinic types a numeric date.
 */
export const toSearchable = (
  entry: CaseEntry,
  diagnosisWords: string,
  dateOrder: DateOrder,
): SearchableCase => {
  const { patient, visit } = entry
  const diagnosis = `${visit.workingDiagnosis?.label ?? ''} ${diagnosisWords}`
  return {
    entry,
    fields: [
      field(withJoined(patient.name), 6, 4),
      field(withJoined(patient.chartNumber), 6, 3),
      field(wordsText(diagnosis), 3, 2),
      field(wordsText(placeText(entry)), 3, 2),
      field(wordsText(`${visit.note} ${visit.plan}`), 1, 1),
    ],
    birthDates: birthForms(patient.birth, dateOrder),
  }
}

const DATE_LIKE = /^\d{1,4}(?:[./-]\d{0,4}){1,2}$/

/** 03.04.1980 and 3-4-1980 are one date; a nought that may yet become a number is dropped. */
const plainDate = (token: string): string =>
  token
    .split(/[./-]/)
    .map((part) => part.replace(/^0+/, ''))
    .join('/')

const birthPoints = (token: string, forms: readonly string[]): number => {
  const typed = DATE_LIKE.test(token) ? plainDate(token) : token
  if (forms.includes(typed)) return 6
  return forms.some((form) => form.startsWith(typed)) ? 5 : 0
}

const fieldPoints = (words: readonly string[], { text, startPoints, insidePoints }: SearchField) =>
  words.every((word) => text.includes(` ${word}`))
    ? startPoints
    : // One letter inside a word finds everything and helps nobody.
      words.every((word) => word.length > 1 && text.includes(word))
      ? insidePoints
      : 0

/** Best points of one typed word over all texts of a case; 0 = not found. */
const tokenPoints = (token: string, { fields, birthDates }: SearchableCase): number => {
  const words = wordsText(token).trim().split(' ')
  if (words[0] === '') return 0
  return Math.max(
    birthPoints(token, birthDates),
    ...fields.map((searched) => fieldPoints(words, searched)),
  )
}

/** Words that a paste may hold before the rest is ignored. */
const MAX_TOKENS = 12

/**
 * Cases in which every typed word is found, best first: names, chart number and date of birth before diagnosis
 * and place, those before the note. Equal cases keep the order of the list. An empty query finds everything.
 */
export const searchCases = (
  cases: readonly SearchableCase[],
  query: string,
): readonly CaseEntry[] => {
  const tokens = foldText(query.slice(0, 500))
    .split(' ')
    .filter((token) => /[\p{L}\p{N}]/u.test(token))
    .slice(0, MAX_TOKENS)
  if (tokens.length === 0) return cases.map(({ entry }) => entry)
  return cases
    .map((searched) => {
      const points = tokens.map((token) => tokenPoints(token, searched))
      const found = points.every((one) => one > 0)
      return {
        entry: searched.entry,
        points: found ? points.reduce((sum, one) => sum + one, 0) : 0,
      }
    })
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ entry }) => entry)
}
