/**
 * Names of every call that crosses the process border. No zod here: the sandboxed preload imports this file.
 * `ipc.ts` gives each name its schemas; a spec proves that both agree.
 */
export const IPC_CHANNELS = [
  'file.save',
  'app.info',
  'app.unsaved-work',
  'app.next-lock-wish',
  'storage.journal-append',
  'storage.journal-read',
  'storage.journal-read-next',
  'storage.journal-salvage',
  'storage.journal-replace',
  'storage.snapshot-begin',
  'storage.snapshot-add',
  'storage.snapshot-finish',
  'storage.snapshot-read',
  'storage.snapshot-list',
  'storage.snapshot-judge',
  'storage.meta-write',
  'storage.meta-read',
  'storage.vault-ids',
  'storage.status',
  'storage.copy-folder-choose',
  'storage.copy-folder-info',
  'storage.backup-pick',
  'storage.backup-read',
  'desktop.next-event',
  'desktop.read-opened',
  'desktop.diagnostics',
  'desktop.note-failure',
  'program.choose',
  'program.hand-over',
] as const

/** One name of a call across the process border. */
export type IpcChannel = (typeof IPC_CHANNELS)[number]

/** The names of the calls of the second copy. */
export type StorageChannel = Extract<IpcChannel, `storage.${string}`>

/** The names of the calls about menu, opened files and the log. */
export type ShellChannel = Extract<IpcChannel, `desktop.${string}`>

/** The names of the calls about a newer program from a file. */
export type ProgramChannel = Extract<IpcChannel, `program.${string}`>
