import type { IsoDate } from '../case/patient'
import type { DurationUnit, Typed, VisitDraft } from '../case/visit'
import { fillSlots } from './fill-slots'
import type { CommonText, FamiliarObject, OneOrMore } from './texts'

/** How far from an object's width a size may be and still be "about as wide": a factor, estimate. */
const LIKENESS = 1.25

/** '2027-04-03' as '3 April 2027', with the month names of the leaflet's language. */
export const longDate = (date: IsoDate, months: readonly string[]): string => {
  const [year, month, day] = date.split('-').map(Number)
  return `${day} ${months[(month ?? 1) - 1] ?? ''} ${year}`
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

const amount = (value: number, words: OneOrMore): string =>
  fillSlots(value === 1 ? words.one : words.other, { n: String(value) })

const tenth = (value: number): number => Math.round(value * 10) / 10

/** Millimetres below 1 cm, centimetres above; inches first when the clinician typed inches. */
export const layLength = (visit: VisitDraft, common: CommonText): string | undefined => {
  const sizeMm = visit.findings.size_mm
  if (sizeMm === undefined) return undefined
  const metric = sizeMm < 10 ? `${tenth(sizeMm)} mm` : `${tenth(sizeMm / 10)} cm`
  return visit.typedSize?.unit === 'in'
    ? `${amount(visit.typedSize.value, common.inches)} (${metric})`
    : metric
}

/** Whole units that are near enough for a leaflet that says "about". */
const wholeUnits = (days: number): Typed<DurationUnit> => {
  if (days < 14) return { value: days, unit: 'days' }
  if (days < 60) return { value: Math.round(days / 7), unit: 'weeks' }
  if (days < 700) return { value: Math.round(days / 30.4375), unit: 'months' }
  return { value: Math.round(days / 365.25), unit: 'years' }
}

/** How long it has been there, in the clinician's unit or in round ones; undefined when not recorded. */
export const layDuration = (visit: VisitDraft, common: CommonText): string | undefined => {
  const days = visit.findings.duration_days
  if (days === undefined) return undefined
  const { value, unit } = visit.typedDuration ?? wholeUnits(days)
  return amount(value, common.durations[unit])
}
