/** 'demonstration' holds invented patients; 'own' is the clinic's. */
export type WorkspaceKind = 'demonstration' | 'own'

/** An open workspace. */
export interface Workspace {
  readonly kind: WorkspaceKind
  /** True for the own workspace: its records are sealed, and it locks. The demonstration is not. */
  readonly encrypted: boolean
}

/** Everything that storage can be expected to answer with. */
export const VAULT_ERROR_CODES = [
  'disk-full',
  'quota',
  'database-closed',
  'newer-version',
  'corrupt',
  'timeout',
  'invalid-record',
  'not-open',
  'unknown',
] as const
export type VaultErrorCode = (typeof VAULT_ERROR_CODES)[number]

/** States of the own workspace that lead to another screen instead of opening it. */
export const CLOSED_STAGES = ['needs-setup', 'locked', 'needs-recovery'] as const
export type ClosedStage = (typeof CLOSED_STAGES)[number]
