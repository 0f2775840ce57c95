import { ok, type Result } from '../../../../shared/result'
import type { StoragePort } from '../../../../shared/storage-port'
import type { AuditEntry } from '../../services/sealed-workspace'
import type { VaultErrorCode } from '../../services/workspace'
import type { KeyRing } from '../crypto/key-ring'
import type { PlacedRecord } from '../case-records'
import type { TableName } from '../database'
import type { Session } from '../session'
import { WATCHDOG_MS } from '../settled-in-time'
import { withKeys, type CaseKeys } from './case-keys'
import { foldBlocks, FRESH_LIMIT } from './fold-blocks'
import type { RowChange } from './journal-entry'
import { verifiedPosition, type Position } from './position'
import {
  prepareBatch,
  type Batch,
  type Doer,
  type RecordChange,
  type Standing,
  type Told,
} from './prepare-batch'
import { prepareErasure, recordsOfPatient } from './prepare-erasure'
import { purgeBlocks } from './purge-blocks'
import type { RecordIndex } from './record-index'
import { openRecord } from './record-cipher'
import { decodeRecord } from './record-codec'
import { createSecondCopy, type SecondCopy } from './second-copy'
import {
  ALL_TABLES,
  SEALED_STORES,
  type OutboxRow,
  type SealedDatabase,
  type SealedRow,
  type SealedStore,
} from './vault-database'

type Answer<T> = Promise<Result<T, VaultErrorCode>>

/** An unlocked vault over its open database. Calls must come one after the other. */
export interface OpenVault {
  /** All changes and their entries of the trail, or none. Answers when database and journal have them. */
  commit(changes: readonly RecordChange[], notes: readonly Told[]): Answer<void>
  /** Takes one case away for good, with its key; undefined when there is no such lump. */
  eraseCase(lumpId: string, reason: string): Answer<readonly PlacedRecord[] | undefined>
  /** Records that are too large to be kept in memory, opened singly. */
  read(store: TableName, ids?: readonly string[]): Answer<readonly unknown[]>
  /** The same for the records of one patient. */
  readOfPatient(store: TableName, patientId: string): Answer<readonly unknown[]>
  rows(store: SealedStore): Answer<readonly SealedRow[]>
  /** Makes blocks of what is fresh when it is worth it. */
  tidy(force?: boolean): Answer<void>
  position(): Position
  readonly secondCopy: SecondCopy
  readonly ring: KeyRing
  readonly keys: CaseKeys
  readonly session: Session<SealedDatabase>
  close(): void
}

/** What an open vault is made of. */
export interface OpenParts {
  readonly session: Session<SealedDatabase>
  readonly ring: KeyRing
  readonly keys: CaseKeys
  readonly index: RecordIndex
  readonly position: Position
  readonly port: StoragePort
  readonly pending: readonly OutboxRow[]
  readonly journaled: number
  readonly user: AuditEntry['user']
  readonly now: () => Date
  readonly onChange: () => void
}

/** A save has a handful of changes; an import has thousands, and each may take this long; milliseconds. */
const FEW_CHANGES = 100
const CHANGE_MS = 2

const tablesOf = (changes: readonly RowChange[]): readonly string[] =>
  ALL_TABLES.filter(
    (table) =>
      ['fresh', 'outbox', 'meta'].includes(table) || changes.some(({ store }) => store === table),
  )

const writeBatch = async (
  database: SealedDatabase,
  { changes, outbox, positionBytes }: Batch,
  acknowledged: number,
): Promise<void> => {
  // All asked for at once: the transaction takes them in this order, and no answer has to be waited for in between.
  const asked: PromiseLike<unknown>[] = []
  for (const store of SEALED_STORES) {
    const own = changes.filter((change) => change.store === store)
    const puts = own.flatMap((change) => (change.kind === 'put' ? [change.row] : []))
    const deletes = own.flatMap((change) => (change.kind === 'delete' ? [change.id] : []))
    if (own.length === 0) continue
    const rows = database.rows(store)
    // The key of a case is never written over: everything sealed with it would be lost.
    asked.push(store === 'keys' ? rows.bulkAdd(puts) : rows.bulkPut(puts))
    if (deletes.length > 0) asked.push(rows.bulkDelete(deletes))
    if (store === 'keys' || store === 'audit') continue
    const ids = [...puts.map(({ id }) => id), ...deletes]
    asked.push(database.fresh.bulkPut(ids.map((id) => ({ id: `${store}/${id}` }))))
  }
  asked.push(
    database.outbox.where('sequence').belowOrEqual(acknowledged).delete(),
    database.outbox.put(outbox),
    database.meta.put({ id: 'position', bytes: positionBytes }),
  )
  await Promise.all(asked)
}

/** Joins the parts into an open vault. */
export const createOpenVault = (parts: OpenParts): OpenVault => {
  const { session, ring, keys, index, user, now } = parts
  let position = parts.position
  /** A batch whose transaction did not answer: it may have been written all the same. */
  let doubtful: Batch | undefined
  const secondCopy = createSecondCopy({
    port: parts.port,
    vaultId: position.vaultId,
    pending: parts.pending,
    acknowledged: parts.journaled,
    onChange: parts.onChange,
  })

  const adopt = (batch: Batch): void => {
    position = batch.position
    for (const key of batch.newKeys) keys.adopt(key)
    for (const change of batch.changes) {
      const { store } = change
      if (store === 'keys' && change.kind === 'delete') keys.forget(change.id)
      if (store === 'keys' || store === 'audit') continue
      index.marks.add(`${store}/${change.kind === 'put' ? change.row.id : change.id}`)
      if (change.kind === 'delete') index.remove(store, change.id)
      else {
        const { id, revision, key } = change.row
        index.set({ store, id, revision, key, fresh: true })
      }
    }
  }
  const settleDoubt = async (): Answer<void> => {
    const batch = doubtful
    if (batch === undefined) return ok(undefined)
    const stored = await session.read(({ meta }) => meta.get('position'))
    if (!stored.ok) return stored
    const found = await verifiedPosition(ring, stored.value?.bytes)
    doubtful = undefined
    if (found?.sequence !== batch.position.sequence) return ok(undefined)
    adopt(batch)
    await secondCopy.append(batch.outbox)
    return ok(undefined)
  }
  const keep = async (prepare: (standing: Standing, by: Doer) => Promise<Batch>): Answer<void> => {
    const settled = await settleDoubt()
    if (!settled.ok) return settled
    const by = { at: now().toISOString(), user }
    const prepared = await withKeys(() => prepare({ ring, keys, index, position }, by))
    if (!prepared.ok) return prepared
    const batch = prepared.value
    if (batch.changes.length === 0) return ok(undefined)
    const written = await session.write(
      tablesOf(batch.changes),
      (database) => writeBatch(database, batch, secondCopy.acknowledged()),
      WATCHDOG_MS + Math.max(0, batch.changes.length - FEW_CHANGES) * CHANGE_MS,
    )
    if (!written.ok) {
      // Only what aborted for certain is known not to be there.
      doubtful = batch
      return written
    }
    adopt(batch)
    await secondCopy.append(batch.outbox)
    secondCopy.sentinel(batch.positionBytes)
    return ok(undefined)
  }
  const read = async (store: TableName, ids?: readonly string[]): Answer<readonly unknown[]> => {
    const found = await session.read(async ({ rows }) =>
      ids === undefined ? rows(store).toArray() : rows(store).bulkGet([...ids]),
    )
    if (!found.ok) return found
    const rows = found.value.filter((row) => row !== undefined)
    const opened = await withKeys(() =>
      Promise.all(rows.map((row) => openRecord(ring, keys, store, row))),
    )
    return opened.ok ? ok(opened.value.map(decodeRecord)) : opened
  }
  return {
    commit: (changes, notes) => keep((standing, by) => prepareBatch(standing, changes, notes, by)),
    eraseCase: async (lumpId, reason) => {
      const settled = await settleDoubt()
      if (!settled.ok) return settled
      const found = await withKeys(() => recordsOfPatient({ session, ring, keys, index }, lumpId))
      if (!found.ok) return found
      if (!found.value.ok) return found.value
      const erased = found.value.value
      if (erased === undefined) return ok(undefined)
      const kept = await keep((standing, by) => prepareErasure(standing, erased, reason, by))
      if (!kept.ok) return kept
      // Blocks hold the text a second time.
      const purged = await purgeBlocks({ session, ring, index, position }, erased.gone)
      if (!purged.ok) return purged
      position = purged.value
      return ok(erased.gone)
    },
    read,
    readOfPatient: async (store, patientId) => {
      const key = index.get('patients', patientId)?.key ?? (await ring.caseKeyId(patientId))
      const ids = index.of(store).flatMap((entry) => (entry.key === key ? [entry.id] : []))
      return read(store, ids)
    },
    rows: (store) => session.read(({ rows }) => rows(store).toArray()),
    tidy: async (force = false) => {
      const records = Object.values(position.counts).reduce((sum, count) => sum + count, 0)
      const all = force || position.wasted > Math.max(FRESH_LIMIT, records / 2)
      if (!all && position.fresh < FRESH_LIMIT) return ok(undefined)
      const folded = await foldBlocks({ session, ring, keys, index, position }, all)
      if (!folded.ok) return folded
      position = folded.value
      return ok(undefined)
    },
    position: () => position,
    secondCopy,
    ring,
    keys,
    session,
    close: () => session.close(),
  }
}
