import type { VaultErrorCode } from '../../services/workspace'

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
