import { daysBetween } from '../../../../domain/case/dates'
import type { IsoDate } from '../../../../domain/case/patient'

/** One measured diameter with the range that measurement error alone gives. Millimetres. */
export interface BandedSize {
  readonly date: IsoDate
  readonly sizeMm: number
  readonly low: number
  readonly high: number
}

/** A point of the chart, in its own units. */
export interface ChartPoint extends BandedSize {
  readonly x: number
  readonly y: number
  readonly yLow: number
  readonly yHigh: number
}

/** Width, height and margins of the chart, own units. */
export const CHART = { width: 400, height: 120, left: 34, right: 12, top: 10, bottom: 22 } as const

/** A round number of millimetres at or above the largest value: 10, 20, 50, 100, 200, 500. */
const roundTop = (largest: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, largest)))
  return [1, 2, 5, 10].map((step) => step * power).find((top) => top >= largest) ?? largest
}

/** Where each measurement lies; the scale starts at nought so that a change looks as large as it is. */
export const chartPoints = (
  sizes: readonly BandedSize[],
): { readonly points: readonly ChartPoint[]; readonly topMm: number } => {
  const [first] = sizes
  const last = sizes.at(-1)
  if (first === undefined || last === undefined) return { points: [], topMm: 10 }
  const topMm = roundTop(Math.max(...sizes.map(({ high }) => high)))
  const span = Math.max(1, daysBetween(first.date, last.date))
  const inner = CHART.width - CHART.left - CHART.right
  const deep = CHART.height - CHART.top - CHART.bottom
  const yOf = (mm: number) => CHART.top + deep * (1 - mm / topMm)
  return {
    topMm,
    points: sizes.map((size) => ({
      ...size,
      x: CHART.left + (inner * daysBetween(first.date, size.date)) / span,
      y: yOf(size.sizeMm),
      yLow: yOf(size.low),
      yHigh: yOf(size.high),
    })),
  }
}
