import { snapshotSequence } from './storage-limits'
import type { SnapshotInfo } from './storage-port'

const DAILY = 7
const MONTHLY = 12

/** A snapshot with fewer than this share of an older one's records replaces nothing. An estimate. */
const LEAST_SHARE_OF_RECORDS = 0.9

/**
 * Ids of the snapshots that may go: what is left is the newest of each of the last 7 days and 12 months that have one.
 * Suspiciously small snapshots (no record, or under 90 % of an older one's) are counted apart, so that any number of them
 * never pushes out a larger one. An unverified one stays until a verified newer one of its size is there.
 */
export function snapshotsToPrune(snapshots: readonly SnapshotInfo[]): readonly string[] {
  const newestFirst = [...snapshots].sort(
    (left, right) => snapshotSequence(right.id) - snapshotSequence(left.id),
  )
  const verified = newestFirst.filter((snapshot) => snapshot.verified)
  const isSuspicious = (snapshot: SnapshotInfo): boolean =>
    verified.some((other) => isOlder(other, snapshot) && isMuchSmaller(snapshot, other))
  const kept = new Set([
    ...newestOfPeriods(verified.filter((snapshot) => !isSuspicious(snapshot))),
    ...newestOfPeriods(verified.filter(isSuspicious)),
  ])
  return newestFirst
    .filter((snapshot) =>
      snapshot.verified
        ? !kept.has(snapshot.id)
        : verified.some((other) => isOlder(snapshot, other) && !isMuchSmaller(other, snapshot)),
    )
    .map((snapshot) => snapshot.id)
}

const isOlder = (left: SnapshotInfo, right: SnapshotInfo): boolean =>
  snapshotSequence(left.id) < snapshotSequence(right.id)

const isMuchSmaller = (left: SnapshotInfo, right: SnapshotInfo): boolean =>
  left.recordCount < right.recordCount * LEAST_SHARE_OF_RECORDS

function newestOfPeriods(newestFirst: readonly SnapshotInfo[]): readonly string[] {
  return [
    ...newestOf(newestFirst, 'YYYY-MM-DD'.length, DAILY),
    ...newestOf(newestFirst, 'YYYY-MM'.length, MONTHLY),
  ]
}

/** A day is one of universal time: which of two hours it begins at does not matter here. */
function newestOf(
  newestFirst: readonly SnapshotInfo[],
  dateLength: number,
  atMost: number,
): readonly string[] {
  const ids = new Map<string, string>()
  for (const { id, writtenAt } of newestFirst) {
    const period = new Date(writtenAt).toISOString().slice(0, dateLength)
    if (!ids.has(period) && ids.size < atMost) ids.set(period, id)
  }
  return [...ids.values()]
}
