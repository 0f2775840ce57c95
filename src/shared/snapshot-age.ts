import { snapshotsToPrune } from './snapshot-retention'
import { nextSnapshotId } from './storage-limits'
import type { SnapshotInfo } from './storage-port'

const DAY_MS = 24 * 3_600_000

/** As far as it is worked out, days. */
const HORIZON_DAYS = 730

/**
 * When each of the snapshots goes by itself, milliseconds since 1970, if a verified one as large as the newest is written
 * every day from now on. One that is still there after two years is not in the answer.
 */
export function goneDays(
  snapshots: readonly SnapshotInfo[],
  now: number,
): ReadonlyMap<string, number> {
  const asked = new Set(snapshots.map(({ id }) => id))
  const gone = new Map<string, number>()
  let left = [...snapshots]
  const recordCount = left.reduce(
    (newest, one) => (one.id > newest.id ? one : newest),
    left[0] ?? { id: '', recordCount: 0 },
  ).recordCount
  for (let day = 1; day <= HORIZON_DAYS && gone.size < asked.size; day += 1) {
    const writtenAt = now + day * DAY_MS
    const id = nextSnapshotId(
      left.map((one) => one.id),
      '0'.repeat(16),
    )
    left.push({ id, byteLength: 1, writtenAt, verified: true, recordCount })
    const pruned = new Set(snapshotsToPrune(left))
    for (const one of pruned) if (asked.has(one)) gone.set(one, writtenAt)
    left = left.filter((one) => !pruned.has(one.id))
  }
  return gone
}
