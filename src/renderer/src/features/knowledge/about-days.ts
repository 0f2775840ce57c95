import type { DurationUnit, Typed } from '../../../../domain/case/visit'

const STEPS: readonly {
  readonly below: number
  readonly unit: DurationUnit
  readonly days: number
}[] = [
  { below: 14, unit: 'days', days: 1 },
  { below: 60, unit: 'weeks', days: 7 },
  { below: 730, unit: 'months', days: 30.4375 },
  { below: Number.POSITIVE_INFINITY, unit: 'years', days: 365.25 },
]

/** A number of days as one would say it: 1460 are 4 years, 45 are 6 weeks. For statistics, not for a record. */
export const aboutDays = (days: number): Typed<DurationUnit> => {
  const { unit, days: perUnit } = STEPS.find(({ below }) => days < below) ?? {
    unit: 'days',
    days: 1,
  }
  return { value: Math.max(1, Math.round(days / perUnit)), unit }
}
