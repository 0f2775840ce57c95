import { ok, type Result } from '../../../../shared/result'
import { caseRecords, type CaseRecords, type PlacedRecord } from '../case-records'
import { TABLE_NAMES } from '../database'
import type { Session } from '../session'
import type { VaultErrorCode } from '../../services/workspace'
import type { RowChange } from './journal-entry'
import { numberedBatch, type Batch, type Doer, type Standing } from './prepare-batch'
import { openRecord, sealRecord, type PlainRecord } from './record-cipher'
import { decodeRecord } from './record-codec'
import type { SealedDatabase } from './vault-database'

/** What an erasure takes away, what of the patient stays, and under which keys it all was sealed. */
export interface FoundCase extends CaseRecords {
  readonly lumpId: string
  readonly patientId: string
  readonly keyIds: readonly string[]
}

interface Source extends Pick<Standing, 'ring' | 'keys' | 'index'> {
  readonly session: Session<SealedDatabase>
}

/** Opens the records of the patient whose lump it is; undefined when there is no such lump. Throws NotAuthenticError. */
export const recordsOfPatient = async (
  { session, ring, keys, index }: Source,
  lumpId: string,
): Promise<Result<FoundCase | undefined, VaultErrorCode>> => {
  const lump = index.get('lumps', lumpId)
  if (lump === undefined) return ok(undefined)
  const records: PlacedRecord[] = []
  for (const store of TABLE_NAMES) {
    // A patient's records share one key, whatever kind they are.
    const ids = index.of(store).flatMap(({ id, key }) => (key === lump.key ? [id] : []))
    const rows = await session.read((database) => database.rows(store).bulkGet(ids))
    if (!rows.ok) return rows
    for (const row of rows.value) {
      if (row === undefined) continue
      // What was sealed has an id.
      const record = decodeRecord(await openRecord(ring, keys, store, row)) as PlainRecord
      records.push({ store, record })
    }
  }
  const own = records.find(({ store, record }) => store === 'lumps' && record.id === lumpId)
  // Every lump names its patient; that was checked before it was sealed.
  const { patientId } = own?.record as PlainRecord & { readonly patientId: string }
  return ok({ lumpId, patientId, keyIds: [lump.key], ...caseRecords(lumpId, records) })
}

/**
 * One batch that takes the records and the key away. What stays of the patient is sealed anew with a new key first: the
 * old one would open older copies of what is gone.
 */
export const prepareErasure = async (
  standing: Standing,
  { lumpId, patientId, keyIds, gone, kept }: FoundCase,
  reason: string,
  by: Doer,
): Promise<Batch> => {
  const { ring, keys, index } = standing
  const rows: RowChange[] = []
  const next = ({ store, record: { id } }: PlacedRecord): number =>
    (index.get(store, id)?.revision ?? 0) + 1
  const newKey = kept.length > 0 ? await keys.renewed() : undefined
  if (newKey?.created !== undefined) rows.push({ kind: 'put', store: 'keys', row: newKey.created })
  for (const placed of kept) {
    const { store, record } = placed
    rows.push({
      kind: 'put',
      store,
      row: await sealRecord(ring, store, record, next(placed), newKey),
    })
  }
  for (const placed of gone)
    rows.push({
      kind: 'delete',
      store: placed.store,
      id: placed.record.id,
      revision: next(placed),
    })
  for (const id of keyIds) rows.push({ kind: 'delete', store: 'keys', id, revision: 2 })
  const told = {
    action: 'erase' as const,
    store: 'lumps' as const,
    record: lumpId,
    caseId: patientId,
    detail: reason,
  }
  return numberedBatch(standing, rows, newKey === undefined ? [] : [newKey], [told], by)
}
