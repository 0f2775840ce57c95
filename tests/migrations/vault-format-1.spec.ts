/** Seam: files of format 1 as they were written once, read by today's program. The files are never made anew. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openKeyRing } from '../../src/renderer/src/vault/crypto/key-ring'
import { readHeader } from '../../src/renderer/src/vault/crypto/key-header'
import { readRecoveryKey } from '../../src/renderer/src/vault/crypto/recovery-key'
import { unwrapForAccount, unwrapForRecovery } from '../../src/renderer/src/vault/crypto/wrap-key'
import { verifiedTrail } from '../../src/renderer/src/vault/sealed/audit-chain'
import { createCaseKeys } from '../../src/renderer/src/vault/sealed/case-keys'
import { readEntry } from '../../src/renderer/src/vault/sealed/journal-entry'
import { verifiedPosition } from '../../src/renderer/src/vault/sealed/position'
import { openRecord } from '../../src/renderer/src/vault/sealed/record-cipher'
import { decodeRecord } from '../../src/renderer/src/vault/sealed/record-codec'
import { openSnapshotFile, readSnapshot } from '../../src/renderer/src/vault/sealed/snapshot-file'
import type { TableName } from '../../src/renderer/src/vault/database'
import { ok } from '../../src/shared/result'

const folder = join(import.meta.dirname, '../golden/vault-format-1')
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)))
const secrets = () =>
  JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')) as {
    passphrase: string
    recoveryKey: string
  }

it('opens header, snapshot, journal entry and position of format 1, by passphrase and by recovery key', async () => {
  expect(existsSync(folder)).toBe(true)
  const { passphrase, recoveryKey } = secrets()
  const header = readHeader(bytesOf('header.bin'))
  const snapshot = bytesOf('snapshot.palpate')
  const file = openSnapshotFile(snapshot)
  const [account] = header?.accounts ?? []
  const key = await readRecoveryKey(recoveryKey)
  if (!header || !account || !key || !file) throw new Error('the golden files are not read')
  expect(file.header).toEqual(header)

  const byPassphrase = await unwrapForAccount(header, account, passphrase)
  const byKey = await unwrapForRecovery(file.header, key)
  if (byPassphrase.kind !== 'opened' || byKey.kind !== 'opened') throw new Error('not opened')
  expect(byKey.vaultKey).toEqual(byPassphrase.vaultKey)
  const ring = await openKeyRing(byKey.vaultKey, header.epoch)
  expect(await ring.isSigned(header)).toBe(true)

  const { manifest, rows } = await readSnapshot(ring, snapshot)
  const keys = createCaseKeys(ring, async (ids) =>
    ok(ids.map((id) => rows.find(({ store, row }) => store === 'keys' && row.id === id)?.row)),
  )
  const records: unknown[] = []
  for (const { store, row } of rows) {
    if (store === 'keys' || store === 'audit') continue
    const name: TableName = store
    records.push(decodeRecord(await openRecord(ring, keys, name, row)))
  }
  expect(records).toEqual(JSON.parse(readFileSync(join(folder, 'records.json'), 'utf8')))
  const trail = rows.flatMap(({ store, row }) => (store === 'audit' ? [row] : []))
  expect((await verifiedTrail(ring, trail, manifest.auditHead)).problem).toBeUndefined()

  expect(await verifiedPosition(ring, bytesOf('position.bin'))).toMatchObject({ sequence: 7 })
  expect(await readEntry(ring, bytesOf('journal-entry.bin'))).toMatchObject({
    sequence: 8,
    store: 'patients',
    kind: 'put',
  })
})
