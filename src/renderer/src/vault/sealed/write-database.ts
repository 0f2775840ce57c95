import { fail, ok, type Result } from '../../../../shared/result'
import type { VaultErrorCode } from '../../services/workspace'
import type { KeyRing } from '../crypto/key-ring'
import { openSessionOn, type Session } from '../session'
import type { AuditHead } from './audit-chain'
import { firstPosition, signedPosition, type Position } from './position'
import { writtenRows, type StoredRow } from './snapshot-rows'
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
export const openSealedSession = (
  name: string,
): Promise<Result<Session<SealedDatabase>, VaultErrorCode>> =>
  openSessionOn(createSealedDatabase(name), openSealedDatabase)

/** Every row of the database, in the order of a snapshot. */
export const allRows = async (
  session: Session<SealedDatabase>,
): Promise<Result<readonly StoredRow[], VaultErrorCode>> => {
  const rows: StoredRow[] = []
  for (const store of [...SEALED_STORES].sort()) {
    let after = ''
    for (;;) {
      const read = await session.read((database) =>
        database.rows(store).where('id').above(after).limit(ROWS_AT_ONCE).toArray(),
      )
      if (!read.ok) return read
      const last = read.value.at(-1)
      if (last === undefined) break
      after = last.id
      for (const row of read.value) rows.push({ store, row })
    }
  }
  return ok(rows)
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
  const { rows, vaultId, device, sequence, auditHead, headerBytes } = content
  const database = newDatabaseName(databaseId)
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
    const read = await allRows(session)
    if (!read.ok) return read
    const [found, wanted] = [
      (await writtenRows(read.value)).digests,
      (await writtenRows(rows)).digests,
    ]
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
