import { z } from 'zod'
import type { StorageChannel } from './ipc-channels'
import { resultOf } from './ipc-result'
import { areJournalEntries, isSnapshotId, isVaultId, MAX_META_BYTES } from './storage-limits'
import { META_NAMES, STORAGE_ERROR_CODES } from './storage-port'

/** The most bytes of a snapshot or a backup that cross the border at once. */
export const MAX_PART_BYTES = 8 * 1024 * 1024

/** The most bytes of journal entries that main answers with at once, as long as it is more than one entry. */
export const JOURNAL_PAGE_BYTES = 32 * 1024 * 1024

const vaultId = z.string().refine(isVaultId)
const snapshotId = z.string().refine(isSnapshotId)
const transferId = z.string().regex(/^[0-9a-f]{32}$/)
const count = z.int().nonnegative()
/** Whatever kind of buffer is behind it. */
const someBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
const bytesUpTo = (limit: number) => someBytes.refine((bytes) => bytes.byteLength <= limit)
const part = bytesUpTo(MAX_PART_BYTES).refine((bytes) => bytes.byteLength > 0)
const entries = z.array(someBytes).refine(areJournalEntries)

const snapshotInfo = z.strictObject({
  id: snapshotId,
  byteLength: count,
  writtenAt: z.number(),
  verified: z.boolean(),
  recordCount: count,
})
const copyFolder = z.strictObject({
  id: z.string(),
  displayName: z.string(),
  lastCopyAt: z.number().nullable(),
  lastError: z.enum(STORAGE_ERROR_CODES).nullable(),
})
const journalPage = z.strictObject({
  entries: z.array(someBytes),
  /** Names the rest, to be asked for with 'storage.journal-read-next'; null at the end. */
  next: transferId.nullable(),
})
const answer = <Value extends z.ZodType>(value: Value) => resultOf(value, STORAGE_ERROR_CODES)
const ofVault = z.strictObject({ vaultId })

/** The calls of the second copy. Large things cross in parts, so that nothing else has to wait for them. */
export const storageSchema = {
  'storage.journal-append': {
    request: z.strictObject({ vaultId, entries }),
    response: answer(z.void()),
  },
  'storage.journal-read': { request: ofVault, response: answer(journalPage) },
  'storage.journal-read-next': {
    request: z.strictObject({ next: transferId }),
    response: answer(journalPage),
  },
  'storage.journal-salvage': { request: ofVault, response: answer(journalPage) },
  'storage.journal-replace': {
    request: z.strictObject({ vaultId, entries }),
    response: answer(z.void()),
  },
  'storage.snapshot-begin': { request: ofVault, response: answer(transferId) },
  'storage.snapshot-add': {
    request: z.strictObject({ vaultId, uploadId: transferId, bytes: part }),
    response: answer(z.void()),
  },
  'storage.snapshot-finish': {
    request: z.strictObject({ vaultId, uploadId: transferId, recordCount: count }),
    response: answer(snapshotInfo),
  },
  'storage.snapshot-read': {
    request: z.strictObject({ vaultId, id: snapshotId, from: count }),
    response: answer(z.strictObject({ bytes: bytesUpTo(MAX_PART_BYTES), byteLength: count })),
  },
  'storage.snapshot-list': { request: ofVault, response: answer(z.array(snapshotInfo)) },
  'storage.snapshot-judge': {
    request: z.strictObject({ vaultId, id: snapshotId, keep: z.boolean() }),
    response: answer(z.array(snapshotInfo)),
  },
  'storage.meta-write': {
    request: z.strictObject({
      vaultId,
      name: z.enum(META_NAMES),
      bytes: bytesUpTo(MAX_META_BYTES),
    }),
    response: answer(z.void()),
  },
  'storage.meta-read': {
    request: z.strictObject({ vaultId, name: z.enum(META_NAMES) }),
    response: answer(someBytes.nullable()),
  },
  'storage.vault-ids': { request: z.undefined(), response: answer(z.array(vaultId)) },
  'storage.status': {
    request: z.undefined(),
    response: answer(
      z.strictObject({
        freeBytes: z.number().nullable(),
        journalBytes: count,
        snapshotBytes: count,
        kind: z.enum(['files', 'browser']),
      }),
    ),
  },
  'storage.copy-folder-choose': { request: ofVault, response: answer(copyFolder.nullable()) },
  'storage.copy-folder-info': { request: ofVault, response: answer(copyFolder.nullable()) },
  'storage.backup-pick': {
    request: z.undefined(),
    response: answer(z.strictObject({ pickId: transferId, byteLength: count }).nullable()),
  },
  'storage.backup-read': {
    request: z.strictObject({ pickId: transferId, from: count }),
    response: answer(bytesUpTo(MAX_PART_BYTES)),
  },
} as const satisfies Record<StorageChannel, { request: z.ZodType; response: z.ZodType }>
