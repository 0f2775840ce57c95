import { daysBetween } from '../case/dates'
import type { IsoDate } from '../case/patient'
import type { Choice } from '../vocabulary/findings'

/** One measured largest diameter. */
export interface SizeAt {
  readonly date: IsoDate
  /** Millimetres. */
  readonly sizeMm: number
}

/**
 * Standard deviation of the natural logarithm of the ratio of two measurements of one diameter by
 * different clinicians. From Moertel CG, Hanley JA. The effect of measuring error on the results of
 * therapeutic trials in advanced cancer. Cancer 1976;38:388-94, doi
 * 10.1002/1097-0142(197607)38:1<388::aid-cncr2820380156>3.0.co;2-a: 16 oncologists measured simulated
 * masses by hand; the product of two diameters came out 25 % smaller in 25 % of pairs of the same
 * size, 50 % smaller in 6.8 %. Both give a spread of 0.43 to 0.47 for the product. Taken for one
 * diameter as half of 0.45: our derivation, as if both diameters err alike.
 */
const LOG_RATIO_SPREAD = 0.225

/** One-sided 95 % of a normal distribution. */
const Z_95 = 1.645

/** Two measurements of one lump differ by more than this factor in one of twenty pairs by error alone. */
export const ERROR_FACTOR = Math.exp(Z_95 * LOG_RATIO_SPREAD)

/** Growth seen within so many days is called fast: "over days or weeks" of the form. Estimate. */
const FAST_WITHIN_DAYS = 42

/** What two measurements say about growth. */
export interface SizeChange {
  readonly from: SizeAt
  readonly to: SizeAt
  readonly days: number
  /** Signed percent of the first diameter, whole. */
  readonly percent: number
  readonly kind: 'grown' | 'shrunk' | 'within-error'
  /** The value for the finding "change in size"; missing where the difference may be error. */
  readonly growth?: Choice<'growth'>
}

/** The range in millimetres that a second measurement of an unchanged lump falls into, nine times of ten. */
export const errorBand = (sizeMm: number): { readonly low: number; readonly high: number } => ({
  low: sizeMm / ERROR_FACTOR,
  high: sizeMm * ERROR_FACTOR,
})

const kindOf = (from: number, to: number): SizeChange['kind'] => {
  const { low, high } = errorBand(from)
  return to > high ? 'grown' : to < low ? 'shrunk' : 'within-error'
}

const changeBetween = (from: SizeAt, to: SizeAt): SizeChange => {
  const days = daysBetween(from.date, to.date)
  const kind = kindOf(from.sizeMm, to.sizeMm)
  const growth: Choice<'growth'> | undefined =
    kind === 'grown'
      ? days <= FAST_WITHIN_DAYS
        ? 'rapid'
        : 'slow'
      : kind === 'shrunk'
        ? 'regressing'
        : undefined
  return {
    from,
    to,
    days,
    percent: Math.round((to.sizeMm / from.sizeMm - 1) * 100),
    kind,
    ...(growth ? { growth } : {}),
  }
}

/**
 * How the last measurement stands to the earlier ones: against the latest earlier one that it differs
 * from beyond error, else against the one before. A difference within error is never called growth,
 * but many small steps are seen against an old measurement. Undefined with fewer than two days measured.
 */
export const sizeChange = (sizes: readonly SizeAt[]): SizeChange | undefined => {
  const sorted = sizes.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const to = sorted.at(-1)
  if (to === undefined) return undefined
  const earlier = sorted
    .slice(0, -1)
    .filter(({ date, sizeMm }) => date < to.date && sizeMm > 0)
    .toReversed()
  const [before] = earlier
  if (before === undefined) return undefined
  const changed = earlier.find(({ sizeMm }) => kindOf(sizeMm, to.sizeMm) !== 'within-error')
  return changeBetween(changed ?? before, to)
}
