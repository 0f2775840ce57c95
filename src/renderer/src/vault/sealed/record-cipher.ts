import { NotAuthenticError, seal, unseal } from '../crypto/envelope'
import type { Bytes } from '../crypto/bytes'
import type { KeyRing } from '../crypto/key-ring'
import type { TableName } from '../database'
import type { CaseKey, CaseKeys } from './case-keys'
import { encodeRecord, RECORD_SCHEMA } from './record-codec'
import type { SealedRow } from './vault-database'

/** A record to be sealed. */
export interface PlainRecord {
  readonly id: string
}

/** The case that a record belongs to: a patient's records are one case. */
export const caseOf = (store: TableName, record: PlainRecord): string | undefined => {
  if (store === 'settings') return undefined
  if (store === 'patients') return record.id
  // Every other record names its patient; that was checked before it came here.
  return (record as PlainRecord & { readonly patientId: string }).patientId
}

/** Seals a record for its place. */
export const sealRecord = async (
  ring: KeyRing,
  store: TableName,
  record: PlainRecord,
  revision: number,
  caseKey: CaseKey | undefined,
): Promise<SealedRow> => {
  const { id } = record
  const place = { store, id, schema: RECORD_SCHEMA, revision }
  const key = caseKey?.key ?? (await ring.store(store))
  const sealed = await seal(key, place, encodeRecord(record))
  return {
    id,
    revision,
    epoch: ring.epoch,
    schema: RECORD_SCHEMA,
    key: caseKey?.id ?? '',
    sealed,
  }
}

/** The encoded record in a row. Throws NotAuthenticError, also for an unknown epoch or an erased key. */
export const openRecord = async (
  ring: KeyRing,
  keys: CaseKeys,
  store: TableName,
  row: SealedRow,
): Promise<Bytes> => {
  const { id, revision, schema } = row
  if (row.epoch !== ring.epoch || schema !== RECORD_SCHEMA) {
    throw new NotAuthenticError('unknown format')
  }
  const key = row.key === '' ? await ring.store(store) : await keys.byId(row.key)
  if (key === undefined) throw new NotAuthenticError('no key')
  return unseal(key, { store, id, schema, revision }, row.sealed)
}
