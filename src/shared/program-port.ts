import type { ProgramManifest } from './program-manifest'
import type { Result } from './result'

/** Why a new program is not taken; nothing has changed then. */
export const PROGRAM_ERROR_CODES = [
  // The signed list.
  'not-this-kind',
  'too-large',
  'damaged',
  'wrong-signature',
  'cannot-check',
  'not-understood',
  'same',
  'older',
  'not-for-this-system',
  // The program file.
  'wrong-size',
  'wrong-content',
  'unreadable',
  'not-kept',
] as const
/** One reason why a new program is not taken. */
export type ProgramErrorCode = (typeof PROGRAM_ERROR_CODES)[number]

/** Why a checked program was not handed over. 'changed': the kept copy is no longer what was checked. */
export const HAND_OVER_ERROR_CODES = ['not-found', 'changed', 'not-started'] as const
/** One reason why a checked program was not handed over. */
export type HandOverErrorCode = (typeof HAND_OVER_ERROR_CODES)[number]

/** How a checked program is put in place: the system starts it, or its folder is opened and it is moved by hand. */
export const HAND_OVER_WAYS = ['starts', 'by-hand'] as const
/** One way to put a program in place. */
export type HandOverWay = (typeof HAND_OVER_WAYS)[number]

/** A program that was found good and lies in this program's own folder. */
export interface CheckedProgram {
  readonly id: string
  /** File name only. */
  readonly displayName: string
  readonly way: HandOverWay
  readonly manifest: Omit<ProgramManifest, 'files'>
}

/** What happened: the installer was started, its folder was opened, or the last question was answered with no. */
export const HAND_OVER_OUTCOMES = ['started', 'shown', 'declined'] as const
/** One outcome of handing over. */
export type HandOverOutcome = (typeof HAND_OVER_OUTCOMES)[number]

/** A newer program from a file. Nothing is ever fetched; the page neither sends nor is given a path. */
export interface ProgramPort {
  /**
   * Asks for the signed list and, where it does not lie beside it, for the program file; checks signature, version, size and
   * content, and keeps a checked copy. Null when a dialog was left.
   */
  choose(): Promise<Result<CheckedProgram | null, ProgramErrorCode | 'invalid-request'>>
  /** Asks a last time, checks the copy again and hands it to the system. */
  handOver(id: string): Promise<Result<HandOverOutcome, HandOverErrorCode | 'invalid-request'>>
}
