import type { IsoDate } from '../case/patient'
import type { DurationUnit, Typed, VisitDraft } from '../case/visit'
import { fillSlots } from './fill-slots'
import type { LeafletWords } from './leaflet-words'
import type { CommonText, FamiliarObject, OneOrMore } from './texts'

/** How far from an object's width a size may be and still be "about as wide": a factor, estimate. */
const LIKENESS = 1.25

/** '2027-04-03' as '3 April 2027', with the month names of the leaflet's language. */
export const longDate = (date: IsoDate, months: readonly string[]): string => {
  const [year, month, day] = date.split('-').map(Number)
  return `${day} ${months[(month ?? 1) - 1] ?? ''} ${year}`
}

/** A date as the leaflet's language writes it. */
export const leafletDate = (date: IsoDate, { months, phrases }: CommonText): string => {
  const [year = '', month, day] = date.split('-')
  return fillSlots(phrases.longDate, {
    day: String(Number(day)),
    month: months[Number(month) - 1] ?? '',
    year,
  })
}

/** The familiar object nearest to a width in millimetres, or undefined when none is near. */
export const familiarObject = (
  sizeMm: number,
  objects: readonly FamiliarObject[],
): FamiliarObject | undefined => {
  const factor = (object: FamiliarObject) => Math.max(object.mm / sizeMm, sizeMm / object.mm)
  const nearest = objects.reduce<FamiliarObject | undefined>(
    (best, object) => (best && factor(best) <= factor(object) ? best : object),
    undefined,
  )
  return nearest && factor(nearest) <= LIKENESS ? nearest : undefined
}

const decimal = (value: number, { decimal }: CommonText): string =>
  String(value).replace('.', decimal)

/** An amount in the plural form that the language asks for; Polish has four. */
const amount = (
  value: number,
  words: OneOrMore,
  common: CommonText,
  { language }: LeafletWords,
): string => {
  const form = new Intl.PluralRules(language).select(value)
  const text = form === 'one' || form === 'few' || form === 'many' ? words[form] : undefined
  return fillSlots(text ?? words.other, { n: decimal(value, common) })
}

const tenth = (value: number): number => Math.round(value * 10) / 10

/** Millimetres below 1 cm, centimetres above; inches first when the clinician typed inches. */
export const layLength = (
  visit: VisitDraft,
  common: CommonText,
  words: LeafletWords,
): string | undefined => {
  const sizeMm = visit.findings.size_mm
  if (sizeMm === undefined) return undefined
  const metric =
    sizeMm < 10
      ? `${decimal(tenth(sizeMm), common)} mm`
      : `${decimal(tenth(sizeMm / 10), common)} cm`
  return visit.typedSize?.unit === 'in'
    ? `${amount(visit.typedSize.value, common.inches, common, words)} (${metric})`
    : metric
}

/** Whole units that are near enough for a leaflet that says "about". */
const wholeUnits = (days: number): Typed<DurationUnit> => {
  if (days < 14) return { value: days, unit: 'days' }
  if (days < 60) return { value: Math.round(days / 7), unit: 'weeks' }
  if (days < 700) return { value: Math.round(days / 30.4375), unit: 'months' }
  return { value: Math.round(days / 365.25), unit: 'years' }
}

/** Largest typed number that is kept as typed: nobody pictures 856 days. Estimate. */
const MOST_TYPED = 36

/** How long it has been there, in the clinician's unit or in round ones; undefined when not recorded. */
export const layDuration = (
  visit: VisitDraft,
  common: CommonText,
  words: LeafletWords,
): string | undefined => {
  const days = visit.findings.duration_days
  if (days === undefined) return undefined
  const typed = visit.typedDuration
  const { value, unit } = typed && typed.value <= MOST_TYPED ? typed : wholeUnits(days)
  return amount(value, common.durations[unit], common, words)
}
