import type { AgeBand, Centiles } from '../knowledge/knowledge-base'

/** Width in years and the age that stands for each band. */
const BAND_SHAPE: Readonly<Record<AgeBand, { readonly width: number; readonly middle: number }>> = {
  '0': { width: 1, middle: 0.4 },
  '1-4': { width: 4, middle: 2.8 },
  '5-9': { width: 5, middle: 7.5 },
  '10-15': { width: 6, middle: 13 },
  '16-29': { width: 14, middle: 23 },
  '30-44': { width: 15, middle: 37.5 },
  '45-59': { width: 15, middle: 52.5 },
  '60-74': { width: 15, middle: 67.5 },
  '75+': { width: 15, middle: 81 },
}

/** Age from which a patient is counted with the adults, years. */
export const ADULT_FROM = 16

/** Ages, in years, between which the child and the adult column fade into each other. */
const FADE_FROM = 14
const FADE_TO = 18

/** How far a patient belongs to the adult column, 0..1. An unknown age counts as adult. */
export const adultPart = (ageYears: number | undefined): number =>
  ageYears === undefined
    ? 1
    : Math.min(1, Math.max(0, (ageYears - FADE_FROM) / (FADE_TO - FADE_FROM)))

/** Probability per year of age within the child or the adult column, continuous over its bands. */
export const ageDensity = (
  bands: Readonly<Partial<Record<AgeBand, number>>>,
  column: readonly AgeBand[],
  ageYears: number,
): number => {
  let before: { middle: number; density: number } | undefined
  for (const band of column) {
    const shape = BAND_SHAPE[band]
    const here = { middle: shape.middle, density: (bands[band] ?? 0) / shape.width }
    if (ageYears <= here.middle) {
      if (before === undefined) return here.density
      const along = (ageYears - before.middle) / (here.middle - before.middle)
      return before.density + along * (here.density - before.density)
    }
    before = here
  }
  return before?.density ?? 0
}

/** Standard normal distance from the median to the 10th and 90th centile. */
const TENTH = 1.2816
/** Degrees of freedom of the heavy-tailed bell: extremes are rare, never impossible. */
const TAIL_FREEDOM = 4
const TAIL_SCALE = 0.375 // density of Student's t with 4 degrees of freedom at 0

/** A log-scale distribution given by three centiles, ready to evaluate. */
export interface LogCentiles {
  readonly middle: number
  readonly below: number
  readonly above: number
}

/** Compiles centiles to spreads on the log scale; a spread is never narrower than a factor of 1.5. */
export const logCentiles = ({ p10, p50, p90 }: Centiles): LogCentiles => ({
  middle: Math.log(p50),
  below: Math.max(0.32, (Math.log(p50) - Math.log(p10)) / TENTH),
  above: Math.max(0.32, (Math.log(p90) - Math.log(p50)) / TENTH),
})

/** Density per natural-log unit of a value, with heavy tails on both sides. */
export const logDensity = (centiles: LogCentiles, value: number): number => {
  const distance = Math.log(value) - centiles.middle
  const spread = distance < 0 ? centiles.below : centiles.above
  const z = distance / spread
  const bell = TAIL_SCALE * (1 + (z * z) / TAIL_FREEDOM) ** (-(TAIL_FREEDOM + 1) / 2)
  // Two half-bells of different width: both share the height that makes the whole area 1.
  return (2 * bell) / (centiles.below + centiles.above)
}
