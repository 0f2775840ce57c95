/** Seam: the sealed vault over real IndexedDB and WebCrypto, with a second copy in memory: who gets in. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MemoryStoragePort } from '../../../../tests/support/memory-storage-port'
import { lump, patient, valueOf, visit } from '../../../../tests/support/invented-vault'
import {
  destroySealed,
  newSealedVault,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  sealedVault,
  unlockedAgain,
} from '../../../../tests/support/sealed-vault'

let port: MemoryStoragePort
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
const fresh = async () => {
  const vault = await newSealedVault(port)
  leaving.push(() => vault.engine.leave())
  return vault
}
const again = async (passphrase?: string) => {
  const vault = await unlockedAgain(port, passphrase)
  leaving.push(() => vault.engine.leave())
  return vault
}
const theVault = () => {
  const [entry] = [...port.vaults.entries()]
  if (!entry) throw new Error('no vault')
  return { id: entry[0], files: entry[1] }
}

describe('keys', () => {
  it('change with the passphrase; old and new never both', async () => {
    const vault = await fresh()
    expect(await vault.engine.changePassphrase('not this one', OTHER_PASSPHRASE)).toMatchObject({
      error: { code: 'wrong-passphrase' },
    })
    expect(await vault.engine.changePassphrase(PASSPHRASE, 'password1234')).toMatchObject({
      error: { code: 'weak-passphrase' },
    })
    valueOf(await vault.engine.changePassphrase(PASSPHRASE, OTHER_PASSPHRASE))
    await vault.engine.leave()
    expect((await again()).answer).toMatchObject({ error: { code: 'wrong-passphrase' } })
    expect(valueOf((await again(OTHER_PASSPHRASE)).answer)).toBe('open')
  })

  it('open with the recovery key, which gives a new passphrase and is logged', async () => {
    const vault = await fresh()
    valueOf(await vault.repositories.patients.save(patient))
    await vault.engine.leave()
    const locked = sealedVault(port)
    leaving.push(() => locked.engine.leave())
    const { accounts } = valueOf(await locked.engine.situation())
    const request = {
      recoveryKey: vault.recoveryKey,
      reason: 'Passphrase forgotten',
      accountId: accounts[0]?.id ?? '',
      passphrase: OTHER_PASSPHRASE,
    }
    expect(await locked.engine.unlockWithRecoveryKey({ ...request, reason: ' ' })).toMatchObject({
      error: { code: 'not-allowed' },
    })
    expect(valueOf(await locked.engine.unlockWithRecoveryKey(request))).toBe('open')
    expect(valueOf(await locked.repositories.patients.list())).toEqual([patient])
    const { entries } = valueOf(await locked.engine.auditTrail())
    expect(entries.at(-1)).toMatchObject({
      action: 'recovery-key-used',
      detail: 'Passphrase forgotten',
    })
    await locked.engine.leave()
    expect((await again()).answer).toMatchObject({ error: { code: 'wrong-passphrase' } })
    expect(valueOf((await again(OTHER_PASSPHRASE)).answer)).toBe('open')
  })

  it('move to a new computer with a backup and the recovery key', async () => {
    const vault = await fresh()
    valueOf(await vault.repositories.saveVisit({ patient, lump, visit }))
    valueOf(await vault.engine.backUp())
    await vault.engine.leave()
    const [snapshot] = [...theVault().files.snapshots.values()].slice(-1)
    await destroySealed()
    port = new MemoryStoragePort()
    const other = sealedVault(port)
    leaving.push(() => other.engine.leave())
    port.nextBackup = new Uint8Array(100)
    expect(await other.engine.pickBackup()).toMatchObject({ error: { code: 'not-a-backup' } })
    port.nextBackup = snapshot?.bytes ?? null
    const picked = valueOf(await other.engine.pickBackup())
    const secret = {
      kind: 'recovery-key' as const,
      recoveryKey: vault.recoveryKey,
      accountId: picked?.accounts[0]?.id ?? '',
      passphrase: OTHER_PASSPHRASE,
    }
    const wrong = { ...secret, recoveryKey: await other.engine.newRecoveryKey() }
    expect(await other.engine.restoreBackup(wrong)).toMatchObject({
      error: { code: 'wrong-recovery-key' },
    })
    expect(valueOf(await other.engine.situation()).stage).toBe('needs-setup')
    valueOf(await other.engine.restoreBackup(secret))
    expect(valueOf(await other.repositories.visits.list())).toEqual([visit])
    await other.engine.leave()
    const opened = await again(OTHER_PASSPHRASE)
    expect(valueOf(await opened.repositories.visits.list())).toEqual([visit])
    expect(valueOf(await opened.engine.auditTrail()).problem).toBeUndefined()
  })
})
