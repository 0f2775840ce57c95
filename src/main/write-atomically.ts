import { dirname, join } from 'node:path'
import type { SaveFileErrorCode } from '../shared/host'
import { fail, ok, type Result } from '../shared/result.ts'
import type { FileSystemPort } from './file-system-port'

/** How a half-written file is named: hidden, ours, never the name the user chose. */
const STRAY_NAME = /^\.palpate-[0-9a-f]{8,64}\.tmp$/

/** Age after which a half-written file is nobody's, in ms: another Palpate may be writing into a shared folder. */
const STRAY_AGE_MS = 60 * 60 * 1000

/** What writing needs besides the bytes: a disk, a name nobody else picks, and the time. */
export interface AtomicWriteTools {
  readonly files: FileSystemPort
  /** 8 to 64 hexadecimal digits. */
  readonly randomName: () => string
  /** ms since 1970. */
  readonly now: () => number
}

/**
 * Writes a file so that it is there whole or not at all, and a file it replaces stays whole until then:
 * new file beside it, fsync, rename, fsync of the folder. Never throws for what a disk can do.
 */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array,
  tools: AtomicWriteTools,
): Promise<Result<void, SaveFileErrorCode>> {
  const folder = dirname(path)
  const unfinished = join(folder, `.palpate-${tools.randomName()}.tmp`)
  try {
    await removeStrays(folder, tools)
    await tools.files.writeNew(unfinished, bytes)
    await tools.files.rename(unfinished, path)
    await tools.files.syncFolder(folder)
    return ok(undefined)
  } catch (error) {
    await removeQuietly(unfinished, tools.files)
    return diskFailure(error)
  }
}

/** Sorts what a disk answers into the codes the screen knows. The detail is the system's code, never a path. */
function diskFailure(error: unknown): Result<never, SaveFileErrorCode> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  if (code === undefined) throw error
  return fail(SAVE_ERROR_OF_SYSTEM_CODE[code] ?? 'write-failed', code)
}

const SAVE_ERROR_OF_SYSTEM_CODE: Readonly<Record<string, SaveFileErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
}

/** A folder that may be written but not listed is no reason not to save. */
async function removeStrays(folder: string, { files, now }: AtomicWriteTools): Promise<void> {
  const names = await files.list(folder).catch(() => [])
  for (const name of names.filter((candidate) => STRAY_NAME.test(candidate))) {
    const stray = join(folder, name)
    const age = now() - (await files.changedAt(stray).catch(now))
    if (age > STRAY_AGE_MS) await removeQuietly(stray, files)
  }
}

/** What cannot be removed now is removed as a stray by a later save; the first error is the one to report. */
async function removeQuietly(path: string, files: FileSystemPort): Promise<void> {
  await files.remove(path).catch(() => undefined)
}
