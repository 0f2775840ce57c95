/**
 * Names of every call that crosses the process border. No zod here: the sandboxed preload imports this file.
 * `ipc.ts` gives each name its schemas; a spec proves that both agree.
 */
export const IPC_CHANNELS = ['file.save', 'app.info', 'app.unsaved-work'] as const

/** One name of a call across the process border. */
export type IpcChannel = (typeof IPC_CHANNELS)[number]
