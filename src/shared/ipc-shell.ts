import { z } from 'zod'
import type { ShellChannel } from './ipc-channels'
import { REFUSED_CODE, resultOf } from './ipc-result'
import {
  FAILURE_CODE,
  MAX_OPENED_BYTES,
  OPENED_ERROR_CODES,
  OPENED_KINDS,
  SHELL_COMMANDS,
} from './shell-port'

const fileId = z.string().regex(/^[0-9a-f]{32}$/)
const refusalOnly = [REFUSED_CODE] as const

const shellEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('command'), command: z.enum(SHELL_COMMANDS) }),
  z.strictObject({
    kind: z.literal('opened'),
    file: z.strictObject({ id: fileId, kind: z.enum(OPENED_KINDS), displayName: z.string() }),
  }),
  z.strictObject({ kind: z.literal('superseded') }),
])

/** The calls about menu, opened files and the log. The page asks; nothing is pushed into it. */
export const shellSchema = {
  'desktop.next-event': { request: z.undefined(), response: resultOf(shellEvent, refusalOnly) },
  'desktop.read-opened': {
    request: z.strictObject({ id: fileId }),
    response: resultOf(
      z
        .custom<Uint8Array>((value) => value instanceof Uint8Array)
        .refine((bytes) => bytes.byteLength <= MAX_OPENED_BYTES),
      [REFUSED_CODE, ...OPENED_ERROR_CODES],
    ),
  },
  'desktop.diagnostics': { request: z.undefined(), response: resultOf(z.string(), refusalOnly) },
  'desktop.note-failure': {
    request: z.strictObject({ code: z.string().regex(FAILURE_CODE) }),
    response: resultOf(z.undefined(), refusalOnly),
  },
} as const satisfies Record<ShellChannel, { request: z.ZodType; response: z.ZodType }>
