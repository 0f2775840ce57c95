/** Seam: the browser's common store, which opens no database any more, as after damage to its own files. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { MemoryStoragePort } from '../../../../tests/support/memory-storage-port'
import { patient, valueOf } from '../../../../tests/support/invented-vault'
import {
  destroySealed,
  newSealedVault,
  sealedVault,
  unlockedAgain,
} from '../../../../tests/support/sealed-vault'
import { sealedDatabaseNames } from './sealed/vault-database'

beforeEach(destroySealed)
afterEach(async () => {
  vi.restoreAllMocks()
  await destroySealed()
})

/** Both answer as Chromium does when a file of the store is missing: an error, and nothing is put right by itself. */
const breakStore = (): void => {
  const refused = () => new DOMException('Internal error opening backing store', 'UnknownError')
  vi.spyOn(indexedDB, 'databases').mockImplementation(() => Promise.reject(refused()))
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    const request = { error: refused(), onerror: (_event: unknown): void => undefined }
    queueMicrotask(() =>
      request.onerror({
        target: request,
        preventDefault: () => undefined,
        stopPropagation: () => undefined,
      }),
    )
    // As much of a request as Dexie looks at.
    return request as unknown as IDBOpenDBRequest
  })
}

it('is left as it is: the records come back in a store of their own, and stay there', async () => {
  const port = new MemoryStoragePort()
  const vault = await newSealedVault(port)
  valueOf(await vault.repositories.patients.save(patient))
  await vault.engine.leave()
  breakStore()

  const opened = await unlockedAgain(port)
  expect(valueOf(opened.answer)).toBe('needs-recovery')
  valueOf(await opened.engine.recover())
  expect(valueOf(await opened.repositories.patients.list())).toEqual([patient])
  const renamed = { ...patient, name: 'Renamed Example' }
  valueOf(await opened.repositories.patients.save(renamed))
  await opened.engine.leave()

  const again = await unlockedAgain(port)
  expect(valueOf(again.answer)).toBe('open')
  expect(valueOf(await again.repositories.patients.list())).toEqual([renamed])
  await again.engine.leave()

  vi.restoreAllMocks()
  // What was put aside is still there, and is not what opens.
  expect(valueOf(await sealedDatabaseNames())).toHaveLength(2)
  const healed = await unlockedAgain(port)
  expect(valueOf(await healed.repositories.patients.list())).toEqual([renamed])
  await healed.engine.leave()
})

it('is no first run', async () => {
  breakStore()
  expect(await sealedVault(new MemoryStoragePort()).engine.situation()).toMatchObject({
    error: { code: 'corrupt' },
  })
})
