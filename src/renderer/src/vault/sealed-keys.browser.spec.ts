/** Seam: the sealed vault over real IndexedDB and WebCrypto, with a second copy in memory: who gets in. */
import { describe, expect, it } from 'vitest'
import { lump, patient, valueOf, visit } from '../../../../tests/support/invented-vault'
import { destroySealed, OTHER_PASSPHRASE, PASSPHRASE } from '../../../../tests/support/sealed-vault'
import { sealedVaults } from '../../../../tests/support/sealed-vaults'

const { port, moveToNewPort, locked: lockedVault, fresh, again, theVault } = sealedVaults()

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
    const locked = lockedVault()
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
    moveToNewPort()
    const other = lockedVault()
    port().nextBackup = new Uint8Array(100)
    expect(await other.engine.pickBackup()).toMatchObject({ error: { code: 'not-a-backup' } })
    port().nextBackup = snapshot?.bytes ?? null
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
