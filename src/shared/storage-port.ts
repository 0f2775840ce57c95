import type { Result } from './result'

/** What the second copy can be expected to answer with. */
export const STORAGE_ERROR_CODES = [
  'disk-full',
  'no-permission',
  'not-found',
  'damaged',
  'read-only',
  'timeout',
  'invalid-request',
  'write-failed',
] as const
export type StorageErrorCode = (typeof STORAGE_ERROR_CODES)[number]

/** Small records outside the database. */
export const META_NAMES = ['header', 'sentinel', 'attempts'] as const
export type MetaName = (typeof META_NAMES)[number]

type Answer<T> = Promise<Result<T, StorageErrorCode>>

/** A snapshot file as it lies there. The id is opaque; times are milliseconds since 1970 by the machine's clock. */
export interface SnapshotInfo {
  readonly id: string
  readonly byteLength: number
  readonly writtenAt: number
  /** False until the vault has read it back and counted it. */
  readonly verified: boolean
  /** Number of records as the vault counted them; kept beside the file so that a suspiciously small one shows. */
  readonly recordCount: number
}

/** A folder of the user's choice that receives copies. The path never leaves the privileged side. */
export interface CopyFolderInfo {
  readonly id: string
  readonly displayName: string
  readonly lastCopyAt: number | null
  readonly lastError: StorageErrorCode | null
}

export interface StorageStatus {
  readonly freeBytes: number | null
  readonly journalBytes: number
  readonly snapshotBytes: number
  /** Plainly: 'files' = beside the database on disk; 'browser' = weaker, inside the browser's own storage. */
  readonly kind: 'files' | 'browser'
}

/**
 * The second copy outside IndexedDB. It stores and returns opaque sealed bytes and knows no keys, no records and no
 * medicine. One implementation writes files in the main process (over IPC), one uses OPFS in a browser.
 */
export interface StoragePort {
  /** Appends sealed entries, in order; resolves only when they are durable (fsync). */
  journalAppend(vaultId: string, entries: readonly Uint8Array[]): Answer<void>
  /** Entries in the order they were appended. A torn last entry (never acknowledged) is left out; 'damaged' when one in the middle is. */
  journalRead(vaultId: string): Answer<readonly Uint8Array[]>
  /** Every entry that is still whole, in order, around damaged places: for a recovery when journalRead says 'damaged'. */
  journalSalvage(vaultId: string): Answer<readonly Uint8Array[]>
  /** Replaces the journal by these entries, all or nothing: compaction after a snapshot or an erasure. */
  journalReplace(vaultId: string, entries: readonly Uint8Array[]): Answer<void>
  /** Writes a snapshot: temporary file, fsync, rename, fsync of the folder. Not yet verified. */
  snapshotWrite(vaultId: string, bytes: Uint8Array, recordCount: number): Answer<SnapshotInfo>
  /** The bytes as they lie on disk, read anew. */
  snapshotRead(vaultId: string, id: string): Answer<Uint8Array>
  snapshotList(vaultId: string): Answer<readonly SnapshotInfo[]>
  /** Keeps (verified) or discards a snapshot on the vault's word; keeping prunes to 7 daily and 12 monthly, never a larger one for a suspiciously small one. */
  snapshotJudge(vaultId: string, id: string, keep: boolean): Answer<readonly SnapshotInfo[]>
  /** Small sealed-or-plain record outside the database (wrapped keys, sentinel), written atomically. */
  metaWrite(vaultId: string, name: MetaName, bytes: Uint8Array): Answer<void>
  metaRead(vaultId: string, name: MetaName): Answer<Uint8Array | null>
  /** Ids of vaults that have any of these here: how an empty database is told from a first run. */
  vaultIds(): Answer<readonly string[]>
  status(): Answer<StorageStatus>
  /** Opens the privileged side's own dialog; null when cancelled. */
  copyFolderChoose(vaultId: string): Answer<CopyFolderInfo | null>
  copyFolderInfo(vaultId: string): Answer<CopyFolderInfo | null>
  /** Opens a backup file chosen in a dialog and returns its bytes; null when cancelled. */
  backupPick(): Answer<Uint8Array | null>
}
