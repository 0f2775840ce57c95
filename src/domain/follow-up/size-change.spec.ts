import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '../case/dates'
import { errorBand, ERROR_FACTOR, sizeChange } from './size-change'

const at = (day: number, sizeMm: number) => ({ date: addDays('2026-01-01', day), sizeMm })

it('calls only a difference beyond measurement error growth', () => {
  expect(sizeChange([at(0, 40), at(90, 52)])).toMatchObject({ kind: 'within-error', percent: 30 })
  expect(sizeChange([at(0, 40), at(90, 52)])?.growth).toBeUndefined()
  expect(sizeChange([at(0, 40), at(90, 60)])).toMatchObject({ kind: 'grown', growth: 'slow' })
  expect(sizeChange([at(0, 40), at(28, 60)])).toMatchObject({ kind: 'grown', growth: 'rapid' })
  expect(sizeChange([at(0, 40), at(28, 20)])).toMatchObject({
    kind: 'shrunk',
    growth: 'regressing',
  })
})

it('sees many small steps against an old measurement', () => {
  const steps = [at(0, 40), at(90, 46), at(180, 52), at(270, 60)]
  expect(sizeChange(steps)).toMatchObject({ kind: 'grown', from: { sizeMm: 40 }, days: 270 })
})

it('says nothing of one measurement, or two on one day', () => {
  expect(sizeChange([])).toBeUndefined()
  expect(sizeChange([at(0, 40)])).toBeUndefined()
  expect(sizeChange([at(0, 40), at(0, 90)])).toBeUndefined()
})

it('gives the published error: a quarter smaller in product in about a quarter of pairs', () => {
  const productSpread = (2 * Math.log(ERROR_FACTOR)) / 1.645
  // Normal quantiles of 25 % and 6.8 %.
  expect(Math.exp(-0.674 * productSpread)).toBeCloseTo(0.75, 1)
  expect(Math.exp(-1.49 * productSpread)).toBeCloseTo(0.5, 1)
})

it('does not depend on the order given, and agrees with the band that is drawn', () => {
  const size = fc.double({ min: 1, max: 700, noNaN: true })
  fc.assert(
    fc.property(size, size, fc.integer({ min: 1, max: 4000 }), (first, second, day) => {
      const sizes = [at(0, first), at(day, second)]
      const change = sizeChange(sizes)
      const { low, high } = errorBand(first)
      expect(change?.kind).toBe(second > high ? 'grown' : second < low ? 'shrunk' : 'within-error')
      expect(sizeChange(sizes.toReversed())).toEqual(change)
    }),
  )
})
