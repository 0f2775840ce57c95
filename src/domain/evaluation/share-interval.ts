import type { Estimate } from './bootstrap'

/** 97.5th centile of the normal distribution. */
const Z = 1.959964

/**
 * Mean of shares (each 0..1) with its 95 % score interval, which stays honest where all cases agree: nine hits of
 * nine give 70 to 100 %, where resampling would claim certainty. Wilson 1927, Probable inference, the law of
 * succession, and statistical inference, doi 10.1080/01621459.1927.10502953. Nulls where there are no cases.
 */
export const shareEstimate = (shares: readonly number[]): Estimate => {
  const of = shares.length
  if (of === 0) return { mean: null, low: null, high: null, of }
  const mean = shares.reduce((sum, share) => sum + share, 0) / of
  const centre = (mean + (Z * Z) / (2 * of)) / (1 + (Z * Z) / of)
  const reach =
    (Z / (1 + (Z * Z) / of)) * Math.sqrt((mean * (1 - mean)) / of + (Z * Z) / (4 * of * of))
  return { mean, low: Math.max(0, centre - reach), high: Math.min(1, centre + reach), of }
}
