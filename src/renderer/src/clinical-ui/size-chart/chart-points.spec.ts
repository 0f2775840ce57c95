import { expect, it } from 'vitest'
import { CHART, chartPoints } from './chart-points'

const at = (date: string, sizeMm: number) => ({
  date,
  sizeMm,
  low: sizeMm / 1.5,
  high: sizeMm * 1.5,
})

it('starts the scale at nought and holds every band', () => {
  const { points, topMm } = chartPoints([at('2026-01-01', 40), at('2026-03-01', 60)])
  expect(topMm).toBe(100)
  for (const { yHigh, y, yLow } of points) {
    expect(CHART.top).toBeLessThanOrEqual(yHigh)
    expect([yHigh < y, y < yLow]).toEqual([true, true])
  }
  const deep = CHART.height - CHART.top - CHART.bottom
  expect(points[0]?.y).toBeCloseTo(CHART.top + deep * 0.6)
})

it('spaces the points by their days, also when all are of one day or there are none', () => {
  const { points } = chartPoints([at('2026-01-01', 40), at('2026-01-11', 40), at('2026-01-31', 40)])
  const [first, second, third] = points.map(({ x }) => x)
  expect(((second ?? 0) - (first ?? 0)) * 3).toBeCloseTo((third ?? 0) - (first ?? 0))
  expect(chartPoints([at('2026-01-01', 40), at('2026-01-01', 45)]).points).toHaveLength(2)
  expect(chartPoints([]).points).toEqual([])
})
