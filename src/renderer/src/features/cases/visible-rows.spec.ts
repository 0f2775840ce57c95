import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SPARE_ROWS, visibleRows } from './visible-rows'

it('always draws every row of the window, and keeps the height of the whole list', () => {
  fc.assert(
    fc.property(
      fc.record({
        count: fc.nat(100_000),
        rowHeight: fc.integer({ min: 20, max: 80 }),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        windowHeight: fc.integer({ min: 0, max: 2000 }),
        spare: fc.constantFrom(0, SPARE_ROWS),
      }),
      ({ count, rowHeight, at, windowHeight, spare }) => {
        const scrollTop = at * Math.max(0, count * rowHeight - windowHeight)
        const { first, end, above, below } = visibleRows({
          count,
          rowHeight,
          scrollTop,
          windowHeight,
          spare,
        })
        expect(above + (end - first) * rowHeight + below).toBe(count * rowHeight)
        expect(above).toBeLessThanOrEqual(scrollTop)
        expect(count * rowHeight - below).toBeGreaterThanOrEqual(
          Math.min(scrollTop + windowHeight, count * rowHeight),
        )
        expect(end - first).toBeLessThanOrEqual(windowHeight / rowHeight + 43)
      },
    ),
    { seed: 3, numRuns: 200 },
  )
})

it('draws nothing of an empty list, and survives a place beyond its end', () => {
  expect(
    visibleRows({ count: 0, rowHeight: 40, scrollTop: 0, windowHeight: 500, spare: 0 }),
  ).toEqual({
    first: 0,
    end: 0,
    above: 0,
    below: 0,
  })
  const { end, below } = visibleRows({
    count: 5,
    rowHeight: 40,
    scrollTop: 90_000,
    windowHeight: 500,
    spare: SPARE_ROWS,
  })
  expect([end, below]).toEqual([5, 0])
})
