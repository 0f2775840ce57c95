import { ok, type Result } from '../../../../shared/result'
import { caseRecords, duplicatesOf, type CaseRecords, type PlacedRecord } from '../case-records'
import { TABLE_NAMES, type TableName } from '../database'
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
  /** Patients merged into the one who goes, who go too. */
  readonly duplicateIds: readonly string[]
}

interface Source extends Pick<Standing, 'ring' | 'keys' | 'index'> {
  readonly session: Session<SealedDatabase>
}

const ROWS_AT_ONCE = 1_000

const opened = async (
  { session, ring, keys }: Source,
  store: TableName,
  ids: readonly string[],
): Promise<Result<readonly PlacedRecord[], VaultErrorCode>> => {
  const records: PlacedRecord[] = []
  for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
    const rows = await session.read((database) =>
      database.rows(store).bulkGet(ids.slice(at, at + ROWS_AT_ONCE)),
    )
    if (!rows.ok) return rows
    const there = rows.value.filter((row) => row !== undefined)
    await keys.learn(there.map(({ key }) => key))
    for (const row of there) {
      // What was sealed has an id.
      const record = decodeRecord(await openRecord(ring, keys, store, row)) as PlainRecord
      records.push({ store, record })
    }
  }
  return ok(records)
}

/** Everything sealed with one key: a patient's records share it, whatever kind they are. */
const underKey = async (
  source: Source,
  keyId: string,
): Promise<Result<readonly PlacedRecord[], VaultErrorCode>> => {
  const records: PlacedRecord[] = []
  for (const store of TABLE_NAMES) {
    const ids = source.index.of(store).flatMap(({ id, key }) => (key === keyId ? [id] : []))
    const found = await opened(source, store, ids)
    if (!found.ok) return found
    records.push(...found.value)
  }
  return ok(records)
}

interface Taken {
  readonly gone: readonly PlacedRecord[]
  readonly keyIds: readonly string[]
}

/** Duplicates that were merged into a patient who goes: each has the person's name under a key of its own. */
const duplicates = async (
  source: Source,
  patientId: string,
): Promise<Result<Taken, VaultErrorCode>> => {
  const { index } = source
  const ids = index.of('patients').map(({ id }) => id)
  const patients = await opened(source, 'patients', ids)
  if (!patients.ok) return patients
  const gone: PlacedRecord[] = []
  const keyIds: string[] = []
  const all = patients.value.map(({ record }) => record)
  for (const id of duplicatesOf(patientId, all)) {
    const key = index.get('patients', id)?.key ?? ''
    const own = await underKey(source, key)
    if (!own.ok) return own
    // One that has come to have a case of its own is somebody's record again.
    if (own.value.some(({ store }) => store !== 'patients')) continue
    gone.push(...own.value)
    keyIds.push(key)
  }
  return ok({ gone, keyIds })
}

/** Opens the records of the patient whose lump it is; undefined when there is no such lump. Throws NotAuthenticError. */
export const recordsOfPatient = async (
  source: Source,
  lumpId: string,
): Promise<Result<FoundCase | undefined, VaultErrorCode>> => {
  const lump = source.index.get('lumps', lumpId)
  if (lump === undefined) return ok(undefined)
  const found = await underKey(source, lump.key)
  if (!found.ok) return found
  const records = found.value
  const own = records.find(({ store, record }) => store === 'lumps' && record.id === lumpId)
  // Every lump names its patient; that was checked before it was sealed.
  const { patientId } = own?.record as PlainRecord & { readonly patientId: string }
  const split = caseRecords(lumpId, records)
  const none: Taken = { gone: [], keyIds: [] }
  const merged = split.kept.length > 0 ? ok(none) : await duplicates(source, patientId)
  if (!merged.ok) return merged
  return ok({
    lumpId,
    patientId,
    keyIds: [lump.key, ...merged.value.keyIds],
    duplicateIds: merged.value.gone.map(({ record }) => record.id),
    gone: [...split.gone, ...merged.value.gone],
    kept: split.kept,
  })
}

/**
 * One batch that takes the records and the key away. What stays of the patient is sealed anew with a new key first: the
 * old one would open older copies of what is gone.
 */
export const prepareErasure = async (
  standing: Standing,
  { lumpId, patientId, keyIds, duplicateIds, gone, kept }: FoundCase,
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
  const toldOf = (store: TableName, record: string) => ({
    action: 'erase' as const,
    ...{ store, record, caseId: patientId, detail: reason },
  })
  const told = [
    toldOf('lumps', lumpId),
    ...duplicateIds.map((duplicate) => toldOf('patients', duplicate)),
  ]
  return numberedBatch(standing, rows, newKey === undefined ? [] : [newKey], told, by)
}
