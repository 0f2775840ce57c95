import { fail, ok, type Result } from '../../../../shared/result'
import type { VaultErrorCode } from '../../services/workspace'
import type { KeyRing } from '../crypto/key-ring'
import { openSessionOn, type Session } from '../session'
import { settledInTime, WATCHDOG_MS } from '../settled-in-time'
import { isDamage, vaultFailure } from '../vault-errors'
import type { AuditHead } from './audit-chain'
import { inOwnBucket } from './database-place'
import { firstPosition, signedPosition, type Position } from './position'
import { createRowWriter, writtenRows, type StoredRow, type WrittenRows } from './snapshot-rows'
import {
  createSealedDatabase,
  newDatabaseName,
  openSealedDatabase,
  SEALED_STORES,
  type SealedDatabase,
  type SealedStore,
} from './vault-database'

const ROWS_AT_ONCE = 2_000

/** Opens a sealed database by name. */
export const openSealedSession = async (
  name: string,
): Promise<Result<Session<SealedDatabase>, VaultErrorCode>> => {
  let database: SealedDatabase
  try {
    database = await settledInTime(createSealedDatabase(name), WATCHDOG_MS)
  } catch (error) {
    return { ok: false, error: vaultFailure(error) }
  }
  return openSessionOn(database, openSealedDatabase)
}

/** Every row of the database as it goes into a snapshot. */
export const writtenDatabase = async (
  session: Session<SealedDatabase>,
): Promise<Result<WrittenRows, VaultErrorCode>> => {
  const writer = createRowWriter()
  const read = (store: SealedStore, after: string) =>
    session.read((database) =>
      database.rows(store).where('id').above(after).limit(ROWS_AT_ONCE).toArray(),
    )
  for (const store of [...SEALED_STORES].sort()) {
    let next = read(store, '')
    for (;;) {
      const rows = await next
      if (!rows.ok) return rows
      const last = rows.value.at(-1)
      if (last === undefined) break
      // The next rows are read while these are written.
      next = read(store, last.id)
      for (const row of rows.value) writer.add(store, row)
    }
  }
  return ok(await writer.finished())
}

/** What goes into a new database. */
export interface DatabaseContent {
  readonly vaultId: string
  readonly device: string
  readonly rows: readonly StoredRow[]
  readonly sequence: number
  readonly auditHead: AuditHead
  readonly headerBytes: Uint8Array
}

/**
 * Writes a new database, reads it back and compares every row. Nothing points to it until its position is written as the
 * sentinel; a kill before that leaves what was there untouched.
 */
export const writeDatabase = async (
  ring: KeyRing,
  databaseId: string,
  content: DatabaseContent,
): Promise<Result<Position, VaultErrorCode>> => {
  const name = newDatabaseName(databaseId)
  const written = await writtenAs(name, ring, databaseId, content)
  // A store that is broken takes no new database: this one goes into a store of its own.
  if (written.ok || !isDamage(written.error.code)) return written
  const aside = await writtenAs(inOwnBucket(name), ring, databaseId, content)
  return aside.ok ? aside : written
}

const writtenAs = async (
  database: string,
  ring: KeyRing,
  databaseId: string,
  content: DatabaseContent,
): Promise<Result<Position, VaultErrorCode>> => {
  const { rows, vaultId, device, sequence, auditHead, headerBytes } = content
  const opened = await openSealedSession(database)
  if (!opened.ok) return opened
  const session = opened.value
  try {
    for (const store of SEALED_STORES) {
      const own = rows.flatMap((stored) => (stored.store === store ? [stored.row] : []))
      for (let at = 0; at < own.length; at += ROWS_AT_ONCE) {
        const written = await session.write([store], (open) =>
          open.rows(store).bulkPut(own.slice(at, at + ROWS_AT_ONCE)),
        )
        if (!written.ok) return written
      }
    }
    const read = await writtenDatabase(session)
    if (!read.ok) return read
    const found = read.value.digests
    const wanted = (await writtenRows(rows)).digests
    const counts = {} as Record<SealedStore, number>
    for (const store of SEALED_STORES) {
      if (found[store].sha256 !== wanted[store].sha256) return fail('corrupt', 'read back')
      counts[store] = found[store].count
    }
    const first = firstPosition({ vaultId, database, databaseId, epoch: ring.epoch, device })
    const position: Position = { ...first, sequence, auditHead, counts }
    const bytes = await signedPosition(ring, position)
    const placed = await session.write(['meta'], async ({ meta }) => {
      await meta.put({ id: 'header', bytes: headerBytes })
      await meta.put({ id: 'position', bytes })
    })
    return placed.ok ? ok(position) : placed
  } finally {
    session.close()
  }
}
