import type { Failure } from '../../../shared/result'
import type { VaultErrorCode } from '../services/workspace'

interface NamedError {
  readonly name: string
  readonly message: string
}

const isNamed = (value: unknown): value is NamedError =>
  typeof value === 'object' && value !== null && 'name' in value && 'message' in value

/** The error and everything nested in it, outermost first: disk and quota errors arrive inside an AbortError. */
const chainOf = (error: unknown): NamedError[] => {
  const chain: NamedError[] = []
  let at: unknown = error
  while (isNamed(at) && chain.length < 10 && !chain.includes(at)) {
    chain.push(at)
    at = 'inner' in at ? at.inner : undefined
  }
  return chain
}

/** Names that storage itself gives; anything else thrown is a bug of ours. */
const storageNames = new Set([
  'AbortError',
  'BlockedError',
  'BulkError',
  'ConstraintError',
  'DatabaseClosedError',
  'DataError',
  'InvalidStateError',
  'MissingAPIError',
  'ModifyError',
  'NoSuchDatabaseError',
  'NotFoundError',
  'NotReadableError',
  'OpenFailedError',
  'QuotaExceededError',
  'ReadOnlyError',
  'SecurityError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
  'UpgradeError',
  'VersionChangeError',
  'VersionError',
])

const codeOf = (chain: readonly NamedError[]): VaultErrorCode => {
  const named = (...names: string[]): boolean => chain.some(({ name }) => names.includes(name))
  const says = (pattern: RegExp): boolean => chain.some(({ message }) => pattern.test(message))
  // Before "closed": a full disk closes the database, and the full disk is what can be mended.
  if (says(/no[_ ]space|disk[_ ]full|enospc/i)) return 'disk-full'
  if (named('QuotaExceededError')) return 'quota'
  if (named('VersionError')) return 'newer-version'
  if (says(/checksum|corrupt/i) || named('NotReadableError')) return 'corrupt'
  if (named('TimeoutError', 'BlockedError')) return 'timeout'
  if (named('DatabaseClosedError', 'InvalidStateError')) return 'database-closed'
  return 'unknown'
}

/**
 * The failure that an error of storage stands for. The detail holds error names only: messages may
 * carry keys. Throws the error again when it does not come from storage, since then it is a bug.
 */
export const vaultFailure = (error: unknown): Failure<VaultErrorCode> => {
  const chain = chainOf(error)
  if (!chain.some(({ name }) => storageNames.has(name))) throw error
  return { code: codeOf(chain), detail: chain.map(({ name }) => name).join('>') }
}

/** True for failures that a full disk, a lock or a wait do not explain: the store itself may be broken. */
export const isDamage = (code: string): boolean => code === 'corrupt' || code === 'unknown'
