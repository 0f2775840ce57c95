import { expect, it } from 'vitest'
import { shareEstimate } from './share-interval'

const shares = (hits: number, of: number): readonly number[] =>
  Array.from({ length: of }, (_, index) => (index < hits ? 1 : 0))

it.each([
  // Hits, cases, limits as published for the score method: Newcombe 1998, table I, doi
  // 10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E.
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
] as const)('%i of %i has the published interval', (hits, of, low, high) => {
  const found = shareEstimate(shares(hits, of))
  expect(found.mean).toBeCloseTo(hits / of, 10)
  expect(found.low).toBeCloseTo(low, 4)
  expect(found.high).toBeCloseTo(high, 4)
})

it('does not claim certainty from few cases', () => {
  expect(shareEstimate(shares(9, 9)).low).toBeCloseTo(0.701, 3)
})

it('says nothing without cases', () => {
  expect(shareEstimate([])).toEqual({ mean: null, low: null, high: null, of: 0 })
})
