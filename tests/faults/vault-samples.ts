import { randomBytes } from '../../src/renderer/src/vault/crypto/bytes.ts'
import { leastParameters } from '../../src/renderer/src/vault/crypto/argon2.ts'
import type { KeyHeader } from '../../src/renderer/src/vault/crypto/key-header.ts'
import { openKeyRing, type KeyRing } from '../../src/renderer/src/vault/crypto/key-ring.ts'
import { newRecoveryKey } from '../../src/renderer/src/vault/crypto/recovery-key.ts'
import { wrapForAccount, wrapForRecovery } from '../../src/renderer/src/vault/crypto/wrap-key.ts'
import { createCaseKeys, type CaseKeys } from '../../src/renderer/src/vault/sealed/case-keys.ts'
import { firstPosition, type Position } from '../../src/renderer/src/vault/sealed/position.ts'
import { sealRecord } from '../../src/renderer/src/vault/sealed/record-cipher.ts'
import type { StoredRow } from '../../src/renderer/src/vault/sealed/snapshot-rows.ts'
import { ok } from '../../src/shared/result.ts'
import { PASSPHRASES } from './driven-app.ts'
import { recordsOf } from './page/numbered-records.ts'

/** An unlocked vault without a database: keys, a header, and sealed records. */
export interface VaultSample {
  readonly ring: KeyRing
  readonly header: KeyHeader
  readonly keys: CaseKeys
  readonly position: Position
  readonly rows: readonly StoredRow[]
}

/** Seals the records of these numbers in a new vault of their own. */
export async function sampleVault(numbers: readonly number[]): Promise<VaultSample> {
  const vault = { vaultId: crypto.randomUUID(), epoch: 1 }
  const vaultKey = randomBytes(32)
  const person = { id: crypto.randomUUID(), name: 'Dr Demo', role: 'administrator' as const }
  const account = { ...person, passphrase: PASSPHRASES[0], stretch: leastParameters() }
  const wrap = await wrapForAccount(vault, account, vaultKey)
  const recovery = await wrapForRecovery(vault, newRecoveryKey(), vaultKey)
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
  const keys = createCaseKeys(ring, () => Promise.resolve(ok(undefined)))
  const rows: StoredRow[] = []
  for (const number of numbers) {
    const { patient, lump, visit, handout } = recordsOf(number)
    const caseKey = await keys.ofCase(patient.id)
    keys.adopt(caseKey)
    if (caseKey.created !== undefined) rows.push({ store: 'keys', row: caseKey.created })
    for (const [store, record] of [
      ['patients', patient],
      ['lumps', lump],
      ['visits', visit],
      ['handouts', handout],
    ] as const)
      rows.push({ store, row: await sealRecord(ring, store, record, 1, caseKey) })
  }
  const position = firstPosition({
    ...vault,
    database: 'palpate-vault-sample',
    databaseId: crypto.randomUUID(),
    device: crypto.randomUUID(),
  })
  // Rows of one store come together, as the database gives them.
  rows.sort((left, right) => (left.store < right.store ? -1 : left.store > right.store ? 1 : 0))
  return { ring, header, keys, position, rows }
}
