import { roomFor } from '../../../../shared/storage-room'
import { answered } from '../sealed/second-copy'
import { clearCopies } from './erase-case'
import { openVaultOf, tellStatus, type EngineContext } from './engine-context'
import { takeSnapshot } from './take-snapshot'

/** A failed second copy is tried again this often, milliseconds. */
const RETRY_MS = 10_000
/** Looked after this often, milliseconds: age of the newest snapshot, free space. */
const LOOK_MS = 60_000
/** A whole copy at least this often while the vault is open, milliseconds. */
const SNAPSHOT_EVERY_MS = 24 * 3_600_000
/** Batches in the journal after which a whole copy is worth it: a recovery would read them one by one. */
const SNAPSHOT_AFTER_BATCHES = 1_000

/** What an open vault does by itself, between the calls of the screen. */
export interface Upkeep {
  start(): void
  afterCommit(): void
  stop(): void
}

/** Upkeep in the engine's own queue, so that it never meets a save. */
export const createUpkeep = (
  context: EngineContext,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>,
): Upkeep => {
  let timers: ReturnType<typeof setInterval>[] = []
  let batches = 0

  const retry = async (): Promise<void> => {
    const open = openVaultOf(context)
    if (open.ok && open.value.secondCopy.waiting() > 0) await open.value.secondCopy.retry()
  }
  const look = async (): Promise<void> => {
    const open = openVaultOf(context)
    if (!open.ok) return
    await open.value.tidy()
    const age = context.now().getTime() - (context.status.lastGoodCopyAt ?? 0)
    const isDue = Math.abs(age) > SNAPSHOT_EVERY_MS || batches >= SNAPSHOT_AFTER_BATCHES
    if (context.erasedInCopies) await clearCopies(context)
    else if (isDue) {
      const taken = await takeSnapshot(context, { compact: 'behind' })
      if (taken.ok) batches = 0
    }
    const storage = await answered(context.port.status())
    if (!storage.ok) return
    const databaseBytes = (await context.databaseBytes?.()) ?? 0
    tellStatus(context, { room: roomFor(storage.value.freeBytes, databaseBytes) })
  }
  const inBackground = (work: () => Promise<void>): void => {
    void inTurn(work)
  }
  return {
    start: () => {
      for (const timer of timers) clearInterval(timer)
      timers = [
        setInterval(() => inBackground(retry), RETRY_MS),
        setInterval(() => inBackground(look), LOOK_MS),
      ]
      inBackground(look)
    },
    afterCommit: () => {
      batches += 1
      if (batches % SNAPSHOT_AFTER_BATCHES === 0) inBackground(look)
      else if (batches % 256 === 0) inBackground(look)
    },
    stop: () => {
      for (const timer of timers) clearInterval(timer)
      timers = []
    },
  }
}
