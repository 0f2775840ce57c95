import type { Result } from '../../../shared/result'
import type { VaultErrorCode } from './workspace'

/** A whole copy on this computer, and in the folder of copies, that was written before a case was erased. */
export interface BackupWithErasedCase {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly writtenAt: number
  /**
   * When it goes by itself if a copy is made every day from now on, milliseconds since 1970; null when it stays: a copy
   * is never given up for one that holds a tenth less.
   */
  readonly goneBy: number | null
}

/** What an erasure took away, and where the case still is. */
export interface ErasedCase {
  /** True: it was the patient's only case, so name, number and date of birth are gone too. */
  readonly patientErased: boolean
  readonly visits: number
  readonly handouts: number
  readonly drafts: number
  readonly photos: number
  /** False: journal and newest copy still hold it, since no new copy could be made; it is tried again by itself. */
  readonly copiesCleared: boolean
  /** Copies that still hold it, the oldest first. Files that were taken elsewhere are not known here. */
  readonly backups: readonly BackupWithErasedCase[]
  /** Older databases that a recovery put aside: they may hold it, and are never deleted by the program. */
  readonly databasesAside: number
}

/**
 * Why a case was not erased. 'no-such-case': there is no such lump; 'reason-missing': the reason is empty; 'not-allowed':
 * only an administrator may.
 */
export type EraseErrorCode = VaultErrorCode | 'no-such-case' | 'reason-missing' | 'not-allowed'

/** Answer of Repositories.eraseCase. */
export type EraseAnswer = Promise<Result<ErasedCase, EraseErrorCode>>
