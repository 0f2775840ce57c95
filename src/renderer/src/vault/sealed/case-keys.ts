import { fail, ok, type Failure, type Result } from '../../../../shared/result'
import type { VaultErrorCode } from '../../services/workspace'
import { NotAuthenticError, seal, unseal } from '../crypto/envelope'
import { ownBytes, randomBytes, toHex } from '../crypto/bytes'
import type { KeyRing } from '../crypto/key-ring'
import { importSealingKey } from '../crypto/subkeys'
import { RECORD_SCHEMA } from './record-codec'
import type { SealedRow } from './vault-database'

/** The key of one case. Its row, when it is new, is written in the same transaction as the first record. */
export interface CaseKey {
  readonly id: string
  readonly key: CryptoKey
  readonly created?: SealedRow
}

/** Keys of cases: erasing one makes everything sealed with it unreadable, in every copy that lacks the key. */
export interface CaseKeys {
  /**
   * The key of a case, made now when it has none. It is kept in mind only after adopt(). `keyId` names it where records
   * of the case are there already: after an erasure it is not the first key any more.
   */
  ofCase(caseId: string, keyId?: string): Promise<CaseKey>
  /** A new key under a random name, for what stays of a patient when one case is erased. */
  renewed(): Promise<CaseKey>
  /** The key by its id, or undefined when it was erased. */
  byId(id: string): Promise<CryptoKey | undefined>
  /** Reads many keys in one go: one by one, each would wait for the database. */
  learn(ids: readonly string[]): Promise<void>
  adopt(caseKey: CaseKey): void
  forget(id: string): void
}

const placeOf = (id: string) => ({ store: 'keys', id, schema: RECORD_SCHEMA, revision: 1 })

/** The key in its sealed row. Throws NotAuthenticError. */
const openKeyRow = async (ring: KeyRing, row: SealedRow): Promise<CryptoKey> =>
  importSealingKey(ownBytes(await unseal(await ring.store('keys'), placeOf(row.id), row.sealed)))

/** Thrown when the key of a case cannot be read: never taken for a case without a key. */
class KeyNotReadError extends Error {
  override readonly name = 'KeyNotReadError'
  readonly failure: Failure<VaultErrorCode>
  constructor(failure: Failure<VaultErrorCode>) {
    super(failure.code)
    this.failure = failure
  }
}

/** Work that needs keys of cases; a storage failure while reading one, or a row that does not open, becomes its Result. */
export const withKeys = async <T>(work: () => Promise<T>): Promise<Result<T, VaultErrorCode>> => {
  try {
    return ok(await work())
  } catch (error) {
    if (error instanceof KeyNotReadError) return { ok: false, error: error.failure }
    if (error instanceof NotAuthenticError) return fail('corrupt', 'record')
    throw error
  }
}

/** Rows of keys by their ids, in the same order; undefined for one that is not there. */
export type KeyRows = readonly (SealedRow | undefined)[]

/** The case keys of an unlocked vault; rows are read when they are first needed. */
export const createCaseKeys = (
  ring: KeyRing,
  readRows: (ids: readonly string[]) => Promise<Result<KeyRows, VaultErrorCode>>,
): CaseKeys => {
  const known = new Map<string, CryptoKey>()

  const learn = async (ids: readonly string[]): Promise<void> => {
    const unknown = [...new Set(ids)].filter((id) => id !== '' && !known.has(id))
    if (unknown.length === 0) return
    const rows = await readRows(unknown)
    if (!rows.ok) throw new KeyNotReadError(rows.error)
    const opened = rows.value.map(async (row) => {
      if (row !== undefined) known.set(row.id, await openKeyRow(ring, row))
    })
    await Promise.all(opened)
  }
  const byId = async (id: string): Promise<CryptoKey | undefined> => {
    if (!known.has(id)) await learn([id])
    return known.get(id)
  }
  const created = async (id: string): Promise<CaseKey> => {
    const raw = randomBytes(32)
    const sealed = await seal(await ring.store('keys'), placeOf(id), raw)
    const row = { id, revision: 1, epoch: ring.epoch, schema: RECORD_SCHEMA, key: '', sealed }
    return { id, key: await importSealingKey(raw), created: row }
  }
  return {
    byId,
    learn,
    renewed: () => created(toHex(randomBytes(16))),
    ofCase: async (caseId, keyId) => {
      const id = keyId ?? (await ring.caseKeyId(caseId))
      const key = await byId(id)
      return key === undefined ? created(id) : { id, key }
    },
    adopt: ({ id, key }) => known.set(id, key),
    forget: (id) => known.delete(id),
  }
}
