import { AGE_UNITS, type AgeUnit } from '../patient'
import { parseDuration, parseSize } from '../measures'
import type { Fact } from './facts'
import type { Token } from './tokens'

/** What is known of the patient: decides between "52 m", a man of 52, and 52 months. */
export interface LineContext {
  /** Age in years on the day of the visit. */
  readonly ageYears?: number
  readonly sex?: 'female' | 'male'
}

/** A number with its unit, read from the tokens up to `next`. */
export interface ReadNumber {
  readonly facts: readonly Fact[]
  readonly next: number
  /** The words say more than the facts hold. */
  readonly alsoNote?: boolean
  /** No unit was said: it counts only where no unknown word stands beside it. */
  readonly bare?: boolean
}

const SIZE_UNITS = /^(mm|cm|in|inch|inches|millimetres?|millimeters?|centimetres?|centimeters?)$/
const DURATION_UNITS = /^(d|days?|w|wks?|weeks?|mo|mths?|mos|months?|y|yrs?|years?)$/
/** Durations are said in months up to here. Estimate. */
const MOST_MONTHS = 24
/** British shorthand: 3/7 are days, 6/52 weeks, 4/12 months. */
const FRACTION_UNITS: Readonly<Record<string, string>> = {
  '7': 'days',
  '52': 'weeks',
  '12': 'months',
}
const OLD = /^(yo|yoa)$/
const FEMALE = /^(f|female|woman|girl|lady)$/
const MALE = /^(m|male|man|boy|gentleman)$/

const sexOf = (token: Token | undefined): 'female' | 'male' | undefined => {
  if (token?.kind !== 'word') return undefined
  return FEMALE.test(token.text) ? 'female' : MALE.test(token.text) ? 'male' : undefined
}

const ageFact = (value: number, unit: AgeUnit): Fact => ({
  key: 'age_years',
  value: { value, unit },
})

const numeric = (text: string): number => Number(text.replace(',', '.'))

const sizeFact = (text: string): Fact | undefined => {
  const size = parseSize(text, 'mm')
  return size.ok ? { key: 'size_mm', value: size.value } : undefined
}

const durationFact = (number: string, unit: string): Fact | undefined => {
  const duration = parseDuration(`${number} ${unit === 'mos' ? 'mo' : unit}`, 'days')
  return duration.ok ? { key: 'duration_days', value: duration.value } : undefined
}

const ageUnitOf = (unit: string): AgeUnit | undefined =>
  AGE_UNITS.find((name) => name.startsWith(unit[0] ?? ' ') && unit !== 'mm')

/** "age 52", "52 yo", "52 years old", "52 f", "f 52", "52y f". */
const readAge = (tokens: readonly Token[], at: number): ReadNumber | undefined => {
  const token = tokens[at]
  const named = token?.kind === 'word' && /^(age|aged)$/.test(token.text)
  const sexFirst = sexOf(token)
  if (named || sexFirst !== undefined) {
    const number = tokens[at + 1]
    if (number?.kind !== 'number') return undefined
    const unit = tokens[at + 2]
    const hasUnit =
      unit?.kind === 'word' && (DURATION_UNITS.test(unit.text) || SIZE_UNITS.test(unit.text))
    const ageUnit = hasUnit && named ? ageUnitOf(unit.text) : 'years'
    if (ageUnit === undefined || (hasUnit && !named) || tokens[at + 2]?.text === '/')
      return undefined
    const facts: Fact[] = [ageFact(numeric(number.text), ageUnit)]
    if (sexFirst !== undefined) facts.unshift({ key: 'sex', value: sexFirst })
    return { facts, next: at + (hasUnit ? 3 : 2) }
  }
  if (token?.kind !== 'number') return undefined
  const value = numeric(token.text)
  const next = tokens[at + 1]
  if (next?.kind === 'word' && OLD.test(next.text))
    return { facts: [ageFact(value, 'years')], next: at + 2 }
  if (next?.kind === 'word' && DURATION_UNITS.test(next.text)) {
    const unit = ageUnitOf(next.text)
    // "6 weeks old" is an age; so is "52y f". Old may be joined by a hyphen.
    const dash = tokens[at + 2]?.text === '-' ? 1 : 0
    const old = tokens[at + 2 + dash]
    if (unit !== undefined && old?.text === 'old')
      return { facts: [ageFact(value, unit)], next: at + 3 + dash }
    const sex = sexOf(old)
    if (unit === 'years' && sex !== undefined && dash === 0 && next.glued)
      return { facts: [ageFact(value, unit), { key: 'sex', value: sex }], next: at + 3 }
    return undefined
  }
  return undefined
}

const readAgeAndSex = (
  tokens: readonly Token[],
  at: number,
  context: LineContext,
): ReadNumber | undefined => {
  const token = tokens[at]
  const sex = sexOf(tokens[at + 1])
  if (token?.kind !== 'number' || sex === undefined || !/^\d{1,3}$/.test(token.text))
    return undefined
  const value = numeric(token.text)
  // "6 m" is six months unless it is this patient's own age. Beyond two years nobody counts months:
  // then it is a man's age, and is compared with the patient's.
  const isMonths =
    tokens[at + 1]?.text === 'm' &&
    value <= MOST_MONTHS &&
    Math.floor(context.ageYears ?? -1) !== value
  return isMonths
    ? undefined
    : { facts: [ageFact(value, 'years'), { key: 'sex', value: sex }], next: at + 2 }
}

/** "3 x 4 cm": the largest counts, all of it is kept. */
const readDimensions = (tokens: readonly Token[], at: number): ReadNumber | undefined => {
  const values: number[] = []
  let here = at
  let unit: string | undefined
  for (;;) {
    const number = tokens[here]
    if (number?.kind !== 'number') return undefined
    values.push(numeric(number.text))
    here += 1
    const after = tokens[here]
    if (after?.kind === 'word' && SIZE_UNITS.test(after.text)) {
      unit = after.text
      here += 1
    }
    if (!/^(x|×|by)$/.test(tokens[here]?.text ?? '')) break
    here += 1
  }
  if (values.length < 2) return undefined
  const fact = sizeFact(`${Math.max(...values)} ${unit ?? 'mm'}`)
  return fact === undefined ? undefined : { facts: [fact], next: here, alsoNote: true }
}

const readWithUnit = (
  tokens: readonly Token[],
  at: number,
  number: Token,
  alsoNote: boolean,
): ReadNumber | undefined => {
  const unit = tokens[at]
  if (unit === undefined) return undefined
  const more = alsoNote ? { alsoNote } : {}
  if (unit.text === '/' && unit.glued) {
    const below = FRACTION_UNITS[tokens[at + 1]?.text ?? '']
    const fact = below === undefined ? undefined : durationFact(number.text, below)
    return fact === undefined ? undefined : { facts: [fact], next: at + 2, ...more }
  }
  if (unit.text === '"') {
    const fact = sizeFact(`${number.text} in`)
    return fact === undefined ? undefined : { facts: [fact], next: at + 1, ...more }
  }
  if (unit.kind !== 'word') return undefined
  // "2 in the neck" is no size in inches.
  const isPreposition = unit.text === 'in' && !unit.glued && tokens[at + 1]?.kind === 'word'
  const fact = isPreposition
    ? undefined
    : SIZE_UNITS.test(unit.text)
      ? sizeFact(`${number.text} ${unit.text}`)
      : DURATION_UNITS.test(unit.text) || unit.text === 'm'
        ? durationFact(number.text, unit.text)
        : undefined
  return fact === undefined ? undefined : { facts: [fact], next: at + 1, ...more }
}

/** Reads an age, a size or a duration that starts at this token. */
export const readNumber = (
  tokens: readonly Token[],
  at: number,
  context: LineContext,
): ReadNumber | undefined => {
  const special =
    readAge(tokens, at) ?? readAgeAndSex(tokens, at, context) ?? readDimensions(tokens, at)
  if (special !== undefined) return special
  const number = tokens[at]
  if (number?.kind !== 'number') return undefined
  // "2-3 weeks": the longer one counts, both are kept.
  const upper = /^(-|–|to)$/.test(tokens[at + 1]?.text ?? '') ? tokens[at + 2] : undefined
  if (upper?.kind === 'number') {
    const range = readWithUnit(tokens, at + 3, upper, true)
    if (range !== undefined) return range
  }
  const withUnit = readWithUnit(tokens, at + 1, number, false)
  if (withUnit !== undefined) return withUnit
  const after = tokens[at + 1]
  if (after?.glued === true && after.kind !== 'boundary') return undefined
  const fact = number.glued ? undefined : sizeFact(number.text)
  return fact === undefined ? undefined : { facts: [fact], next: at + 1, bare: true }
}
