import { fail, type Result } from '../../../../shared/result'
import type { StorageErrorCode, StoragePort } from '../../../../shared/storage-port'
import { settledInTime } from '../settled-in-time'
import type { OutboxRow } from './vault-database'

/** Longest that the second copy may take before the clinician is told, milliseconds. */
const LIMIT_MS = 4_000

/** An import has thousands of entries, and each may take this long; milliseconds. */
const FEW_ENTRIES = 100
const ENTRY_MS = 1

/** A sentinel that the journal already stands for waits this long for a pause, milliseconds: saves come first. An estimate. */
const SENTINEL_PAUSE_MS = 150

/** An answer of the port within its time; an error thrown across the border is 'write-failed'. */
export const answered = async <T>(
  work: Promise<Result<T, StorageErrorCode>>,
  limitMs = LIMIT_MS,
): Promise<Result<T, StorageErrorCode>> => {
  try {
    return await settledInTime(work, limitMs)
  } catch (error) {
    return fail(
      error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'write-failed',
    )
  }
}

/** The journal and the sentinel of one open vault. */
export interface SecondCopy {
  /** Appends a batch and what waits before it; resolves when it is durable, failed, or when a failure is already known. */
  append(batch: OutboxRow): Promise<void>
  /** Tries again what waits. True when nothing waits any more. */
  retry(): Promise<boolean>
  /** Writes the newest sentinel at the next pause, at once when the journal lacks something; several become one. */
  sentinel(bytes: Uint8Array): void
  /** Work that must not meet an append, such as replacing the journal. */
  exclusive<T>(work: () => Promise<T>): Promise<T>
  /** Resolves when nothing is under way, the sentinel written. */
  settled(): Promise<void>
  /** Number of the last batch that is known to be in the journal. */
  acknowledged(): number
  readonly waiting: () => number
  readonly error: () => StorageErrorCode | null
}

/** The second copy of one vault. `pending` are batches that an earlier run could not append. */
export const createSecondCopy = (options: {
  readonly port: StoragePort
  readonly vaultId: string
  readonly pending: readonly OutboxRow[]
  readonly acknowledged: number
  readonly onChange: () => void
}): SecondCopy => {
  const { port, vaultId, onChange } = options
  let pending = [...options.pending]
  let acknowledged = options.acknowledged
  let error: StorageErrorCode | null = null
  let queue: Promise<unknown> = Promise.resolve()
  let nextSentinel: Uint8Array | undefined
  let pause: ReturnType<typeof setTimeout> | undefined

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }
  const appendPending = async (): Promise<boolean> => {
    const batches = pending
    const last = batches.at(-1)
    if (last === undefined) return true
    const entries = batches.flatMap((batch) => batch.entries)
    const limitMs = LIMIT_MS + Math.max(0, entries.length - FEW_ENTRIES) * ENTRY_MS
    const answer = await answered(port.journalAppend(vaultId, entries), limitMs)
    error = answer.ok ? null : answer.error.code
    if (answer.ok) {
      pending = pending.filter(({ sequence }) => sequence > last.sequence)
      acknowledged = last.sequence
    }
    onChange()
    return answer.ok
  }
  const writeSentinel = async (): Promise<void> => {
    const bytes = nextSentinel
    if (bytes === undefined) return
    nextSentinel = undefined
    const answer = await answered(port.metaWrite(vaultId, 'sentinel', bytes))
    if (!answer.ok && error === null) error = answer.error.code
    onChange()
  }
  return {
    append: async (batch) => {
      const known = error !== null
      pending.push(batch)
      const done = inTurn(appendPending)
      // The failure stands on the screen already: further saves need not wait for it again.
      if (!known) await done
    },
    retry: () => inTurn(appendPending),
    sentinel: (bytes) => {
      nextSentinel = bytes
      clearTimeout(pause)
      // While the journal lacks the batch, the sentinel alone knows of it outside the database.
      if (error !== null || pending.length > 0) void inTurn(writeSentinel)
      else pause = setTimeout(() => void inTurn(writeSentinel), SENTINEL_PAUSE_MS)
    },
    exclusive: inTurn,
    settled: async () => {
      clearTimeout(pause)
      await inTurn(writeSentinel)
    },
    acknowledged: () => acknowledged,
    waiting: () => pending.length,
    error: () => error,
  }
}
