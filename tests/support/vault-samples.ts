import { openKeyRing, type KeyRing } from '../../src/renderer/src/vault/crypto/key-ring'
import type { KeyHeader } from '../../src/renderer/src/vault/crypto/key-header'
import { leastParameters } from '../../src/renderer/src/vault/crypto/argon2'
import { newRecoveryKey } from '../../src/renderer/src/vault/crypto/recovery-key'
import { wrapForAccount, wrapForRecovery } from '../../src/renderer/src/vault/crypto/wrap-key'
import { randomBytes } from '../../src/renderer/src/vault/crypto/bytes'
import {
  CHAIN_START,
  nextLinks,
  type AuditHead,
} from '../../src/renderer/src/vault/sealed/audit-chain'
import { createCaseKeys } from '../../src/renderer/src/vault/sealed/case-keys'
import { firstPosition, type Position } from '../../src/renderer/src/vault/sealed/position'
import { caseOf, sealRecord } from '../../src/renderer/src/vault/sealed/record-cipher'
import type { StoredRow } from '../../src/renderer/src/vault/sealed/snapshot-rows'
import type { SealedRow } from '../../src/renderer/src/vault/sealed/vault-database'
import { ok } from '../../src/shared/result'
import { lump, patient, settings, visit } from './invented-vault'

/** A vault's keys without a database: what its files are made of. */
export interface SampleVault {
  readonly ring: KeyRing
  readonly header: KeyHeader
  readonly recoveryKey: Uint8Array<ArrayBuffer>
  readonly rows: readonly StoredRow[]
  readonly position: Position
}

/** Rows of a trail, the oldest first. */
export const sampleTrail = async (
  ring: KeyRing,
  length: number,
): Promise<{ readonly rows: readonly SealedRow[]; readonly head: AuditHead }> => {
  const told = Array.from({ length }, (_, number) => ({
    at: '2026-11-24T12:00:00.000Z',
    user: { id: 'u1', name: 'Dr Demo' },
    action: 'edit' as const,
    store: 'visits',
    record: `v${number}`,
    fields: ['note'],
  }))
  const { links, auditHead } = await nextLinks(ring, CHAIN_START, told)
  return { rows: links, head: auditHead }
}

/** Keys and header of a new vault with one account, and where its journal begins. */
export const sampleKeys = async (passphrase: string) => {
  const vault = { vaultId: crypto.randomUUID(), epoch: 1 }
  const vaultKey = randomBytes(32)
  const recoveryKey = newRecoveryKey()
  const account = {
    id: crypto.randomUUID(),
    name: 'Dr Demo',
    role: 'administrator' as const,
    passphrase,
    stretch: leastParameters(),
  }
  const wrap = await wrapForAccount(vault, account, vaultKey)
  const recovery = await wrapForRecovery(vault, recoveryKey, vaultKey)
  const ring = await openKeyRing(vaultKey, vault.epoch)
  const header = await ring.signHeader({
    format: 'palpate-vault',
    version: 1,
    ...vault,
    createdAt: '2026-11-24T12:00:00.000Z',
    revision: 1,
    accounts: [wrap],
    recovery,
  })
  const position = firstPosition({
    ...vault,
    database: 'palpate-vault-sample',
    databaseId: crypto.randomUUID(),
    device: crypto.randomUUID(),
  })
  const keys = createCaseKeys(ring, () => Promise.resolve(ok([])))
  return { ring, header, recoveryKey, position, keys }
}

/** A small vault: one patient with a visit, settings, a trail. */
export const sampleVault = async (passphrase: string): Promise<SampleVault> => {
  const { ring, header, recoveryKey, position, keys } = await sampleKeys(passphrase)
  const caseKey = await keys.ofCase(patient.id)
  const records = [
    ['patients', patient],
    ['lumps', lump],
    ['visits', visit],
    ['settings', settings],
  ] as const
  const sealed: StoredRow[] = []
  for (const [store, record] of records) {
    const key = caseOf(store, record) === undefined ? undefined : caseKey
    sealed.push({ store, row: await sealRecord(ring, store, record, 1, key) })
  }
  const trail = await sampleTrail(ring, 5)
  const keyRow = caseKey.created
  const rows: StoredRow[] = [
    ...sealed,
    ...(keyRow === undefined ? [] : [{ store: 'keys' as const, row: keyRow }]),
    ...trail.rows.map((row) => ({ store: 'audit' as const, row })),
  ]
  return {
    ring,
    header,
    recoveryKey,
    rows,
    position: { ...position, sequence: 7, auditHead: trail.head },
  }
}
