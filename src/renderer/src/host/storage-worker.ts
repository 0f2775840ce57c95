import { FileStorage } from '../../../shared/storage/file-storage'
import { createOpfsFiles } from './opfs-files'
import type { StorageCall, StorageReply, StorageTask } from './storage-messages'

/** Folder in the browser's own storage. */
const ROOT = 'vault'

const storage = new FileStorage(ROOT, {
  files: createOpfsFiles(() => navigator.storage.getDirectory()),
  randomBytes: (byteLength) => crypto.getRandomValues(new Uint8Array(byteLength)),
  now: () => Date.now(),
  // Locks of the browser, so that two tabs do not write into one journal.
  inTurn: (key, work) => navigator.locks.request(`palpate-storage/${key}`, work),
})

self.addEventListener('message', (event: MessageEvent<StorageCall>) => {
  void answer(event.data)
})

async function answer({ call, task, args }: StorageCall): Promise<void> {
  postReply(
    await run(task, args).then(
      (result) => ({ call, result }),
      (error: unknown) => ({ call, broke: error instanceof Error ? error.name : 'unknown' }),
    ),
  )
}

/** The arguments belong to the task: the page's side is typed so. */
const run = (task: StorageTask, args: readonly unknown[]): Promise<unknown> =>
  (storage[task] as (this: FileStorage, ...given: readonly unknown[]) => Promise<unknown>).call(
    storage,
    ...args,
  )

const postReply = (reply: StorageReply): void => self.postMessage(reply)
