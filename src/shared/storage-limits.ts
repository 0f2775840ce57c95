/** The most bytes one journal entry may have. A larger change is cut into several before it is sealed. */
export const MAX_JOURNAL_ENTRY_BYTES = 8 * 1024 * 1024

/** The most bytes the entries of one call may have together. */
const MAX_JOURNAL_BATCH_BYTES = 256 * 1024 * 1024

/** The most bytes of a journal, which is read in one piece: it must have been replaced long before. */
export const MAX_JOURNAL_BYTES = 1024 * 1024 * 1024

/** The most bytes of a header, sentinel or attempts record. */
export const MAX_META_BYTES = 1024 * 1024

/** The most bytes of a snapshot or a picked backup: larger ones do not fit into one array in a browser. */
export const MAX_SNAPSHOT_BYTES = 2_000_000_000

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** True for a lower-case UUID: the only shape of a vault's id, since it becomes the name of a folder. */
export const isVaultId = (text: string): boolean => UUID.test(text)

/** Snapshots are numbered in the order they were written, whatever the clock said; the rest is chance. */
const SNAPSHOT_ID = /^[0-9]{10}-[0-9a-f]{16}$/

/** True for the id of a snapshot, which is also its file's name. */
export const isSnapshotId = (text: string): boolean => SNAPSHOT_ID.test(text)

/** Place of a snapshot in the order of writing, from its id. */
export const snapshotSequence = (id: string): number => Number(id.slice(0, 10))

/** Id of the snapshot that follows the ones given. randomHex: 16 hexadecimal digits. */
export function nextSnapshotId(existingIds: readonly string[], randomHex: string): string {
  const last = existingIds.reduce((highest, id) => Math.max(highest, snapshotSequence(id)), 0)
  return `${String(last + 1).padStart(10, '0')}-${randomHex}`
}

/** True when the entries fit the limits of one call. */
export function areJournalEntries(entries: readonly Uint8Array[]): boolean {
  const total = entries.reduce((sum, entry) => sum + entry.byteLength, 0)
  return (
    total <= MAX_JOURNAL_BATCH_BYTES &&
    entries.every((entry) => entry.byteLength > 0 && entry.byteLength <= MAX_JOURNAL_ENTRY_BYTES)
  )
}

/** True for a number of records. */
export const isRecordCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0
