import { fail, ok, type Result } from '../../../shared/result'
import { isVaultId, MAX_SNAPSHOT_BYTES, snapshotSequence } from '../../../shared/storage-limits'
import type { CopyFolderInfo, StorageErrorCode, StoragePort } from '../../../shared/storage-port'
import type { FileStorage } from '../../../shared/storage/file-storage'
import { downloadFile, pickFile } from './browser-files'
import type { StorageCall, StorageReply, StorageTask } from './storage-messages'

type Answer<Value> = Promise<Result<Value, StorageErrorCode>>

/** The worker as the page uses it. */
export type StorageWorker = Pick<Worker, 'postMessage' | 'addEventListener'>

/**
 * The second copy inside the browser's own storage, and copies by download. Plainly weaker than files: whoever clears
 * the site's data clears records and second copy together; only a download is out of its reach.
 */
export function createBrowserStorage(page: Window, startWorker: () => StorageWorker): StoragePort {
  const ask = callWorker(startWorker)
  return {
    journalAppend: (vaultId, entries) => ask('journalAppend', vaultId, entries),
    journalRead: (vaultId) => ask('journalRead', vaultId),
    journalSalvage: (vaultId) => ask('journalSalvage', vaultId),
    journalReplace: (vaultId, entries) => ask('journalReplace', vaultId, entries),
    snapshotWrite: (vaultId, bytes, recordCount) =>
      ask('snapshotWrite', vaultId, bytes, recordCount),
    async snapshotRead(vaultId, id) {
      const read = await ask('snapshotRead', vaultId, id)
      return read.ok ? ok(read.value.bytes) : read
    },
    snapshotList: (vaultId) => ask('snapshotList', vaultId),
    async snapshotJudge(vaultId, id, keep) {
      const judged = await ask('snapshotJudge', vaultId, id, keep)
      return judged.ok ? ok(judged.value.snapshots) : judged
    },
    metaWrite: (vaultId, name, bytes) => ask('metaWrite', vaultId, name, bytes),
    metaRead: (vaultId, name) => ask('metaRead', vaultId, name),
    vaultIds: () => ask('vaultIds'),
    status: () => ask('status', 'browser'),
    async copyFolderChoose(vaultId) {
      const listed = await ask('snapshotList', vaultId)
      if (!listed.ok) return listed
      const newest = listed.value.findLast((snapshot) => snapshot.verified)
      if (newest === undefined) return fail('not-found', 'snapshot')
      const read = await ask('snapshotRead', vaultId, newest.id)
      if (!read.ok) return read
      const name = `Palpate backup ${vaultId.slice(0, 8)} ${snapshotSequence(newest.id)}.palpate`
      downloadFile(page, read.value.bytes, name, 'application/octet-stream')
      noteDownload(page, vaultId, Date.now())
      return ok(lastDownload(page, vaultId))
    },
    copyFolderInfo: (vaultId) =>
      Promise.resolve(
        isVaultId(vaultId) ? ok(lastDownload(page, vaultId)) : fail('invalid-request'),
      ),
    async backupPick() {
      const file = await pickFile(page)
      if (file === null) return ok(null)
      if (file.size > MAX_SNAPSHOT_BYTES) return fail('invalid-request', 'size')
      return file.arrayBuffer().then(
        (buffer) => ok(new Uint8Array(buffer)),
        // It was moved or taken away between the choice and the reading.
        () => fail('not-found'),
      )
    },
  }
}

const downloadKey = (vaultId: string): string => `palpate-last-download/${vaultId}`

const noteDownload = (page: Window, vaultId: string, at: number): void =>
  page.localStorage.setItem(downloadKey(vaultId), String(at))

function lastDownload(page: Window, vaultId: string): CopyFolderInfo | null {
  const lastCopyAt = Number(page.localStorage.getItem(downloadKey(vaultId)) ?? NaN)
  if (!Number.isFinite(lastCopyAt)) return null
  return { id: 'downloads', displayName: 'Downloads', lastCopyAt, lastError: null }
}

type Ask = <Task extends StorageTask>(
  task: Task,
  ...args: Parameters<FileStorage[Task]>
) => ReturnType<FileStorage[Task]>

/** Calls of the page on the worker, which starts with the first. */
function callWorker(startWorker: () => StorageWorker): Ask {
  const waiting = new Map<number, (reply: StorageReply) => void>()
  let worker: StorageWorker | undefined
  let calls = 0
  const start = (): StorageWorker => {
    const started = startWorker()
    started.addEventListener('message', (event) => {
      // Only our own worker posts here, and it posts nothing else.
      const reply = (event as MessageEvent<StorageReply>).data
      waiting.get(reply.call)?.(reply)
      waiting.delete(reply.call)
    })
    started.addEventListener('error', () => {
      for (const [call, settle] of waiting) settle({ call, result: fail('write-failed', 'worker') })
      waiting.clear()
      worker = undefined
    })
    return started
  }
  const ask = (task: StorageTask, ...args: StorageCall['args']): Answer<unknown> =>
    new Promise((resolve, reject) => {
      worker ??= start()
      calls += 1
      waiting.set(calls, ({ result, broke }) => {
        if (broke !== undefined) reject(new Error(`The storage worker broke: ${broke}`))
        // The worker answers each task with that task's own result.
        else resolve(result as Result<unknown, StorageErrorCode>)
      })
      worker.postMessage({ call: calls, task, args } satisfies StorageCall)
    })
  // One function for all tasks; which argument and answer belong together is said by the type above.
  return ask as Ask
}
