import { CLOSED_STAGES, type ClosedStage, type VaultErrorCode } from '../../services/workspace'

/** What happened, what is safe and what to do, for each way in which opening can fail. */
export const OPENING_ERROR_KEYS: Readonly<Record<VaultErrorCode, string>> = {
  'disk-full': 'welcome.errors.diskFull',
  quota: 'welcome.errors.quota',
  'database-closed': 'welcome.errors.databaseClosed',
  'newer-version': 'welcome.errors.newerVersion',
  corrupt: 'welcome.errors.corrupt',
  timeout: 'welcome.errors.timeout',
  'invalid-record': 'welcome.errors.invalidRecord',
  'not-open': 'welcome.errors.notOpen',
  unknown: 'welcome.errors.unknown',
}

/** Where to go once a workspace is open: the address that was asked for, when it is one of ours, else the list. */
export const addressAfterOpening = (next: unknown): string =>
  typeof next === 'string' && /^\/(?!\/)./.test(next) ? next : '/cases'

const SCREENS: Readonly<Record<ClosedStage, string>> = {
  'needs-setup': 'set-up',
  locked: 'unlock',
  'needs-recovery': 'recovery',
}

/** True when an answer is a stage of the own workspace rather than a failure. */
export const isClosedStage = (code: VaultErrorCode | ClosedStage): code is ClosedStage =>
  CLOSED_STAGES.some((stage) => stage === code)

/** Name of the screen that a closed own workspace leads to. */
export const screenOfStage = (stage: ClosedStage): string => SCREENS[stage]
