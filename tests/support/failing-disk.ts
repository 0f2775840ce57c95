import type { FileSystemPort } from '../../src/main/file-system-port'

/** The operations that a disk can fail at. */
export type DiskOperation = keyof FileSystemPort

/** A disk in memory that fails at a chosen operation, after some bytes where it is a write. */
export class FailingDisk implements FileSystemPort {
  readonly files = new Map<string, { bytes: Uint8Array; changedAt: number }>()
  readonly operations: string[] = []
  /** What fails, with the system's code. A write leaves the first bytes behind, as a full disk does. */
  failure: { at: DiskOperation; code: string; afterBytes?: number } | undefined
  now = 0

  async writeNew(path: string, bytes: Uint8Array): Promise<void> {
    if (this.files.has(path)) throw systemError('EEXIST')
    const kept = this.failure?.at === 'writeNew' ? (this.failure.afterBytes ?? 0) : bytes.length
    this.files.set(path, { bytes: bytes.slice(0, kept), changedAt: this.now })
    this.#do('writeNew', path)
    return Promise.resolve()
  }

  async rename(from: string, to: string): Promise<void> {
    this.#do('rename', from, to)
    const file = this.files.get(from)
    if (file === undefined) throw systemError('ENOENT')
    this.files.delete(from)
    this.files.set(to, file)
    return Promise.resolve()
  }

  async syncFolder(path: string): Promise<void> {
    this.#do('syncFolder', path)
    return Promise.resolve()
  }

  async remove(path: string): Promise<void> {
    this.#do('remove', path)
    this.files.delete(path)
    return Promise.resolve()
  }

  async list(path: string): Promise<readonly string[]> {
    this.#do('list', path)
    const prefix = `${path}/`
    return Promise.resolve(
      [...this.files.keys()]
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length)),
    )
  }

  async changedAt(path: string): Promise<number> {
    this.#do('changedAt', path)
    return Promise.resolve(this.files.get(path)?.changedAt ?? this.now)
  }

  #do(operation: DiskOperation, ...paths: string[]): void {
    this.operations.push([operation, ...paths].join(' '))
    if (this.failure?.at === operation) throw systemError(this.failure.code)
  }
}

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: something with a path in it, open '/home/someone/x'`), {
    code,
  })
}
