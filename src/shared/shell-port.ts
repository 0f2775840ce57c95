import type { ProgramPort } from './program-port'
import type { Result } from './result'

/** What the application menu asks of the screen. */
export const SHELL_COMMANDS = [
  'new-consultation',
  'cases',
  'knowledge',
  'settings',
  'lock',
  'diagnostics',
  'about',
  'guide',
  'tour',
  'whats-new',
] as const
/** One wish of the application menu. */
export type ShellCommand = (typeof SHELL_COMMANDS)[number]

/** Kinds of file that may be opened from outside: with a double click, or by name on the command line. */
export const OPENED_KINDS = ['case-file', 'backup'] as const
/** One kind of file that may be opened from outside. */
export type OpenedKind = (typeof OPENED_KINDS)[number]

/** A file that was opened from outside. Its path stays on the privileged side. */
export interface OpenedFile {
  readonly id: string
  readonly kind: OpenedKind
  /** File name only, for the screen. */
  readonly displayName: string
}

/** What the shell tells the page unasked. 'superseded' answers an older question when a newer one is asked. */
export type ShellEvent =
  | { readonly kind: 'command'; readonly command: ShellCommand }
  | { readonly kind: 'opened'; readonly file: OpenedFile }
  | { readonly kind: 'superseded' }

/** Why an opened file could not be read. */
export const OPENED_ERROR_CODES = ['not-found', 'too-large', 'unreadable'] as const
/** One reason why an opened file could not be read. */
export type OpenedErrorCode = (typeof OPENED_ERROR_CODES)[number]

/** Largest case file that is read for its preview, in bytes; the import itself takes less. */
export const MAX_OPENED_BYTES = 64 * 1024 * 1024

/** A code that names a bug without saying anything about a patient. */
export const FAILURE_CODE = /^P-[0-9A-Z]{6,8}$/

/** What only a desktop has: a menu, files opened from outside, a log. Absent in a browser. */
export interface ShellPort {
  /** Answers with the next event, however long that takes. One question at a time. */
  nextEvent(): Promise<ShellEvent>
  /** The bytes of an opened case file; an opened backup is read where backups are restored. */
  readOpened(id: string): Promise<Result<Uint8Array, OpenedErrorCode | 'invalid-request'>>
  /** Versions and the log, as text to be read before it is sent. Holds no patient data. */
  diagnostics(): Promise<string>
  /** Writes the code of a bug into the log. */
  noteFailure(code: string): Promise<void>
  /** A newer program from a file. */
  readonly program: ProgramPort
}
