import type { KeyRing } from '../crypto/key-ring'
import type { TableName } from '../database'
import type { AuditEntry } from '../../services/sealed-workspace'
import { nextLinks } from './audit-chain'
import type { CaseKey, CaseKeys } from './case-keys'
import { journalEntriesOf, writtenEntry, type RowChange } from './journal-entry'
import { signedPosition, type Position } from './position'
import { caseOf, sealRecord, type PlainRecord } from './record-cipher'
import type { RecordIndex } from './record-index'
import type { OutboxRow } from './vault-database'

/** A change of one record as it comes from the screen's side. */
export type RecordChange =
  | {
      readonly kind: 'put'
      readonly store: TableName
      readonly record: PlainRecord
      /** Names of the fields that differ from before; undefined keeps it out of the trail (a draft's autosave). */
      readonly fields: readonly string[] | undefined
    }
  | { readonly kind: 'delete'; readonly store: TableName; readonly id: string }

/** What the trail is told, before it is numbered. */
export type Told = Omit<AuditEntry, 'sequence' | 'at' | 'user'>

/** A batch ready to be written: rows, journal entries and the position after it. */
export interface Batch {
  readonly changes: readonly RowChange[]
  readonly newKeys: readonly CaseKey[]
  readonly position: Position
  readonly positionBytes: Uint8Array
  readonly outbox: OutboxRow
}

/** Where an open vault stands before a batch. */
export interface Standing {
  readonly ring: KeyRing
  readonly keys: CaseKeys
  readonly index: RecordIndex
  readonly position: Position
}

/** A patient's own row says which key the patient's records have. */
const keyIdOf = (index: RecordIndex, patientId: string): string | undefined =>
  index.get('patients', patientId)?.key

const sealedChanges = async (
  { ring, keys, index }: Standing,
  changes: readonly RecordChange[],
): Promise<{ rows: RowChange[]; newKeys: CaseKey[]; told: Told[] }> => {
  const rows: Promise<RowChange>[] = []
  const told: Told[] = []
  const caseKeys = new Map<string, CaseKey>()
  for (const change of changes) {
    const { store } = change
    const id = change.kind === 'put' ? change.record.id : change.id
    const before = index.get(store, id)
    const revision = (before?.revision ?? 0) + 1
    if (change.kind === 'delete') {
      if (before === undefined) continue
      rows.push(Promise.resolve({ kind: 'delete', store, id, revision }))
      told.push({ action: 'delete', store, record: id })
      continue
    }
    const caseId = caseOf(store, change.record)
    let caseKey: CaseKey | undefined
    if (caseId !== undefined) {
      caseKey = caseKeys.get(caseId) ?? (await keys.ofCase(caseId, keyIdOf(index, caseId)))
      caseKeys.set(caseId, caseKey)
    }
    rows.push(
      sealRecord(ring, store, change.record, revision, caseKey).then((row): RowChange => ({
        kind: 'put',
        store,
        row,
      })),
    )
    if (change.fields === undefined) continue
    told.push({
      action: before === undefined ? 'create' : 'edit',
      store,
      record: id,
      ...(caseId === undefined ? {} : { caseId }),
      ...(before === undefined ? {} : { fields: change.fields }),
    })
  }
  const newKeys = [...caseKeys.values()].filter(({ created }) => created !== undefined)
  const keyRows = newKeys.flatMap(({ created }): RowChange[] =>
    created === undefined ? [] : [{ kind: 'put', store: 'keys', row: created }],
  )
  return { rows: [...keyRows, ...(await Promise.all(rows))], newKeys, told }
}

const after = (
  { position, index }: Standing,
  rows: readonly RowChange[],
): Pick<Position, 'counts' | 'fresh' | 'wasted'> => {
  const counts = { ...position.counts }
  let { fresh, wasted } = position
  const marked = new Set<string>()
  for (const change of rows) {
    const { store } = change
    if (store === 'keys' || store === 'audit') {
      counts[store] += change.kind === 'put' ? 1 : -1
      continue
    }
    const id = change.kind === 'put' ? change.row.id : change.id
    const before = index.get(store, id)
    if (change.kind === 'delete') counts[store] -= 1
    else if (before === undefined) counts[store] += 1
    const mark = `${store}/${id}`
    if (!index.marks.has(mark) && !marked.has(mark)) fresh += 1
    marked.add(mark)
    if (before !== undefined && !before.fresh) wasted += 1
  }
  return { counts, fresh, wasted }
}

/**
 * Seals the changes of one batch with their entries of the trail, numbers it and signs the position after it. Nothing is
 * written yet.
 */
export const prepareBatch = async (
  standing: Standing,
  changes: readonly RecordChange[],
  notes: readonly Told[],
  by: Doer,
): Promise<Batch> => {
  const { rows, newKeys, told } = await sealedChanges(standing, changes)
  return numberedBatch(standing, rows, newKeys, [...told, ...notes], by)
}

/** Who did something, and when. */
export interface Doer {
  readonly at: string
  readonly user: AuditEntry['user']
}

/** Sealed changes with what the trail is told of them, numbered, and the signed position after them. */
export const numberedBatch = async (
  standing: Standing,
  sealed: readonly RowChange[],
  newKeys: readonly CaseKey[],
  told: readonly Told[],
  by: Doer,
): Promise<Batch> => {
  const { ring, position: before } = standing
  const { links, auditHead } = await nextLinks(
    ring,
    before.auditHead,
    told.map((tell) => ({ ...by, ...tell })),
  )
  const trail = links.map((row): RowChange => ({ kind: 'put', store: 'audit', row }))
  const rows = [...sealed, ...trail]
  const position: Position = {
    ...before,
    ...after(standing, rows),
    sequence: before.sequence + 1,
    auditHead,
  }
  const { device, sequence, epoch } = position
  const entries = await Promise.all(
    journalEntriesOf({ device, sequence, epoch }, rows).map((entry) => writtenEntry(ring, entry)),
  )
  return {
    changes: rows,
    newKeys,
    position,
    positionBytes: await signedPosition(ring, position),
    outbox: { sequence, entries },
  }
}
