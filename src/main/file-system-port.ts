import { open, readdir, rename, rm, stat } from 'node:fs/promises'

/** The few file operations that saving needs. An argument, so that a failing disk can be tested. */
export interface FileSystemPort {
  /** Creates a file that must not exist yet, readable by its owner only, and writes and fsyncs the bytes. */
  writeNew(path: string, bytes: Uint8Array): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** Makes a rename durable. Where folders cannot be opened (Windows) it does nothing. */
  syncFolder(path: string): Promise<void>
  /** Removes a file; one that is not there is no error. */
  remove(path: string): Promise<void>
  /** File names in a folder. */
  list(path: string): Promise<readonly string[]>
  /** Last change, ms since 1970. */
  changedAt(path: string): Promise<number>
}

/** The machine's own disk. */
export const nodeFileSystem: FileSystemPort = {
  async writeNew(path, bytes) {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  },
  rename: (from, to) => rename(from, to),
  async syncFolder(path) {
    if (process.platform === 'win32') return
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  },
  remove: (path) => rm(path, { force: true }),
  list: (path) => readdir(path),
  changedAt: async (path) => (await stat(path)).mtimeMs,
}
