/** Seam: the sealed vault on a machine whose clock is wrong, and before a database of a newer program. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { MemoryStoragePort } from '../../../../tests/support/memory-storage-port'
import { patient, rawly, valueOf } from '../../../../tests/support/invented-vault'
import {
  destroySealed,
  newSealedVault,
  unlockedAgain,
} from '../../../../tests/support/sealed-vault'
import { sealedDatabaseNames } from './sealed/vault-database'

const NOW = Date.UTC(2026, 10, 24)
const YEARS = 10 * 365 * 24 * 3_600_000

beforeEach(destroySealed)
afterEach(destroySealed)

it('keeps the order of what was done over ten years forward and back', async () => {
  const port = new MemoryStoragePort()
  const clock = { now: NOW }
  const first = await newSealedVault(port, () => new Date(clock.now))
  const names = ['Alex One', 'Alex Two', 'Alex Three']
  for (const [at, name] of names.entries()) {
    clock.now = NOW + ([0, YEARS, -YEARS][at] ?? 0)
    port.now = clock.now
    valueOf(await first.repositories.patients.save({ ...patient, name }))
    valueOf(await first.engine.backUp())
  }
  await first.engine.leave()
  const again = await unlockedAgain(port, undefined, () => new Date(clock.now))
  expect(valueOf(again.answer)).toBe('open')
  expect(valueOf(await again.repositories.patients.list())).toMatchObject([{ name: 'Alex Three' }])
  expect(valueOf(await again.engine.auditTrail()).problem).toBeUndefined()
  await again.engine.leave()
  // The newest copy is the one written last, whatever its date.
  await destroySealed()
  const recovered = await unlockedAgain(port, undefined, () => new Date(clock.now))
  expect(valueOf(recovered.answer)).toBe('needs-recovery')
  valueOf(await recovered.engine.recover())
  expect(valueOf(await recovered.repositories.patients.list())).toMatchObject([
    { name: 'Alex Three' },
  ])
  await recovered.engine.leave()
})

it('refuses a sealed database of a newer program and writes nothing to it', async () => {
  const port = new MemoryStoragePort()
  const first = await newSealedVault(port)
  valueOf(await first.repositories.patients.save(patient))
  await first.engine.leave()
  const [name = ''] = valueOf(await sealedDatabaseNames())
  const position = (db: IDBDatabase) =>
    new Promise<unknown>((resolve) => {
      const request = db.transaction('meta').objectStore('meta').getAll()
      request.onsuccess = () => resolve(request.result)
    })
  const before = await rawly(name, 990, position)
  const journal = [...port.vaults.values()][0]?.journal.length
  expect((await unlockedAgain(port)).answer).toMatchObject({ error: { code: 'newer-version' } })
  expect(await rawly(name, undefined, position)).toEqual(before)
  expect([...port.vaults.values()][0]?.journal.length).toBe(journal)
})
