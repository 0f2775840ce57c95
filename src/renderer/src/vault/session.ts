import { fail, ok, type Result } from '../../../shared/result'
import type { VaultErrorCode } from '../services/workspace'
import type { Dexie } from 'dexie'
import { createDatabase, openDatabase, type VaultDatabase } from './database'
import { settledInTime, WATCHDOG_MS } from './settled-in-time'
import { vaultFailure } from './vault-errors'

type Answer<T> = Promise<Result<T, VaultErrorCode>>

/** A database as a session needs it. */
interface SessionDatabase {
  readonly dexie: Dexie
}

/** One open database: every read and write goes through here and answers within the watchdog's time. */
export interface Session<Database extends SessionDatabase = VaultDatabase> {
  read<T>(work: (database: Database) => PromiseLike<T>): Answer<T>
  /** One strict read-write transaction over the tables; answers after it is complete, or nothing is written. */
  write(
    tables: readonly string[],
    work: (database: Database) => PromiseLike<unknown>,
    /** For a batch that takes longer than a save; milliseconds. */
    limitMs?: number,
  ): Answer<void>
  close(): void
}

/** Opens a workspace's database by name. Fails with 'newer-version' when a newer program wrote it. */
export const openSession = (name: string, limitMs = WATCHDOG_MS): Answer<Session> =>
  openSessionOn(createDatabase(name), openDatabase, limitMs)

/** Opens any database that has its own way of opening. */
export const openSessionOn = async <Database extends SessionDatabase>(
  database: Database,
  openIt: (database: Database) => Promise<void>,
  limitMs = WATCHDOG_MS,
): Answer<Session<Database>> => {
  const { dexie } = database
  let ended = false

  const attempt = async <T>(work: () => PromiseLike<T>, within = limitMs): Answer<T> => {
    try {
      return ok(await settledInTime(work(), within))
    } catch (error) {
      return { ok: false, error: vaultFailure(error) }
    }
  }
  const open = (): Answer<void> => attempt(() => openIt(database))

  /** Counts openings, so that work which failed on an older one does not close a newer one. */
  let opening = 0
  let reopening: Answer<void> | undefined
  const reopened = (failedOn: number): Answer<void> => {
    if (failedOn !== opening) return Promise.resolve(ok(undefined))
    reopening ??= (async () => {
      dexie.close()
      const answer = await open()
      if (answer.ok) opening += 1
      reopening = undefined
      return answer
    })()
    return reopening
  }

  /** After a full disk the database answers nothing more until it is closed and opened again. */
  const inOpenDatabase = async <T>(work: () => PromiseLike<T>, within = limitMs): Answer<T> => {
    if (ended) return fail('not-open')
    const startedOn = opening
    const first = await attempt(work, within)
    // Not tried again here: the write may still be under way. The next call opens afresh.
    if (!first.ok && first.error.code === 'timeout' && startedOn === opening) dexie.close()
    if (first.ok || first.error.code !== 'database-closed') return first
    if (ended) return fail('not-open')
    const again = await reopened(startedOn)
    return again.ok ? attempt(work, within) : again
  }

  const session: Session<Database> = {
    read: (work) => inOpenDatabase(() => work(database)),
    write: (tables, work, within) =>
      inOpenDatabase(async () => {
        await dexie.transaction('rw', [...tables], async () => {
          await work(database)
        })
      }, within),
    close: () => {
      ended = true
      dexie.close()
    },
  }
  const opened = await open()
  if (!opened.ok) dexie.close()
  return opened.ok ? ok(session) : opened
}
