import type { Result } from '../../../shared/result'
import type { CopyFolderInfo, SnapshotInfo, StorageErrorCode } from '../../../shared/storage-port'
import type { StorageRoom } from '../../../shared/storage-room'
import type { ClosedStage, VaultErrorCode } from './workspace'

/** What is written into the audit trail. */
export const AUDIT_ACTIONS = [
  'set-up',
  'unlock',
  'unlock-failed',
  'recovery-key-used',
  'lock',
  'view',
  'create',
  'edit',
  'delete',
  'erase',
  'export',
  'print',
  'backup',
  'restore-drill',
  'restore',
  'passphrase-changed',
  'account-added',
  'account-removed',
  'recovery-key-renewed',
  'knowledge-installed',
  'knowledge-built-in',
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

/** One entry of the audit trail. Ids and names of fields, never what stands in them. */
export interface AuditEntry {
  readonly sequence: number
  readonly at: string
  readonly user: { readonly id: string; readonly name: string }
  readonly action: AuditAction
  readonly store?: string
  readonly record?: string
  readonly caseId?: string
  readonly fields?: readonly string[]
  readonly detail?: string
}

/** The whole trail, and where it was broken if it was. */
export interface AuditTrail {
  readonly entries: readonly AuditEntry[]
  /** 'entry': changed, missing or moved; 'end': the last ones are missing. */
  readonly problem?: { readonly kind: 'entry' | 'end'; readonly sequence: number }
}

/** A clinician who can unlock. Names of staff are readable on the unlock screen. */
export interface VaultAccount {
  readonly id: string
  readonly name: string
  readonly role: 'administrator' | 'clinician'
}

/** Where the own workspace stands. */
export type VaultStage = ClosedStage | 'open'

/** What can be known before unlocking. */
export interface VaultSituation {
  readonly stage: VaultStage
  readonly accounts: readonly VaultAccount[]
  /** Milliseconds until the next try is allowed; 0 when it is now. */
  readonly waitMs: number
}

/** Why the database cannot be used as it is. */
export type RecoveryReason = 'missing' | 'older' | 'damaged'

/** What a recovery would bring back. */
export interface RecoveryPlan {
  readonly reason: RecoveryReason
  /** When the newest usable snapshot was written, milliseconds since 1970; null when there is none. */
  readonly snapshotAt: number | null
  /** Changes of the journal after it. */
  readonly journalChanges: number
  /** Changes that are in no copy. */
  readonly missingChanges: number
  readonly records: { readonly patients: number; readonly visits: number; readonly drafts: number }
}

/** State of saving, for the bar at the top. */
export interface VaultStatus {
  /** 'failed': an answer to a save was not "saved". */
  readonly saving: 'saved' | 'saving' | 'failed'
  readonly secondCopy: 'kept' | 'waiting' | 'failed'
  readonly secondCopyError: StorageErrorCode | null
  /** When the newest verified snapshot was written, milliseconds since 1970. */
  readonly lastGoodCopyAt: number | null
  /** When the second copy last had everything, milliseconds since 1970. */
  readonly secondCopyAt: number | null
  readonly room: StorageRoom
}

/** How strong a passphrase is: 0 (weakest) to 4. */
export interface PassphraseStrength {
  readonly score: number
  readonly accepted: boolean
  /** Key of a plain hint, or null. */
  readonly hint: 'too-short' | 'guessable' | 'add-words' | null
}

/** Ways in which a vault's own actions can be expected to fail. */
export type VaultActionErrorCode =
  | VaultErrorCode
  | ClosedStage
  | StorageErrorCode
  | 'wrong-passphrase'
  | 'wrong-recovery-key'
  | 'wait'
  | 'weak-passphrase'
  | 'last-administrator'
  | 'not-allowed'
  | 'not-a-backup'
  | 'no-copy'
  | 'in-use'
  | 'cancelled'

type Answer<T> = Promise<Result<T, VaultActionErrorCode>>

/** A person who sets up, as typed. */
export interface NewAccount {
  readonly name: string
  readonly passphrase: string
}

/** What a snapshot was found to hold. */
export interface VerifiedCopy {
  readonly snapshot: SnapshotInfo
  readonly patients: number
  readonly visits: number
}

/** The sealed own workspace: keys, lock, recovery, copies and audit. */
export interface SealedWorkspace {
  situation(): Answer<VaultSituation>
  strengthOf(passphrase: string, name: string): Promise<PassphraseStrength>
  /** A new recovery key as it is printed. Nothing is kept until setUp or renewRecoveryKey is given it back. */
  newRecoveryKey(): Promise<string>
  setUp(account: NewAccount, recoveryKey: string): Answer<void>
  unlock(accountId: string, passphrase: string): Answer<'open' | 'needs-recovery'>
  /** Emergency access: needs a reason, which is logged, and gives the account a new passphrase. */
  unlockWithRecoveryKey(request: {
    readonly recoveryKey: string
    readonly reason: string
    readonly accountId: string
    readonly passphrase: string
  }): Answer<'open' | 'needs-recovery'>
  recoveryPlan(): Answer<RecoveryPlan>
  recover(): Answer<void>
  /** Ends the keys' worker; screens must have let go of records before. Waits at most a second for writes. */
  lock(): Promise<void>
  /** Calls back on every change; returns how to stop. */
  watch(listener: (status: VaultStatus) => void): () => void
  status(): VaultStatus
  /** Who is at work, while it is open. */
  currentAccount(): VaultAccount | undefined
  accounts(): Answer<readonly VaultAccount[]>
  changePassphrase(current: string, next: string): Answer<void>
  addAccount(
    own: string,
    account: NewAccount & { readonly role: VaultAccount['role'] },
  ): Answer<void>
  removeAccount(own: string, accountId: string): Answer<void>
  renewRecoveryKey(own: string, recoveryKey: string): Answer<void>
  auditTrail(): Answer<AuditTrail>
  /** Tells the trail of something done outside the vault, such as an export. */
  note(action: AuditAction, of?: { readonly record?: string; readonly detail?: string }): void
  /** Writes a snapshot, reads it back and counts it. */
  backUp(): Answer<VerifiedCopy>
  /** Reads the newest snapshot and counts it, changing nothing. */
  restoreDrill(): Answer<VerifiedCopy>
  copies(): Answer<readonly SnapshotInfo[]>
  copyFolder(): Answer<CopyFolderInfo | null>
  chooseCopyFolder(): Answer<CopyFolderInfo | null>
  /** Opens a backup file on a computer without a vault: its accounts, or why it is none. Null when cancelled. */
  pickBackup(): Answer<{ readonly accounts: readonly VaultAccount[] } | null>
  restoreBackup(
    secret:
      | { readonly kind: 'passphrase'; readonly accountId: string; readonly passphrase: string }
      | {
          readonly kind: 'recovery-key'
          readonly recoveryKey: string
          readonly accountId: string
          readonly passphrase: string
        },
  ): Answer<void>
}
