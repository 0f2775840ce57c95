import { leastParameters } from '../../src/renderer/src/vault/crypto/argon2'
import { createVaultEngine } from '../../src/renderer/src/vault/engine/vault-engine'
import { createRecordCache } from '../../src/renderer/src/vault/record-cache'
import { createSealedRepositories } from '../../src/renderer/src/vault/sealed-repositories'
import { sealedDatabaseNames } from '../../src/renderer/src/vault/sealed/vault-database'
import type { VaultStatus } from '../../src/renderer/src/services/sealed-workspace'
import type { StoragePort } from '../../src/shared/storage-port'
import { destroy, valueOf } from './invented-vault'

/** Strong enough to be accepted, and known to everyone: for specs only. */
export const PASSPHRASE = 'copper lantern under seven quiet bridges'
/** Another one. */
export const OTHER_PASSPHRASE = 'seventeen damp umbrellas behind the orchard gate'

/** A sealed vault without its worker: the same engine, in the page, over any second copy. */
export const sealedVault = (port: StoragePort, now: () => Date = () => new Date()) => {
  const cache = createRecordCache()
  const statuses: VaultStatus[] = []
  const engine = createVaultEngine({
    port,
    now,
    newId: () => crypto.randomUUID(),
    stretch: async () => leastParameters(),
    sink: cache,
    onStatus: (status) => statuses.push(status),
  })
  // Without a border between, a call answers what the engine answers.
  const remote = engine as unknown as Parameters<
    typeof createSealedRepositories
  >[0]['engine'] extends () => infer Remote
    ? Remote
    : never
  const repositories = createSealedRepositories({
    engine: () => remote,
    cache,
    milliseconds: () => performance.now(),
  })
  return { engine, cache, statuses, repositories }
}

/** A sealed vault with one administrator, open. */
export const newSealedVault = async (port: StoragePort, now?: () => Date) => {
  const vault = sealedVault(port, now)
  const recoveryKey = await vault.engine.newRecoveryKey()
  valueOf(await vault.engine.setUp({ name: 'Dr Demo', passphrase: PASSPHRASE }, recoveryKey))
  return { ...vault, recoveryKey }
}

/** The same vault after the program was started again and unlocked. */
export const unlockedAgain = async (
  port: StoragePort,
  passphrase = PASSPHRASE,
  now?: () => Date,
) => {
  const vault = sealedVault(port, now)
  const { accounts } = valueOf(await vault.engine.situation())
  const answer = await vault.engine.unlock(accounts[0]?.id ?? '', passphrase)
  return { ...vault, answer }
}

interface StorageBuckets {
  readonly storageBuckets: { delete(name: string): Promise<void> }
}

/** Removes every sealed database: only tests may. */
export const destroySealed = async (): Promise<void> => {
  for (const name of valueOf(await sealedDatabaseNames())) {
    const [inside = name, bucket] = name.split('@')
    if (bucket === undefined) await destroy(inside)
    // Chromium's own; TypeScript's DOM library does not know it yet.
    else await (navigator as unknown as StorageBuckets).storageBuckets.delete(bucket)
  }
}
