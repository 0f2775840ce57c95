import { dirname } from 'node:path'
import type { FileKind } from '../shared/host'

/** Where each kind of file was saved last. */
export interface SaveFolders {
  folderFor(kind: FileKind): string
  saved(kind: FileKind, path: string): void
}

/**
 * Remembers for as long as the program runs and writes nothing down: the name of a folder can be that of a patient.
 * A folder that is gone (a stick) falls back to the first one.
 */
export function createSaveFolders(
  first: () => string,
  exists: (folder: string) => boolean,
): SaveFolders {
  const folders = new Map<FileKind, string>()
  return {
    folderFor(kind) {
      const folder = folders.get(kind) ?? [...folders.values()].at(-1)
      return folder !== undefined && exists(folder) ? folder : first()
    },
    saved(kind, path) {
      folders.delete(kind)
      folders.set(kind, dirname(path))
    },
  }
}
