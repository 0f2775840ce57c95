import { afterEach, beforeEach } from 'vitest'
import { MemoryStoragePort } from './memory-storage-port'
import { destroySealed, newSealedVault, sealedVault, unlockedAgain } from './sealed-vault'

/** Sealed vaults of one spec file: each test has a second copy of its own, and what it opened is left and removed. */
export const sealedVaults = () => {
  let port = new MemoryStoragePort()
  let leaving: (() => Promise<void>)[] = []
  beforeEach(async () => {
    port = new MemoryStoragePort()
    await destroySealed()
  })
  afterEach(async () => {
    for (const leave of leaving) await leave()
    leaving = []
    await destroySealed()
  })
  const left = <Opened extends { readonly engine: { leave(): Promise<void> } }>(opened: Opened) => {
    leaving.push(() => opened.engine.leave())
    return opened
  }
  return {
    /** The second copy of this test. */
    port: () => port,
    /** Another computer: its second copy holds nothing yet. */
    moveToNewPort: () => (port = new MemoryStoragePort()),
    /** The vault as the program finds it, not opened. */
    locked: () => left(sealedVault(port)),
    fresh: async () => left(await newSealedVault(port)),
    again: async (passphrase?: string) => left(await unlockedAgain(port, passphrase)),
    /** The one vault of the second copy, its id and its files. */
    theVault: () => {
      const [entry] = [...port.vaults.entries()]
      if (!entry) throw new Error('no vault')
      return { id: entry[0], files: entry[1] }
    },
  }
}
