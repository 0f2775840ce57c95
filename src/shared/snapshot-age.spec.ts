import { expect, it } from 'vitest'
import { goneDays } from './snapshot-age'
import type { SnapshotInfo } from './storage-port'

const NOW = Date.UTC(2026, 10, 24, 9)
const DAY = 24 * 3_600_000
const copy = (sequence: number, daysAgo: number, recordCount = 100): SnapshotInfo => ({
  id: `${String(sequence).padStart(10, '0')}-${'a'.repeat(16)}`,
  byteLength: 1,
  writtenAt: NOW - daysAgo * DAY,
  verified: true,
  recordCount,
})
const daysUntilGone = (snapshots: readonly SnapshotInfo[]): readonly (number | undefined)[] => {
  const gone = goneDays(snapshots, NOW)
  return snapshots.map(({ id }) => {
    const at = gone.get(id)
    return at === undefined ? undefined : Math.round((at - NOW) / DAY)
  })
}

it('gives a copy of today its week', () => {
  // The newest of its month until the next day: then only the week keeps it.
  expect(daysUntilGone([copy(1, 0)])).toEqual([7])
})

it('gives the last copy of a month its twelve months', () => {
  // 31 October: of the month's copies the newest, until the thirteenth month has one: October a year on.
  const [last] = daysUntilGone([copy(1, 24), copy(2, 0)])
  expect(last).toBe(Math.round((Date.UTC(2027, 9, 1, 9) - NOW) / DAY))
})

it('says nothing of a large one that only small ones follow', () => {
  expect(daysUntilGone([copy(1, 1, 1000), copy(2, 0, 10)])[0]).toBeUndefined()
})

it('has nothing to say without copies', () => {
  expect(goneDays([], NOW).size).toBe(0)
})
