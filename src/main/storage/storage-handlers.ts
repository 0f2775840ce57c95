import { isAbsolute, relative } from 'node:path'
import type { StorageChannel } from '../../shared/ipc-channels'
import { MAX_PART_BYTES } from '../../shared/ipc-storage'
import { fail, ok, type Result } from '../../shared/result'
import type { StorageErrorCode } from '../../shared/storage-port'
import { FileStorage } from '../../shared/storage/file-storage'
import type { StorageTools } from '../../shared/storage/storage-files'
import type { IpcHandlers } from '../ipc-server'
import { CopyFolders, type CopyTools } from './copy-folders'
import { JournalPages } from './journal-pages'
import { PickedBackup } from './picked-backup'

/** What the second copy is made of: a disk, chance, time, and two dialogs. */
export interface StorageSetup extends StorageTools {
  /** Folder that holds a folder a vault. */
  readonly root: string
  readonly later: CopyTools['later']
  /** Path of the folder the user chose; undefined when the dialog was left. */
  readonly askFolder: () => Promise<string | undefined>
  /** Path of the backup file the user chose; undefined when the dialog was left. */
  readonly askBackup: () => Promise<string | undefined>
}

/** One function for each call of the second copy. */
export type StorageHandlers = Pick<IpcHandlers, StorageChannel>

/** Joins journal, snapshots, copies and dialogs into the calls that the renderer may make. */
export function createStorageHandlers(setup: StorageSetup): StorageHandlers {
  const storage = new FileStorage(setup.root, setup)
  const copies = new CopyFolders({ ...setup, storage })
  const pages = new JournalPages()
  const backup = new PickedBackup(setup.files)
  return {
    'storage.journal-append': ({ vaultId, entries }) => storage.journalAppend(vaultId, entries),
    'storage.journal-read': async ({ vaultId }) =>
      firstPage(await storage.journalRead(vaultId), pages),
    'storage.journal-read-next': ({ next }) => pages.next(next),
    'storage.journal-salvage': async ({ vaultId }) =>
      firstPage(await storage.journalSalvage(vaultId), pages),
    'storage.journal-replace': ({ vaultId, entries }) => storage.journalReplace(vaultId, entries),
    'storage.snapshot-begin': ({ vaultId }) => storage.snapshotBegin(vaultId),
    'storage.snapshot-add': ({ vaultId, uploadId, bytes }) =>
      storage.snapshotAdd(vaultId, uploadId, bytes),
    'storage.snapshot-finish': ({ vaultId, uploadId, recordCount }) =>
      storage.snapshotFinish(vaultId, uploadId, recordCount),
    'storage.snapshot-read': ({ vaultId, id, from }) =>
      storage.snapshotRead(vaultId, id, from, MAX_PART_BYTES),
    'storage.snapshot-list': async ({ vaultId }) => copied(await storage.snapshotList(vaultId)),
    'storage.snapshot-judge': async ({ vaultId, id, keep }) => {
      const judged = await storage.snapshotJudge(vaultId, id, keep)
      if (!judged.ok) return judged
      // In the background: whoever judged does not wait for a stick or a share.
      void copies.forget(vaultId, judged.value.removedIds)
      if (keep) copies.wake(vaultId)
      return ok([...judged.value.snapshots])
    },
    'storage.meta-write': ({ vaultId, name, bytes }) => storage.metaWrite(vaultId, name, bytes),
    'storage.meta-read': ({ vaultId, name }) => storage.metaRead(vaultId, name),
    'storage.vault-ids': async () => copied(await storage.vaultIds()),
    'storage.status': () => storage.status('files'),
    'storage.copy-folder-choose': async ({ vaultId }) => {
      const path = await setup.askFolder()
      if (path === undefined) return ok(null)
      if (isInside(path, setup.root)) return fail('invalid-request', 'own folder')
      return copies.choose(vaultId, path)
    },
    'storage.copy-folder-info': ({ vaultId }) => copies.info(vaultId),
    'storage.backup-pick': async () => backup.pick(await setup.askBackup()),
    'storage.backup-read': ({ pickId, from }) => backup.read(pickId, from),
  }
}

const firstPage = (
  read: Result<readonly Uint8Array[], StorageErrorCode>,
  pages: JournalPages,
): Result<ReturnType<JournalPages['begin']>, StorageErrorCode> =>
  read.ok ? ok(pages.begin(read.value)) : read

/** The schema's lists can be written to; ours cannot. */
const copied = <Item>(
  list: Result<readonly Item[], StorageErrorCode>,
): Result<Item[], StorageErrorCode> => (list.ok ? ok([...list.value]) : list)

/** A folder of the app itself is no second place. */
function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return !isAbsolute(way) && !way.startsWith('..')
}
