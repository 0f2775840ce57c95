import type { Result } from './result'
import type { ShellPort } from './shell-port'
import type { StoragePort } from './storage-port'

/** What the renderer may ask of the machine it runs on. Two implementations: electron-host and browser-host. */
export interface Host {
  readonly kind: 'electron' | 'browser'
  /**
   * Asks the user where, then writes the bytes atomically. The renderer never sends a path and is never given one.
   * suggestedName carries no patient name.
   */
  saveFile(request: SaveFileRequest): Promise<Result<SavedFile, SaveFileErrorCode>>
  info(): Promise<HostInfo>
  /** The second copy of the records, outside the database: files on a desktop, the browser's own storage in a tab. */
  readonly storage: StoragePort
  /** True while there is text that is not saved: the shell asks before it closes. */
  setUnsavedWork(unsaved: boolean): Promise<void>
  /** Menu, opened files and the log of a desktop; a browser has none of them. */
  readonly shell?: ShellPort
  /** Answers when the machine goes to sleep, its screen is locked or the window is minimised; ask again afterwards. */
  nextLockWish(): Promise<LockReason>
}

/** Why the records should leave the screen now. */
export const LOCK_REASONS = ['suspend', 'screen-locked', 'minimised'] as const
export type LockReason = (typeof LOCK_REASONS)[number]

/** Kinds of file the app writes; main maps each to a filter and an extension. */
export type FileKind = 'pdf' | 'csv' | 'jsonl' | 'json'

export interface SaveFileRequest {
  readonly bytes: Uint8Array
  readonly suggestedName: string
  readonly kind: FileKind
}

export interface SavedFile {
  /** File name only, for the message on screen. */
  readonly displayName: string
  /** True where the machine chose the place: a browser puts the file in its download folder. Absent: the user chose. */
  readonly inDownloadsFolder?: true
}

export type SaveFileErrorCode =
  'cancelled' | 'disk-full' | 'no-permission' | 'invalid-request' | 'write-failed'

export interface HostInfo {
  readonly appVersion: string
  readonly platform: string
}
