import type { FileStorage } from '../../../shared/storage/file-storage'

/** What the worker does for the page: these methods of the storage, by their own names. */
export type StorageTask = Extract<
  keyof FileStorage,
  | 'journalAppend'
  | 'journalRead'
  | 'journalSalvage'
  | 'journalReplace'
  | 'snapshotWrite'
  | 'snapshotRead'
  | 'snapshotList'
  | 'snapshotJudge'
  | 'metaWrite'
  | 'metaRead'
  | 'vaultIds'
  | 'status'
>

/** One call from the page to the worker. */
export interface StorageCall<Task extends StorageTask = StorageTask> {
  readonly call: number
  readonly task: Task
  readonly args: Parameters<FileStorage[Task]>
}

/** What the worker answers a call with. */
export interface StorageReply {
  readonly call: number
  /** The `Result` of the task; missing when it broke. */
  readonly result?: unknown
  /** Name of the error that it broke with: a bug. */
  readonly broke?: string
}
