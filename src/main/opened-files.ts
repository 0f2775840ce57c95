import { basename, extname, isAbsolute, resolve } from 'node:path'
import { fail, type Result } from '../shared/result'
import {
  MAX_OPENED_BYTES,
  type OpenedErrorCode,
  type OpenedFile,
  type OpenedKind,
} from '../shared/shell-port'
import { readPlainFile } from './read-plain-file'

/** Extensions that the installers register, and what they mean. */
export const OPENED_EXTENSIONS: Readonly<Record<string, OpenedKind>> = {
  '.palpate': 'backup',
  '.jsonl': 'case-file',
}

/** Longest path that is looked at: longer ones are no path of a person's file. */
const MAX_PATH_LENGTH = 4096

/**
 * Full path of the first file on a command line that this program opens; undefined when there is none.
 * Switches are never read as files, and an address never is one.
 */
export function fileOnCommandLine(
  commandLine: readonly string[],
  workingFolder: string,
): string | undefined {
  const named = commandLine.find(
    (argument) => !argument.startsWith('-') && kindOf(argument) !== undefined,
  )
  return named === undefined ? undefined : resolve(workingFolder, named)
}

/** The files that were opened from outside in this run: paths here, ids and names for the page. */
export class OpenedFiles {
  readonly #randomId: () => string
  #caseFile: { readonly id: string; readonly path: string } | undefined
  #backup: string | undefined

  constructor(randomId: () => string) {
    this.#randomId = randomId
  }

  /** Notes a path. Undefined for what this program does not open; whether it is there shows when it is read. */
  note(path: string): OpenedFile | undefined {
    const kind = kindOf(path)
    if (kind === undefined || !isAbsolute(path)) return undefined
    const id = this.#randomId()
    if (kind === 'backup') this.#backup = path
    else this.#caseFile = { id, path }
    return { id, kind, displayName: basename(path) }
  }

  /** The backup that was opened, once: afterwards the dialog asks again. */
  takeBackup(): string | undefined {
    const path = this.#backup
    this.#backup = undefined
    return path
  }

  /** Bytes of the case file that was opened last. */
  async read(id: string): Promise<Result<Uint8Array, OpenedErrorCode>> {
    if (this.#caseFile?.id !== id) return fail('not-found')
    try {
      return await readPlainFile(this.#caseFile.path, MAX_OPENED_BYTES)
    } catch (error) {
      const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
      return fail(isGone ? 'not-found' : 'unreadable')
    }
  }
}

function kindOf(path: string): OpenedKind | undefined {
  if (path.length > MAX_PATH_LENGTH || path.includes('\0') || /^[a-z]{2,}:/i.test(path))
    return undefined
  return OPENED_EXTENSIONS[extname(path).toLowerCase()]
}
