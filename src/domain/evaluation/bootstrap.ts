/** A mean with its 95 % interval. */
export interface Estimate {
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
  /** Cases that count for this figure. */
  readonly of: number
}

const RESAMPLES = 1000

/** A small fixed sequence (Park-Miller), so that the same cases give the same interval. */
const sequence = (): (() => number) => {
  let state = 20_260_101
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Mean of the values with a 95 % percentile bootstrap interval; null where there are none. */
export const estimate = (values: readonly number[]): Estimate => {
  if (values.length === 0) return { mean: null, low: null, high: null, of: 0 }
  const next = sequence()
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0
    for (let draw = 0; draw < values.length; draw += 1)
      sum += values[Math.floor(next() * values.length)] ?? 0
    return sum / values.length
  }).sort((a, b) => a - b)
  return {
    mean: meanOf(values),
    low: means[Math.floor(RESAMPLES * 0.025)] ?? null,
    high: means[Math.ceil(RESAMPLES * 0.975) - 1] ?? null,
    of: values.length,
  }
}
