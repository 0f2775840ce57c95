import type { KeyHeader } from '../../src/renderer/src/vault/crypto/key-header.ts'
import type { KeyRing } from '../../src/renderer/src/vault/crypto/key-ring.ts'
import type { CaseKeys } from '../../src/renderer/src/vault/sealed/case-keys.ts'
import type { Position } from '../../src/renderer/src/vault/sealed/position.ts'
import { sealRecord } from '../../src/renderer/src/vault/sealed/record-cipher.ts'
import type { StoredRow } from '../../src/renderer/src/vault/sealed/snapshot-rows.ts'
import { sampleKeys } from '../support/vault-samples.ts'
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
  const { ring, header, keys, position } = await sampleKeys(PASSPHRASES[0])
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
  // Rows of one store come together, as the database gives them.
  rows.sort((left, right) => (left.store < right.store ? -1 : left.store > right.store ? 1 : 0))
  return { ring, header, keys, position, rows }
}
