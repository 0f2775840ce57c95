import type { EraseErrorCode } from '../services/erase-case'
import { VAULT_ERROR_CODES } from '../services/workspace'

const ERASE_CODES: readonly EraseErrorCode[] = [
  ...VAULT_ERROR_CODES,
  'no-such-case',
  'reason-missing',
  'not-allowed',
]

/** The engine's code in the words of the repositories: a locked vault is not open. */
export const asEraseCode = (code: string): EraseErrorCode =>
  ERASE_CODES.find((one) => one === code) ?? 'not-open'
