import type { StorageFiles } from '../../../shared/storage/storage-files'

/** Chromium moves files of the browser's own storage; TypeScript's DOM library does not know it yet. */
interface MovableFile {
  move(folder: FileSystemDirectoryHandle, name: string): Promise<void>
}

/**
 * Files in the browser's own storage (the origin private file system), from inside a worker. Weaker than a disk of our
 * own: the browser keeps the list of folders itself, writes it when it likes, and clears all with the site's data.
 */
export function createOpfsFiles(root: () => Promise<FileSystemDirectoryHandle>): StorageFiles {
  // Each step to a folder is a question to the browser's process, and a save takes a dozen: ways once found are kept.
  const known = new Map<string, FileSystemDirectoryHandle>()
  const folderAt = async (names: readonly string[], create: boolean) => {
    const path = names.join('/')
    const kept = known.get(path)
    if (kept !== undefined && !create) return kept
    let folder = await root()
    for (const name of names) folder = await folder.getDirectoryHandle(name, { create })
    known.set(path, folder)
    return folder
  }
  const fileAt = async (path: string, create = false) => {
    const { folder, name } = partsOf(path)
    const way = folder.join('/')
    const wasKnown = known.has(way)
    const from = await folderAt(folder, false)
    return from.getFileHandle(name, { create }).catch(async (error: unknown) => {
      if (!wasKnown || !isMissing(error)) throw error
      // The file, or the folder since it was found, is not there: looked for from the root once more.
      known.delete(way)
      return (await folderAt(folder, false)).getFileHandle(name, { create })
    })
  }
  const withAccess = async <Value>(
    path: string,
    create: boolean,
    work: (access: FileSystemSyncAccessHandle) => Value,
  ): Promise<Value> => {
    const access = await (await fileAt(path, create)).createSyncAccessHandle()
    try {
      return work(access)
    } finally {
      access.close()
    }
  }
  const files: StorageFiles = {
    makeFolder: async (path) => void (await folderAt(path.split('/'), true)),
    list: async (path) => {
      known.delete(path)
      const folder = await folderAt(path.split('/'), false).catch(whenMissing(undefined))
      const names: string[] = []
      if (folder !== undefined) for await (const name of folder.keys()) names.push(name)
      return names
    },
    byteLength: async (path) =>
      (await fileAt(path).then((file) => file.getFile(), whenMissing(undefined)))?.size,
    changedAt: async (path) => (await (await fileAt(path)).getFile()).lastModified,
    read: (path, from = 0, length = Infinity) =>
      withAccess(path, false, (access) => {
        const bytes = new Uint8Array(Math.max(0, Math.min(length, access.getSize() - from)))
        return bytes.subarray(0, access.read(bytes, { at: from }))
      }),
    async writeNew(path, bytes) {
      if ((await files.byteLength(path)) !== undefined)
        throw new DOMException('exists', 'InvalidModificationError')
      await files.writeAt(path, 0, bytes, true)
    },
    writeAt: (path, at, bytes, durable) =>
      withAccess(path, true, (access) => {
        if (access.write(bytes, { at }) !== bytes.byteLength)
          throw new DOMException('short write', 'QuotaExceededError')
        if (durable) access.flush()
      }),
    truncate: (path, byteLength) =>
      withAccess(path, false, (access) => {
        access.truncate(byteLength)
        access.flush()
      }),
    sync: (path) => withAccess(path, false, (access) => access.flush()),
    async rename(from, to) {
      const { folder, name } = partsOf(to)
      // The method is there in Chromium, which is the only engine this runs in.
      const file = (await fileAt(from)) as FileSystemFileHandle & MovableFile
      await file.move(await folderAt(folder, false), name)
    },
    syncFolder: () => Promise.resolve(),
    async remove(path) {
      const { folder, name } = partsOf(path)
      await folderAt(folder, false)
        .then((handle) => handle.removeEntry(name))
        .catch(whenMissing(undefined))
    },
    async freeBytes() {
      const { quota, usage } = await navigator.storage.estimate()
      return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage)
    },
  }
  return files
}

function partsOf(path: string): { folder: readonly string[]; name: string } {
  const names = path.split('/')
  return { folder: names.slice(0, -1), name: names.at(-1) ?? '' }
}

const isMissing = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'NotFoundError'

/** Answers for a path that is not there; anything else is thrown on. */
const whenMissing =
  <Value>(answer: Value) =>
  (error: unknown): Value => {
    if (isMissing(error)) return answer
    throw error
  }
