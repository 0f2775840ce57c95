import { expect, it } from 'vitest'
import { modelSeconds } from './keystroke-model'
import { quantile, summariseEntry } from './summarise-entry'

const effort = (keys: number) => ({ keys, keysBeyondTyped: 10, mental: 2, waited: 1 })
const one = (id: string, keys: number, wrong: readonly string[] = []) => ({
  id,
  wrong,
  exact: effort(keys),
  screen: effort(keys + 7),
  revisit: effort(20),
  listMs: [keys],
})

it('takes the nearest rank', () => {
  expect([0.5, 0.9, 1].map((share) => quantile([4, 1, 3, 2], share))).toEqual([2, 4, 4])
  expect(quantile([], 0.5)).toBeNaN()
})

it('adds up keys, thoughts, the hands and the waits', () => {
  expect(modelSeconds(effort(100))).toBeCloseTo(100 * 0.28 + 2 * 1.35 + 0.4 + 1)
})

it('counts a case as exact only when nothing in it is wrong', () => {
  const summary = summariseEntry([one('a', 10), one('b', 20, ['exact pain: true, undefined'])])
  expect(summary).toMatchObject({
    cases: 2,
    exact: 0.5,
    keysMedian: 10,
    keysP90: 20,
    keysScreen: 7,
  })
})
