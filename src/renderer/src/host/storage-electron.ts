import type { IpcBridge, IpcResponse } from '../../../shared/ipc'
import { MAX_PART_BYTES } from '../../../shared/ipc-storage'
import { fail, ok, type Result } from '../../../shared/result'
import { areJournalEntries, isRecordCount } from '../../../shared/storage-limits'
import type { SnapshotInfo, StorageErrorCode, StoragePort } from '../../../shared/storage-port'
import { createTurns, type StorageTools } from '../../../shared/storage/storage-files'

type Answer<Value> = Promise<Result<Value, StorageErrorCode>>
type JournalPage = IpcResponse<'storage.journal-read'>

/** The second copy as files that the main process writes. Large things cross the border in parts. */
export const createElectronStorage = (bridge: IpcBridge): StoragePort =>
  withTurns(bridge, createTurns())

/** Main keeps the rest of one journal and the beginning of one snapshot a vault: calls in parts follow each other. */
const withTurns = (bridge: IpcBridge, inTurn: StorageTools['inTurn']): StoragePort => ({
  journalAppend: async (vaultId, entries) =>
    areJournalEntries(entries)
      ? bridge['storage.journal-append']({ vaultId, entries: entries.map(copyOf) })
      : fail('invalid-request'),
  journalRead: (vaultId) =>
    inTurn('journal', async () =>
      allPages(bridge, await bridge['storage.journal-read']({ vaultId })),
    ),
  journalSalvage: (vaultId) =>
    inTurn('journal', async () =>
      allPages(bridge, await bridge['storage.journal-salvage']({ vaultId })),
    ),
  journalReplace: async (vaultId, entries) =>
    areJournalEntries(entries)
      ? bridge['storage.journal-replace']({ vaultId, entries: entries.map(copyOf) })
      : fail('invalid-request'),
  snapshotWrite: (vaultId, bytes, recordCount) =>
    inTurn('snapshot', () => writeSnapshot(bridge, vaultId, bytes, recordCount)),
  async snapshotRead(vaultId, id) {
    const first = await bridge['storage.snapshot-read']({ vaultId, id, from: 0 })
    if (!first.ok) return first
    return inParts(first.value.byteLength, first.value.bytes, async (from) => {
      const read = await bridge['storage.snapshot-read']({ vaultId, id, from })
      return read.ok ? ok(read.value.bytes) : read
    })
  },
  snapshotList: (vaultId) => bridge['storage.snapshot-list']({ vaultId }),
  snapshotJudge: (vaultId, id, keep) => bridge['storage.snapshot-judge']({ vaultId, id, keep }),
  metaWrite: (vaultId, name, bytes) =>
    bridge['storage.meta-write']({ vaultId, name, bytes: copyOf(bytes) }),
  metaRead: (vaultId, name) => bridge['storage.meta-read']({ vaultId, name }),
  vaultIds: () => bridge['storage.vault-ids'](undefined),
  status: () => bridge['storage.status'](undefined),
  copyFolderChoose: (vaultId) => bridge['storage.copy-folder-choose']({ vaultId }),
  copyFolderInfo: (vaultId) => bridge['storage.copy-folder-info']({ vaultId }),
  async backupPick() {
    const picked = await bridge['storage.backup-pick'](undefined)
    if (!picked.ok || picked.value === null) return picked.ok ? ok(null) : picked
    const { pickId, byteLength } = picked.value
    return inParts(byteLength, new Uint8Array(0), (from) =>
      bridge['storage.backup-read']({ pickId, from }),
    )
  },
})

async function writeSnapshot(
  bridge: IpcBridge,
  vaultId: string,
  bytes: Uint8Array,
  recordCount: number,
): Answer<SnapshotInfo> {
  if (bytes.byteLength === 0 || !isRecordCount(recordCount)) return fail('invalid-request')
  const begun = await bridge['storage.snapshot-begin']({ vaultId })
  if (!begun.ok) return begun
  const uploadId = begun.value
  for (let at = 0; at < bytes.byteLength; at += MAX_PART_BYTES) {
    const part = bytes.slice(at, at + MAX_PART_BYTES)
    const added = await bridge['storage.snapshot-add']({ vaultId, uploadId, bytes: part })
    if (!added.ok) return added
  }
  return bridge['storage.snapshot-finish']({ vaultId, uploadId, recordCount })
}

/** In its own buffer: a view would carry the whole buffer behind it across the border. */
const copyOf = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes)

async function allPages(bridge: IpcBridge, first: JournalPage): Answer<readonly Uint8Array[]> {
  const entries: Uint8Array[] = []
  let page = first
  for (;;) {
    if (!page.ok) return page
    for (const entry of page.value.entries) entries.push(entry)
    if (page.value.next === null) return ok(entries)
    page = await bridge['storage.journal-read-next']({ next: page.value.next })
  }
}

/** Puts the parts together. A file that ends before it should has been changed meanwhile. */
async function inParts(
  byteLength: number,
  first: Uint8Array,
  readFrom: (from: number) => Answer<Uint8Array>,
): Answer<Uint8Array> {
  const bytes = new Uint8Array(byteLength)
  let part = first
  let filled = 0
  for (;;) {
    if (filled + part.byteLength > byteLength) return fail('damaged', 'length')
    bytes.set(part, filled)
    filled += part.byteLength
    if (filled === byteLength) return ok(bytes)
    const read = await readFrom(filled)
    if (!read.ok) return read
    if (read.value.byteLength === 0) return fail('damaged', 'length')
    part = read.value
  }
}
