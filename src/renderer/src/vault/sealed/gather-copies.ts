import { fail, ok, type Result } from '../../../../shared/result'
import type { SnapshotInfo, StorageErrorCode, StoragePort } from '../../../../shared/storage-port'
import type { KeyRing } from '../crypto/key-ring'
import { journalBatches } from './journal-batches'
import { rowOf, type JournalEntry } from './journal-entry'
import type { AuditHead } from './audit-chain'
import { CHAIN_START, openLink } from './audit-chain'
import { answered } from './second-copy'
import { readSnapshot, type ReadSnapshot } from './snapshot-file'
import type { StoredRow } from './snapshot-rows'
import type { SealedRow, SealedStore } from './vault-database'

/** Reading a large file takes longer than a save may, milliseconds. */
const READ_LIMIT_MS = 120_000

/** Everything that the second copy can give back, put together. */
export interface Gathered {
  readonly rows: readonly StoredRow[]
  readonly sequence: number
  readonly auditHead: AuditHead
  readonly device: string | undefined
  readonly snapshot: SnapshotInfo | null
  readonly journalChanges: number
  /** Batches known to have been, but in no copy. */
  readonly missingChanges: number
}

const newestUsable = async (
  port: StoragePort,
  vaultId: string,
  ring: KeyRing,
): Promise<{ info: SnapshotInfo; read: ReadSnapshot } | undefined> => {
  const listed = await answered(port.snapshotList(vaultId), READ_LIMIT_MS)
  if (!listed.ok) return undefined
  const newestFirst = [...listed.value].sort((left, right) => (left.id < right.id ? 1 : -1))
  for (const info of newestFirst) {
    const bytes = await answered(port.snapshotRead(vaultId, info.id), READ_LIMIT_MS)
    if (!bytes.ok) continue
    try {
      return { info, read: await readSnapshot(ring, bytes.value) }
    } catch {
      // A damaged one is kept where it is; an older one may be whole.
      continue
    }
  }
  return undefined
}

const readJournal = async (
  port: StoragePort,
  vaultId: string,
): Promise<Result<readonly Uint8Array[], StorageErrorCode>> => {
  const read = await answered(port.journalRead(vaultId), READ_LIMIT_MS)
  return read.ok ? read : answered(port.journalSalvage(vaultId), READ_LIMIT_MS)
}

const applied = (
  rows: Map<string, StoredRow>,
  entries: readonly JournalEntry[],
): Map<string, StoredRow> => {
  for (const entry of entries) {
    const place = `${entry.store}/${entry.id}`
    if (entry.kind === 'delete') rows.delete(place)
    else rows.set(place, { store: entry.store, row: rowOf(entry) })
  }
  return rows
}

const headOf = async (ring: KeyRing, rows: Map<string, StoredRow>): Promise<AuditHead> => {
  let last: SealedRow | undefined
  for (const { store, row } of rows.values())
    if (store === 'audit' && (last === undefined || row.id > last.id)) last = row
  if (last === undefined) return CHAIN_START
  const { entry, mac } = await openLink(ring, last)
  return { sequence: entry.sequence, mac }
}

/**
 * The newest whole snapshot with every later change of the journal, in memory. `known` is the number of the last batch
 * that anything remembers, to say what is missing. Fails with 'not-found' when no copy has anything.
 */
export const gatherCopies = async (
  port: StoragePort,
  vaultId: string,
  ring: KeyRing,
  known: number,
): Promise<Result<Gathered, StorageErrorCode>> => {
  const base = await newestUsable(port, vaultId, ring)
  const journal = await readJournal(port, vaultId)
  const { batches } = await journalBatches(ring, journal.ok ? journal.value : [])
  const start = base?.read.manifest.sequence ?? 0
  const later = batches.filter(({ sequence }) => sequence > start)
  if (base === undefined && later.length === 0) return fail('not-found')
  const rows = new Map(
    (base?.read.rows ?? []).map((stored) => [`${stored.store}/${stored.row.id}`, stored]),
  )
  for (const { entries } of later) applied(rows, entries)
  const last = Math.max(start, later.at(-1)?.sequence ?? 0, known)
  const ordered = [...rows.values()].sort((left, right) => inOrder(left, right))
  return ok({
    rows: ordered,
    sequence: last,
    auditHead: await headOf(ring, rows),
    device: base?.read.manifest.device ?? later.at(-1)?.entries[0]?.device,
    snapshot: base?.info ?? null,
    journalChanges: later.length,
    missingChanges: last - start - later.length,
  })
}

/** By store, then by id: the order in which a database gives its rows. */
const inOrder = (left: StoredRow, right: StoredRow): number => {
  const byStore = left.store < right.store ? -1 : left.store > right.store ? 1 : 0
  return byStore || (left.row.id < right.row.id ? -1 : 1)
}

/** How many rows of a store there are. */
export const countOf = (rows: readonly StoredRow[], store: SealedStore): number =>
  rows.filter((stored) => stored.store === store).length
