import { constants } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { StorageFiles } from '../../shared/storage/storage-files'
import { nodeFileSystem } from '../file-system-port'

/** Made when missing, never emptied. */
const READ_WRITE_CREATE = constants.O_RDWR | constants.O_CREAT

/** The machine's own disk. Files and folders are their owner's only. */
export const nodeStorageFiles: StorageFiles = {
  async makeFolder(path) {
    const first = await mkdir(path, { recursive: true, mode: 0o700 })
    if (first !== undefined) await nodeFileSystem.syncFolder(dirname(first))
  },
  list: (path) => readdir(path).catch(whenMissing([])),
  byteLength: (path) => stat(path).then(({ size }) => size, whenMissing(undefined)),
  changedAt: nodeFileSystem.changedAt,
  async read(path, from = 0, length = Infinity) {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - from)))
      let filled = 0
      while (filled < bytes.byteLength) {
        const { bytesRead } = await file.read(
          bytes,
          filled,
          bytes.byteLength - filled,
          from + filled,
        )
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return bytes.subarray(0, filled)
    } finally {
      await file.close()
    }
  },
  writeNew: nodeFileSystem.writeNew,
  async writeAt(path, at, bytes, durable) {
    const file = await open(path, READ_WRITE_CREATE, 0o600)
    try {
      let written = 0
      while (written < bytes.byteLength) {
        const { bytesWritten } = await file.write(
          bytes,
          written,
          bytes.byteLength - written,
          at + written,
        )
        written += bytesWritten
      }
      if (durable) await file.sync()
    } finally {
      await file.close()
    }
  },
  async truncate(path, byteLength) {
    const file = await open(path, 'r+')
    try {
      await file.truncate(byteLength)
      await file.sync()
    } finally {
      await file.close()
    }
  },
  async sync(path) {
    const file = await open(path, 'r+')
    try {
      await file.sync()
    } finally {
      await file.close()
    }
  },
  rename: (from, to) => rename(from, to),
  syncFolder: nodeFileSystem.syncFolder,
  remove: (path) => rm(path, { force: true }),
  async freeBytes(path) {
    const { bavail, bsize } = await statfs(path).catch(() => statfs(dirname(path)))
    return bavail * bsize
  },
}

/** Answers for a path that is not there; anything else is thrown on. */
const whenMissing =
  <Value>(answer: Value) =>
  (error: unknown): Value => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return answer
    throw error
  }
