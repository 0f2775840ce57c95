import type { StorageFiles } from '../../src/shared/storage/storage-files'

/** An operation that fails, with the system's code. */
export interface StorageFault {
  readonly at: keyof StorageFiles
  readonly code: string
  /** Only for paths like this one. */
  readonly path?: RegExp
  /** How many such calls go well first. */
  readonly after?: number
  /** A write leaves so many of its bytes behind before it fails, as a full disk does. */
  readonly afterBytes?: number
}

/** A real disk that fails where it is told to. */
export class FailingStorageFiles implements StorageFiles {
  readonly #disk: StorageFiles
  /** What fails from now on. */
  fault: StorageFault | undefined
  /** Calls so far, by name. */
  readonly operations: (keyof StorageFiles)[] = []
  #left = 0

  constructor(disk: StorageFiles) {
    this.#disk = disk
  }

  /** Sets what fails from now on. */
  failWith(fault: StorageFault): void {
    this.fault = fault
    this.#left = fault.after ?? 0
  }

  makeFolder = (path: string) => this.#do('makeFolder', path, () => this.#disk.makeFolder(path))
  list = (path: string) => this.#do('list', path, () => this.#disk.list(path))
  byteLength = (path: string) => this.#do('byteLength', path, () => this.#disk.byteLength(path))
  changedAt = (path: string) => this.#do('changedAt', path, () => this.#disk.changedAt(path))
  read = (path: string, from?: number, length?: number) =>
    this.#do('read', path, () => this.#disk.read(path, from, length))
  truncate = (path: string, length: number) =>
    this.#do('truncate', path, () => this.#disk.truncate(path, length))
  sync = (path: string) => this.#do('sync', path, () => this.#disk.sync(path))
  rename = (from: string, to: string) => this.#do('rename', to, () => this.#disk.rename(from, to))
  syncFolder = (path: string) => this.#do('syncFolder', path, () => this.#disk.syncFolder(path))
  remove = (path: string) => this.#do('remove', path, () => this.#disk.remove(path))
  freeBytes = (path: string) => this.#do('freeBytes', path, () => this.#disk.freeBytes(path))

  writeNew = (path: string, bytes: Uint8Array) =>
    this.#do('writeNew', path, (kept) => this.#disk.writeNew(path, bytes.subarray(0, kept)))

  writeAt = (path: string, at: number, bytes: Uint8Array, durable: boolean) =>
    this.#do('writeAt', path, (kept) =>
      this.#disk.writeAt(path, at, bytes.subarray(0, kept), durable),
    )

  async #do<Value>(
    at: keyof StorageFiles,
    path: string,
    work: (keptBytes?: number) => Promise<Value>,
  ): Promise<Value> {
    this.operations.push(at)
    const { fault } = this
    if (fault === undefined || fault.at !== at || !(fault.path ?? /^/).test(path)) return work()
    if (this.#left > 0) {
      this.#left -= 1
      return work()
    }
    if (fault.afterBytes !== undefined) await work(fault.afterBytes)
    throw Object.assign(new Error(`${fault.code}: something with a path in it, open '${path}'`), {
      code: fault.code,
    })
  }
}
