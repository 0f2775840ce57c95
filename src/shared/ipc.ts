import { z } from 'zod'
import { LOCK_REASONS, type FileKind, type SaveFileErrorCode } from './host'
import type { IpcChannel } from './ipc-channels'
import { REFUSED_CODE, resultOf } from './ipc-result'
import { programSchema } from './ipc-program'
import { shellSchema } from './ipc-shell'
import { storageSchema } from './ipc-storage'

/** Largest file that may cross the border in one piece, in bytes. */
const MAX_FILE_BYTES = 256 * 1024 * 1024

/** Longest file name that the renderer may suggest, in UTF-16 units; main cuts it down further. */
export const MAX_SUGGESTED_NAME_LENGTH = 1000

const fileKind = z.enum(['pdf', 'csv', 'jsonl', 'json'] as const satisfies readonly FileKind[])

const saveFileErrorCodes = [
  'cancelled',
  'disk-full',
  'no-permission',
  'invalid-request',
  'write-failed',
] as const satisfies readonly SaveFileErrorCode[]

/** A call that can only be refused, never fail. */
const refusalOnly = [REFUSED_CODE] as const

/**
 * The contract between renderer and main: for each channel the one argument it takes and the answer it gives.
 * Every answer is a `Result` whose codes include 'invalid-request'.
 */
export const ipcSchema = {
  'file.save': {
    request: z.strictObject({
      bytes: z
        .instanceof(Uint8Array)
        .refine((bytes) => bytes.byteLength > 0 && bytes.byteLength <= MAX_FILE_BYTES),
      suggestedName: z.string().max(MAX_SUGGESTED_NAME_LENGTH),
      kind: fileKind,
    }),
    response: resultOf(
      z.strictObject({
        displayName: z.string(),
        inDownloadsFolder: z.literal(true).exactOptional(),
      }),
      saveFileErrorCodes,
    ),
  },
  'app.info': {
    request: z.undefined(),
    response: resultOf(
      z.strictObject({ appVersion: z.string(), platform: z.string() }),
      refusalOnly,
    ),
  },
  'app.unsaved-work': {
    request: z.boolean(),
    response: resultOf(z.undefined(), refusalOnly),
  },
  'app.next-lock-wish': {
    request: z.undefined(),
    response: resultOf(z.enum(LOCK_REASONS), refusalOnly),
  },
  ...storageSchema,
  ...shellSchema,
  ...programSchema,
} as const satisfies Record<IpcChannel, { request: z.ZodType; response: z.ZodType }>

/** The argument of one channel. */
export type IpcRequest<Channel extends IpcChannel> = z.output<
  (typeof ipcSchema)[Channel]['request']
>

/** The answer of one channel: always a `Result`. */
export type IpcResponse<Channel extends IpcChannel> = z.output<
  (typeof ipcSchema)[Channel]['response']
>

/** What the preload exposes as `window.palpate`: one function a channel, nothing else. */
export type IpcBridge = {
  readonly [Channel in IpcChannel]: (request: IpcRequest<Channel>) => Promise<IpcResponse<Channel>>
}
