import fc from 'fast-check'
import { expect, it } from 'vitest'
import { snapshotsToPrune } from './snapshot-retention'
import type { SnapshotInfo } from './storage-port'

const DAY_MS = 24 * 60 * 60 * 1000
const START = Date.UTC(2026, 0, 15, 12)

const snapshot = (
  sequence: number,
  writtenAt: number,
  recordCount: number,
  verified = true,
): SnapshotInfo => ({
  id: `${String(sequence).padStart(10, '0')}-${'0'.repeat(16)}`,
  byteLength: 1,
  writtenAt,
  verified,
  recordCount,
})

const sequencesOf = (ids: readonly string[]): number[] =>
  ids.map((id) => Number(id.slice(0, 10))).sort((left, right) => left - right)

/** One snapshot after the other, pruned each time, as the app does it. */
function grow(counts: readonly number[], at: (index: number) => number): readonly SnapshotInfo[] {
  return counts.reduce<readonly SnapshotInfo[]>((kept, count, index) => {
    const all = [...kept, snapshot(index + 1, at(index), count)]
    const pruned = snapshotsToPrune(all)
    return all.filter(({ id }) => !pruned.includes(id))
  }, [])
}

it('keeps the newest of 7 days and of 12 months', () => {
  const kept = grow(
    Array.from({ length: 500 }, (_, day) => 100 + day),
    (day) => START + day * DAY_MS,
  )
  const dates = kept.map(({ writtenAt }) => new Date(writtenAt).toISOString().slice(0, 10))
  expect(dates).toEqual([
    ...['2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31', '2026-11-30'],
    ...['2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'],
    ...['2027-05-23', '2027-05-24', '2027-05-25', '2027-05-26', '2027-05-27', '2027-05-28'],
    '2027-05-29',
  ])
})

it.each([
  ['no record', 0],
  ['89 % of the records', 89],
])('never gives up a larger one for any number with %s', (_what, small) => {
  const counts = [100, ...Array.from({ length: 400 }, () => small)]
  const kept = grow(counts, (day) => START + day * DAY_MS)
  expect(kept[0]?.recordCount).toBe(100)
})

it('gives up an older one for one with 90 % of its records', () => {
  expect(sequencesOf(snapshotsToPrune([snapshot(1, START, 100), snapshot(2, START, 90)]))).toEqual([
    1,
  ])
})

it('goes by the order of writing, not by the clock', () => {
  const tenYears = 3650 * DAY_MS
  const kept = grow([10, 11, 12, 13], (index) => START + (index % 2 === 0 ? 0 : tenYears))
  expect(kept.map(({ recordCount }) => recordCount)).toEqual([12, 13])
})

it('keeps an unverified one until a verified newer one of its size is there', () => {
  const waiting = snapshot(1, START, 100, false)
  expect(snapshotsToPrune([waiting, snapshot(2, START, 100, false)])).toEqual([])
  expect(snapshotsToPrune([waiting, snapshot(2, START, 50)])).toEqual([])
  expect(snapshotsToPrune([waiting, snapshot(2, START, 95)])).toEqual([waiting.id])
})

it('never leaves less than the largest, nor loses the newest', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ count: fc.nat(200), day: fc.nat(900) }), {
        minLength: 1,
        maxLength: 60,
      }),
      (steps) => {
        const kept = grow(
          steps.map(({ count }) => count),
          (index) => START + (steps[index]?.day ?? 0) * DAY_MS,
        )
        const newest = kept.at(-1)
        expect(newest?.recordCount).toBe(steps.at(-1)?.count)
        expect(kept.length).toBeLessThanOrEqual(38)
        // Each replacement may lose a tenth on purpose; a sudden loss never replaces anything.
        expect(Math.max(...kept.map(({ recordCount }) => recordCount))).toBeGreaterThanOrEqual(
          0.9 ** steps.length * Math.max(...steps.map(({ count }) => count)),
        )
      },
    ),
    { seed: 5, numRuns: 200 },
  )
})
