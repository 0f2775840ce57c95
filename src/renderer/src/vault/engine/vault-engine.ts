import { fail, ok } from '../../../../shared/result'
import type { CopyFolderInfo } from '../../../../shared/storage-port'
import { passphraseStrength } from '../access/passphrase-strength'
import { newRecoveryKey, printedRecoveryKey } from '../crypto/recovery-key'
import type { TableName } from '../database'
import type { RecordChange, Told } from '../sealed/prepare-batch'
import { answered } from '../sealed/second-copy'
import {
  accountOf,
  FIRST_STATUS,
  openVaultOf,
  tellStatus,
  type EngineAnswer,
  type EngineContext,
  type EngineEnvironment,
} from './engine-context'
import { setUpVault, unlockVault, unlockWithRecoveryKey, type RecoveryRequest } from './enter-vault'
import { eraseCase } from './erase-case'
import { auditTrailOf, copiesOf, drillRestore, situationOf } from './inspect-vault'
import { addAccount, changePassphrase, removeAccount, renewRecoveryKey } from './manage-accounts'
import {
  planRecovery,
  pickBackup,
  recoverVault,
  restoreBackup,
  type BackupSecret,
} from './recover-vault'
import { createUpkeep } from './upkeep'
import { newestVerified, takeSnapshot } from './take-snapshot'
import type { NewAccount, VaultAccount } from '../../services/sealed-workspace'

/** The dialog of the privileged side may stay open long, milliseconds. */
const DIALOG_LIMIT_MS = 600_000

/** Everything that the vault's worker does. Arguments and answers are plain data: they cross to the page. */
export type VaultEngine = ReturnType<typeof createVaultEngine>

/** The engine over a second copy. It holds the keys once unlocked; to lock is to throw it away with its worker. */
export const createVaultEngine = (environment: EngineEnvironment) => {
  const context: EngineContext = {
    ...environment,
    unlocked: undefined,
    pickedBackup: undefined,
    erasedInCopies: false,
    status: FIRST_STATUS,
  }
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }
  const upkeep = createUpkeep(context, inTurn)

  /** Work that opens the vault, unless another window has it. */
  const entering = <T>(work: () => EngineAnswer<T>): EngineAnswer<T> =>
    inTurn(async () => {
      const isOurs = (await environment.claim?.()) ?? true
      return isOurs ? opened(await work()) : fail('in-use')
    })
  const opened = async <T>(answer: T): Promise<T> => {
    if (!openVaultOf(context).ok) return answer
    const copies = await copiesOf(context)
    const newest = copies.ok ? newestVerified(copies.value) : undefined
    tellStatus(context, { lastGoodCopyAt: newest?.writtenAt ?? null })
    upkeep.start()
    return answer
  }
  const copyFolder = async (
    ask: 'copyFolderInfo' | 'copyFolderChoose',
  ): EngineAnswer<CopyFolderInfo | null> => {
    const { unlocked, port } = context
    if (unlocked === undefined) return fail('locked')
    return answered(port[ask](unlocked.header.vaultId), DIALOG_LIMIT_MS)
  }
  const commit = async (
    changes: readonly RecordChange[],
    notes: readonly Told[],
  ): EngineAnswer<void> => {
    const open = openVaultOf(context)
    if (!open.ok) return open
    const changing = changes.length > 0
    if (changing) tellStatus(context, { saving: 'saving' })
    const written = await open.value.commit(changes, notes)
    if (changing || !written.ok) {
      tellStatus(context, { saving: written.ok ? 'saved' : 'failed' })
    }
    upkeep.afterCommit()
    return written
  }

  return {
    situation: () => inTurn(() => situationOf(context)),
    strengthOf: (passphrase: string, name: string) => passphraseStrength(passphrase, [name]),
    newRecoveryKey: () => printedRecoveryKey(newRecoveryKey()),
    setUp: (account: NewAccount, recoveryKey: string) =>
      entering(() => setUpVault(context, account, recoveryKey)),
    unlock: (accountId: string, passphrase: string) =>
      entering(() => unlockVault(context, accountId, passphrase)),
    unlockWithRecoveryKey: (request: RecoveryRequest) =>
      entering(() => unlockWithRecoveryKey(context, request)),
    recoveryPlan: () => inTurn(() => planRecovery(context)),
    recover: () => entering(() => recoverVault(context)),
    pickBackup: () => inTurn(() => pickBackup(context)),
    restoreBackup: (secret: BackupSecret) => entering(() => restoreBackup(context, secret)),
    commit: (changes: readonly RecordChange[], notes: readonly Told[]) =>
      inTurn(() => commit(changes, notes)),
    readRecords: (store: TableName, ids?: readonly string[]) =>
      inTurn(async (): EngineAnswer<readonly unknown[]> => {
        const open = openVaultOf(context)
        return open.ok ? open.value.read(store, ids) : open
      }),
    readOfPatient: (store: TableName, patientId: string) =>
      inTurn(async (): EngineAnswer<readonly unknown[]> => {
        const open = openVaultOf(context)
        return open.ok ? open.value.readOfPatient(store, patientId) : open
      }),
    eraseCase: (lumpId: string, reason: string) =>
      inTurn(async () => {
        const { saving } = context.status
        tellStatus(context, { saving: 'saving' })
        const erased = await eraseCase(context, lumpId, reason)
        // A refusal wrote nothing: what stood there before still stands.
        tellStatus(context, { saving: erased.ok ? 'saved' : saving })
        return erased
      }),
    currentAccount: async (): EngineAnswer<VaultAccount> => {
      const { unlocked } = context
      return unlocked === undefined ? fail('locked') : ok(unlocked.user)
    },
    accounts: async (): EngineAnswer<readonly VaultAccount[]> => {
      const { unlocked } = context
      return unlocked === undefined ? fail('locked') : ok(unlocked.header.accounts.map(accountOf))
    },
    changePassphrase: (current: string, next: string) =>
      inTurn(() => changePassphrase(context, current, next)),
    addAccount: (own: string, account: NewAccount & { readonly role: VaultAccount['role'] }) =>
      inTurn(() => addAccount(context, own, account)),
    removeAccount: (own: string, accountId: string) =>
      inTurn(() => removeAccount(context, own, accountId)),
    renewRecoveryKey: (own: string, recoveryKey: string) =>
      inTurn(() => renewRecoveryKey(context, own, recoveryKey)),
    auditTrail: () => inTurn(() => auditTrailOf(context)),
    backUp: () =>
      inTurn(async () => {
        const taken = await takeSnapshot(context, { compact: 'behind' })
        if (taken.ok) await commit([], [{ action: 'backup', detail: taken.value.snapshot.id }])
        return taken
      }),
    restoreDrill: () => inTurn(() => drillRestore(context)),
    copies: () => inTurn(() => copiesOf(context)),
    copyFolder: () => copyFolder('copyFolderInfo'),
    chooseCopyFolder: () => copyFolder('copyFolderChoose'),
    /** Writes the last word of the trail and waits for all that is under way. Then the worker can end. */
    leave: () =>
      inTurn(async () => {
        upkeep.stop()
        const { open } = context.unlocked ?? {}
        if (open !== undefined) {
          await open.commit([], [{ action: 'lock' }])
          await open.secondCopy.settled()
          open.close()
        }
        context.unlocked = undefined
      }),
  }
}
