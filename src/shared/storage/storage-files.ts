/** The few file operations that the second copy needs, on a disk or in a browser. Paths are separated by '/'. */
export interface StorageFiles {
  /** Makes a folder and those above it; one that is there is no error. */
  makeFolder(path: string): Promise<void>
  /** Names in a folder, folders too; none where there is no folder. */
  list(path: string): Promise<readonly string[]>
  /** Length of a file; undefined where there is none. */
  byteLength(path: string): Promise<number | undefined>
  /** Last change, ms since 1970. */
  changedAt(path: string): Promise<number>
  /** Bytes from a place on, as far as there are any; the whole file without one. */
  read(path: string, from?: number, length?: number): Promise<Uint8Array>
  /** Creates a file that must not exist yet, and makes its bytes durable. */
  writeNew(path: string, bytes: Uint8Array): Promise<void>
  /** Writes at a place in a file, which is made when it is missing. Durable when it returns, if asked for. */
  writeAt(path: string, at: number, bytes: Uint8Array, durable: boolean): Promise<void>
  /** Cuts a file and makes the cut durable. */
  truncate(path: string, byteLength: number): Promise<void>
  /** Makes a file's bytes durable. */
  sync(path: string): Promise<void>
  /** Moves a file over another, if there is one. */
  rename(from: string, to: string): Promise<void>
  /** Makes renames and removals in a folder durable, where the system can. */
  syncFolder(path: string): Promise<void>
  /** Removes a file; one that is not there is no error. */
  remove(path: string): Promise<void>
  /** Free bytes where the path is; null where nobody says. */
  freeBytes(path: string): Promise<number | null>
}

/** The disk, chance and time, handed in. */
export interface StorageTools {
  readonly files: StorageFiles
  /** So many random bytes. */
  readonly randomBytes: (byteLength: number) => Uint8Array
  /** ms since 1970. */
  readonly now: () => number
  /** Runs work of one key one after the other, in the order it was handed in. */
  readonly inTurn: <Value>(key: string, work: () => Promise<Value>) => Promise<Value>
}

/** A queue a key, for one process. */
export function createTurns(): StorageTools['inTurn'] {
  const last = new Map<string, Promise<unknown>>()
  return (key, work) => {
    const run = (last.get(key) ?? Promise.resolve()).then(work)
    // Whoever asked is told what went wrong; the next in the queue only waits.
    last.set(
      key,
      run.catch(() => undefined),
    )
    return run
  }
}

/** Random bytes as hexadecimal digits, two a byte. */
export const randomHex = (tools: StorageTools, byteLength: number): string =>
  [...tools.randomBytes(byteLength)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
