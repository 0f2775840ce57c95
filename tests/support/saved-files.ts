import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** How long a spec waits for a file, in ms: a first PDF on a slow machine takes seconds. */
const SAVE_LIMIT_MS = 20_000

/** Full paths of the finished files in a folder, oldest first. */
export function listSavedFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .map((name) => join(folder, name))
    .sort((one, other) => statSync(one).mtimeMs - statSync(other).mtimeMs)
}

/** Whoever waits for the next file, and the files as they arrive. */
export class SaveQueue {
  readonly #waiting: ((path: string) => void)[] = []

  /** A file is whole on the disk. */
  add(path: string): void {
    this.#waiting.shift()?.(path)
  }

  /** The next file from now on. */
  next(): Promise<string> {
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error('No file was saved in time')), SAVE_LIMIT_MS)
      this.#waiting.push((path) => {
        clearTimeout(limit)
        resolve(path)
      })
    })
  }
}
