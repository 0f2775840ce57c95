/** Seam: a browser that cannot list its databases, as after damage to the profile. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { MemoryStoragePort } from '../../../../tests/support/memory-storage-port'
import { patient, valueOf } from '../../../../tests/support/invented-vault'
import {
  destroySealed,
  newSealedVault,
  sealedVault,
  unlockedAgain,
} from '../../../../tests/support/sealed-vault'

beforeEach(destroySealed)
afterEach(async () => {
  vi.restoreAllMocks()
  await destroySealed()
})

const refusing = (times: number): void => {
  const list = indexedDB.databases.bind(indexedDB)
  let asked = 0
  vi.spyOn(indexedDB, 'databases').mockImplementation(() => {
    asked += 1
    const refused = new DOMException('Internal error.', 'UnknownError')
    return asked <= times ? Promise.reject(refused) : list()
  })
}
const left = async (port: MemoryStoragePort): Promise<void> => {
  const vault = await newSealedVault(port)
  valueOf(await vault.repositories.patients.save(patient))
  await vault.engine.leave()
}

it('is asked again, and what is whole opens', async () => {
  const port = new MemoryStoragePort()
  await left(port)
  refusing(1)
  const opened = await unlockedAgain(port)
  expect(valueOf(opened.answer)).toBe('open')
  expect(valueOf(await opened.repositories.patients.list())).toEqual([patient])
  await opened.engine.leave()
})

it('that never answers is no first run, with or without a second copy', async () => {
  refusing(Infinity)
  expect(await sealedVault(new MemoryStoragePort()).engine.situation()).toMatchObject({
    error: { code: 'corrupt' },
  })
  vi.restoreAllMocks()
  const port = new MemoryStoragePort()
  await left(port)
  refusing(Infinity)
  expect(valueOf(await sealedVault(port).engine.situation()).stage).toBe('locked')
})
