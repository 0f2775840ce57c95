import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Installer } from '../../shared/program-manifest'
import { fail, ok, type Result } from '../../shared/result'
import { openPlainFile } from '../read-plain-file'

const PART_BYTES = 1024 * 1024

/** Why no copy was kept. */
type KeepError = 'unreadable' | 'not-kept' | 'wrong-size' | 'wrong-content'

/** A copy of our own whose bytes are those of a signed list. */
export interface KeptCopy {
  readonly path: string
  readonly installer: Installer
}

/**
 * Copies a program file into a new folder of ours, counting and hashing what is written, and reads the copy back. What the
 * file at the source becomes afterwards changes nothing: only the copy is ever handed on.
 */
export async function keepCopy(
  source: string,
  folder: string,
  installers: readonly Installer[],
): Promise<Result<KeptCopy, KeepError>> {
  const longest = Math.max(...installers.map(({ byteLength }) => byteLength))
  const from = await openOrNot(source)
  if (from === undefined) return fail('unreadable')
  try {
    const about = await from.stat()
    const sized = installers.filter(({ byteLength }) => byteLength === about.size)
    const [first] = sized
    if (first === undefined) return fail('wrong-size')
    // Named after the list, not after the file: the name is signed too. Only an AppImage is run as it is.
    const path = join(folder, first.name)
    const written = await writeCopy(from, path, longest, first.name.endsWith('.AppImage'))
    if (!written.ok) return written
    const installer = sized.find(({ sha256 }) => sha256 === written.value)
    if (installer === undefined) return fail('wrong-content')
    if (!(await isStill({ path, installer }))) return fail('not-kept', 'read back')
    return ok({ path, installer })
  } finally {
    await from.close()
  }
}

/** True while a kept copy is, byte for byte, what was signed. */
export async function isStill({ path, installer }: KeptCopy): Promise<boolean> {
  const file = await openOrNot(path)
  if (file === undefined) return false
  const hash = createHash('sha256')
  let length = 0
  try {
    for await (const part of partsOf(file, installer.byteLength)) {
      hash.update(part)
      length += part.byteLength
    }
  } catch {
    return false
  } finally {
    await file.close()
  }
  return length === installer.byteLength && hash.digest('hex') === installer.sha256
}

/** What cannot be opened, for whatever reason, is told alike. */
const openOrNot = (path: string): Promise<FileHandle | undefined> =>
  openPlainFile(path).catch(() => undefined)

/** The bytes of a file in parts, and at most one byte more than it may have: a file that grows is not read without end. */
async function* partsOf(file: FileHandle, byteLength: number): AsyncGenerator<Uint8Array> {
  const part = new Uint8Array(PART_BYTES)
  for (let at = 0; at <= byteLength;) {
    const wanted = Math.min(PART_BYTES, byteLength + 1 - at)
    const { bytesRead } = await file.read(part, 0, wanted, at)
    if (bytesRead === 0) return
    yield part.subarray(0, bytesRead)
    at += bytesRead
  }
}

/** Writes a new file and answers its digest in hexadecimal. A stick that is pulled out and a full disk are told alike. */
async function writeCopy(
  from: FileHandle,
  path: string,
  longest: number,
  isRun: boolean,
): Promise<Result<string, 'not-kept'>> {
  const hash = createHash('sha256')
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const to = await open(path, 'wx', isRun ? 0o700 : 0o600)
    try {
      for await (const part of partsOf(from, longest)) {
        hash.update(part)
        await to.writeFile(part)
      }
      await to.sync()
    } finally {
      await to.close()
    }
    return ok(hash.digest('hex'))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return fail('not-kept', String(error.code))
  }
}
