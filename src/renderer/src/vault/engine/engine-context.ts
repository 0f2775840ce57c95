import { fail, ok, type Failure, type Result } from '../../../../shared/result'
import type { StoragePort } from '../../../../shared/storage-port'
import type {
  AuditEntry,
  VaultAccount,
  VaultActionErrorCode,
  VaultStatus,
} from '../../services/sealed-workspace'
import type { StretchParameters } from '../crypto/argon2'
import type { KeyHeader } from '../crypto/key-header'
import type { KeyRing } from '../crypto/key-ring'
import type { RecordSink } from '../sealed/load-records'
import type { OpenVault } from '../sealed/open-vault'
import type { FoundDatabase } from '../sealed/find-database'

/** An answer of the engine. */
export type EngineAnswer<T> = Promise<Result<T, VaultActionErrorCode>>

/** What the engine is given. */
export interface EngineEnvironment {
  readonly port: StoragePort
  readonly now: () => Date
  readonly newId: () => string
  /** Takes the vault for this window; false while another has it. Absent where there can be only one. */
  readonly claim?: () => Promise<boolean>
  /** How strongly a new vault stretches passphrases; by default as strongly as this machine can in a second. */
  readonly stretch?: () => Promise<StretchParameters>
  /** Bytes that the database takes; by default it is not counted. */
  readonly databaseBytes?: () => Promise<number>
  readonly sink: RecordSink
  readonly onStatus: (status: VaultStatus) => void
}

/** Unlocked keys whose database cannot be used as it is. */
export interface AwaitingRecovery {
  readonly reason: Extract<FoundDatabase, { kind: 'recovery' }>['reason']
  readonly known: number
}

/** Everything an unlocked vault holds; dropped as a whole with the worker. */
export interface Unlocked {
  readonly ring: KeyRing
  readonly user: VaultAccount
  header: KeyHeader
  open?: OpenVault
  recovery?: AwaitingRecovery
}

/** The engine between calls. */
export interface EngineContext extends EngineEnvironment {
  unlocked: Unlocked | undefined
  /** A backup file that was opened on a computer without a vault. */
  pickedBackup: Uint8Array | undefined
  /** True: something was erased, and no copy without it could be made yet. */
  erasedInCopies: boolean
  status: VaultStatus
}

/** Nothing known yet. */
export const FIRST_STATUS: VaultStatus = {
  saving: 'saved',
  secondCopy: 'waiting',
  secondCopyError: null,
  lastGoodCopyAt: null,
  secondCopyAt: null,
  room: 'enough',
}

/** Changes the status and tells it. */
export const tellStatus = (context: EngineContext, change: Partial<VaultStatus>): void => {
  context.status = { ...context.status, ...change }
  context.onStatus(context.status)
}

/** Tells how the second copy stands now. */
export const tellSecondCopy = (context: EngineContext): void => {
  const copy = context.unlocked?.open?.secondCopy
  if (copy === undefined) return
  const error = copy.error()
  const isKept = error === null && copy.waiting() === 0
  tellStatus(context, {
    secondCopy: error !== null ? 'failed' : isKept ? 'kept' : 'waiting',
    secondCopyError: error,
    ...(isKept ? { secondCopyAt: context.now().getTime() } : {}),
  })
}

/** The open vault, or why there is none. */
export const openVaultOf = (context: EngineContext): Result<OpenVault, VaultActionErrorCode> => {
  const open = context.unlocked?.open
  if (open !== undefined) return ok(open)
  return fail(context.unlocked?.recovery === undefined ? 'locked' : 'needs-recovery')
}

/** The person at work, for the trail. */
export const userOf = ({ user }: Unlocked): AuditEntry['user'] => ({ id: user.id, name: user.name })

/** An account without its keys. */
export const accountOf = ({ id, name, role }: VaultAccount): VaultAccount => ({ id, name, role })

/** A failure of another kind passed on. */
export const passedOn = <Code extends string>(error: Failure<Code>) =>
  ({ ok: false, error }) as const
