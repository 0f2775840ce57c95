import { z } from 'zod'
import type { ProgramChannel } from './ipc-channels'
import { REFUSED_CODE, resultOf } from './ipc-result'
import { programManifestSchema } from './program-manifest'
import {
  HAND_OVER_ERROR_CODES,
  HAND_OVER_OUTCOMES,
  HAND_OVER_WAYS,
  PROGRAM_ERROR_CODES,
} from './program-port'

const programId = z.string().regex(/^[0-9a-f]{32}$/)

/** The calls about a newer program from a file. */
export const programSchema = {
  'program.choose': {
    request: z.undefined(),
    response: resultOf(
      z
        .strictObject({
          id: programId,
          displayName: z.string(),
          way: z.enum(HAND_OVER_WAYS),
          manifest: programManifestSchema.omit({ files: true }),
        })
        .nullable(),
      [REFUSED_CODE, ...PROGRAM_ERROR_CODES],
    ),
  },
  'program.hand-over': {
    request: z.strictObject({ id: programId }),
    response: resultOf(z.enum(HAND_OVER_OUTCOMES), [REFUSED_CODE, ...HAND_OVER_ERROR_CODES]),
  },
} as const satisfies Record<ProgramChannel, { request: z.ZodType; response: z.ZodType }>
