import type {
  AuditAction,
  AuditTrail,
  RecoveryReason,
  VaultAccount,
  VaultActionErrorCode,
} from '../../services/sealed-workspace'

const KEYS: Readonly<Partial<Record<VaultActionErrorCode, string>>> = {
  'wrong-passphrase': 'vault.errors.wrongPassphrase',
  'wrong-recovery-key': 'vault.errors.wrongRecoveryKey',
  'weak-passphrase': 'vault.errors.weakPassphrase',
  'last-administrator': 'vault.errors.lastAdministrator',
  'not-allowed': 'vault.errors.notAllowed',
  'not-a-backup': 'vault.errors.notABackup',
  'no-copy': 'vault.errors.noCopy',
  'in-use': 'vault.errors.inUse',
  'disk-full': 'vault.errors.diskFull',
  quota: 'vault.errors.quota',
  'newer-version': 'vault.errors.newerVersion',
  timeout: 'vault.errors.timeout',
  corrupt: 'vault.errors.damaged',
  damaged: 'vault.errors.damaged',
  'no-permission': 'vault.errors.noPermission',
  'read-only': 'vault.errors.noPermission',
  locked: 'vault.errors.locked',
}

/** Key of what happened, what is safe and what to do. */
export const errorKey = (code: VaultActionErrorCode): string => KEYS[code] ?? 'vault.errors.other'

/** Why the records could not be opened as they are. */
export const RECOVERY_REASON_KEYS: Readonly<Record<RecoveryReason, string>> = {
  missing: 'vault.recovery.reasons.missing',
  older: 'vault.recovery.reasons.older',
  damaged: 'vault.recovery.reasons.damaged',
}

/** Words for what the trail holds. */
export const ACTION_KEYS: Readonly<Record<AuditAction, string>> = {
  'set-up': 'vault.audit.actions.setUp',
  unlock: 'vault.audit.actions.unlock',
  'unlock-failed': 'vault.audit.actions.unlockFailed',
  'recovery-key-used': 'vault.audit.actions.recoveryKeyUsed',
  lock: 'vault.audit.actions.lock',
  view: 'vault.audit.actions.view',
  create: 'vault.audit.actions.create',
  edit: 'vault.audit.actions.edit',
  delete: 'vault.audit.actions.delete',
  erase: 'vault.audit.actions.erase',
  export: 'vault.audit.actions.export',
  print: 'vault.audit.actions.print',
  backup: 'vault.audit.actions.backup',
  'restore-drill': 'vault.audit.actions.restoreDrill',
  restore: 'vault.audit.actions.restore',
  'passphrase-changed': 'vault.audit.actions.passphraseChanged',
  'account-added': 'vault.audit.actions.accountAdded',
  'account-removed': 'vault.audit.actions.accountRemoved',
  'recovery-key-renewed': 'vault.audit.actions.recoveryKeyRenewed',
  'knowledge-installed': 'vault.audit.actions.knowledgeInstalled',
  'knowledge-built-in': 'vault.audit.actions.knowledgeBuiltIn',
}

/** Words for what somebody may do. */
export const ROLE_KEYS: Readonly<Record<VaultAccount['role'], string>> = {
  administrator: 'vault.accounts.roles.administrator',
  clinician: 'vault.accounts.roles.clinician',
}

/** What is wrong with the trail. */
export const PROBLEM_KEYS: Readonly<Record<NonNullable<AuditTrail['problem']>['kind'], string>> = {
  entry: 'vault.audit.problems.entry',
  end: 'vault.audit.problems.end',
}
