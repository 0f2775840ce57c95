import { fail, ok, type Result } from '../../../shared/result'
import type { StoragePort } from '../../../shared/storage-port'
import type { Repositories } from '../services/services'
import type {
  SealedWorkspace,
  VaultAccount,
  VaultActionErrorCode,
  VaultStatus,
} from '../services/sealed-workspace'
import type { ClosedStage, VaultErrorCode, Workspace } from '../services/workspace'
import { FIRST_STATUS } from './engine/engine-context'
import { createRecordCache } from './record-cache'
import { createSealedRepositories } from './sealed-repositories'
import { settledInTime } from './settled-in-time'
import {
  startVaultClient,
  WorkerEndedError,
  type RemoteEngine,
  type VaultClient,
  type VaultWorker,
} from './vault-client'

/** Keys are gone within this time after lock(), whatever is under way; milliseconds. */
const LOCK_LIMIT_MS = 1_000

/** The own workspace: sealed, and the part of it that opens like any workspace. */
export interface OwnWorkspace extends SealedWorkspace {
  /** The workspace when it is unlocked, its stage otherwise. */
  open(): Promise<Result<Workspace, VaultErrorCode | ClosedStage>>
  /** Throws while it is locked. */
  repositories(): Repositories
}

type Answer<T> = Promise<Result<T, VaultActionErrorCode>>

/** The own workspace over a worker. The worker starts with the first call and ends with lock(). */
export const createOwnWorkspace = (options: {
  readonly startWorker: () => VaultWorker
  readonly port: StoragePort
  /** Milliseconds since any fixed moment. */
  readonly milliseconds: () => number
}): OwnWorkspace => {
  const cache = createRecordCache()
  const listeners = new Set<(status: VaultStatus) => void>()
  let client: VaultClient | undefined
  let account: VaultAccount | undefined
  let repositories: Repositories | undefined
  let status = FIRST_STATUS

  const tell = (next: VaultStatus): void => {
    status = next
    for (const listener of listeners) listener(next)
  }
  const forget = (): void => {
    client?.end()
    client = undefined
    account = undefined
    repositories = undefined
    cache.clear()
  }
  const engine = (): RemoteEngine => {
    client ??= startVaultClient({
      startWorker: options.startWorker,
      port: options.port,
      sink: cache,
      onStatus: tell,
      onCrash: () => {
        forget()
        tell({ ...status, saving: 'failed' })
      },
    })
    return client.engine
  }
  const answer = async <T>(work: Answer<T>): Answer<T> => {
    try {
      return await work
    } catch (error) {
      if (error instanceof WorkerEndedError) return fail('locked')
      throw error
    }
  }
  /** After a call that may have opened it: who is at work, and their repositories. */
  const entered = async <T>(work: Answer<T>): Answer<T> => {
    const done = await answer(work)
    if (!done.ok || done.value === 'needs-recovery') return done
    const current = await answer(engine().currentAccount())
    if (!current.ok) return current
    account = current.value
    repositories = createSealedRepositories({
      engine: () => client?.engine,
      cache,
      milliseconds: options.milliseconds,
    })
    return done
  }
  return {
    open: async () => {
      if (account !== undefined) return ok({ kind: 'own', encrypted: true })
      const situation = await answer(engine().situation())
      if (situation.ok) {
        const { stage } = situation.value
        return stage === 'open' ? ok({ kind: 'own', encrypted: true }) : fail(stage)
      }
      // A vault whose header cannot be read, or whose storage does not answer, is not a first run.
      const { code } = situation.error
      return fail(code === 'timeout' || code === 'disk-full' ? code : 'corrupt')
    },
    repositories: () => {
      if (repositories === undefined) throw new Error('no workspace is open')
      return repositories
    },
    situation: () => answer(engine().situation()),
    strengthOf: (passphrase, name) => engine().strengthOf(passphrase, name),
    newRecoveryKey: () => engine().newRecoveryKey(),
    setUp: (person, recoveryKey) => entered(engine().setUp(person, recoveryKey)),
    unlock: (accountId, passphrase) => entered(engine().unlock(accountId, passphrase)),
    unlockWithRecoveryKey: (request) => entered(engine().unlockWithRecoveryKey(request)),
    recoveryPlan: () => answer(engine().recoveryPlan()),
    recover: () => entered(engine().recover()),
    lock: async () => {
      const leaving = client?.engine.leave()
      if (leaving !== undefined) {
        // Too slow or already gone: the keys go all the same, and what was not acknowledged is not claimed.
        await settledInTime(leaving, LOCK_LIMIT_MS).catch(() => undefined)
      }
      forget()
      tell(FIRST_STATUS)
    },
    watch: (listener) => {
      listeners.add(listener)
      listener(status)
      return () => listeners.delete(listener)
    },
    status: () => status,
    currentAccount: () => account,
    accounts: () => answer(engine().accounts()),
    changePassphrase: (current, next) => answer(engine().changePassphrase(current, next)),
    addAccount: (own, person) => answer(engine().addAccount(own, person)),
    removeAccount: (own, id) => answer(engine().removeAccount(own, id)),
    renewRecoveryKey: (own, key) => answer(engine().renewRecoveryKey(own, key)),
    auditTrail: () => answer(engine().auditTrail()),
    note: (action, of = {}) => {
      if (account !== undefined) void answer(engine().commit([], [{ action, ...of }]))
    },
    backUp: () => answer(engine().backUp()),
    restoreDrill: () => answer(engine().restoreDrill()),
    copies: () => answer(engine().copies()),
    copyFolder: () => answer(engine().copyFolder()),
    chooseCopyFolder: () => answer(engine().chooseCopyFolder()),
    pickBackup: () => answer(engine().pickBackup()),
    restoreBackup: (secret) => entered(engine().restoreBackup(secret)),
  }
}
