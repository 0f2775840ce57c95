import { fail, ok, type Result } from '../result'
import type { StorageErrorCode } from '../storage-port'

/** What systems (by code) and browsers (by name) call the failures of a disk. */
const CODE_OF: Readonly<Record<string, StorageErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  QuotaExceededError: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  NotAllowedError: 'no-permission',
  EROFS: 'read-only',
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ENODEV: 'not-found',
  ENXIO: 'not-found',
  NotFoundError: 'not-found',
  ETIMEDOUT: 'timeout',
}

/** Runs disk work: what a disk can answer becomes a failure, a bug is thrown on. The detail is never a path. */
export async function attempt<Value>(
  work: () => Promise<Result<Value, StorageErrorCode>>,
): Promise<Result<Value, StorageErrorCode>> {
  try {
    return await work()
  } catch (error) {
    return storageFailure(error)
  }
}

/** The same for work that gives a plain value. */
export const attemptValue = <Value>(
  work: () => Promise<Value>,
): Promise<Result<Value, StorageErrorCode>> => attempt(async () => ok(await work()))

/** Sorts what a disk answers. Throws what is no answer of a disk. */
export function storageFailure(error: unknown): Result<never, StorageErrorCode> {
  const name = systemName(error)
  if (name === undefined) throw error
  return fail(CODE_OF[name] ?? 'write-failed', name)
}

function systemName(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code))
    return error.code
  return error instanceof DOMException ? error.name : undefined
}
