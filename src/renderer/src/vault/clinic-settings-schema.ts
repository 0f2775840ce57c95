import { z } from 'zod'
import { CLINIC_PARTS } from '../../../domain/handout/clinic-texts'
import { NOT_YET_KNOWN } from '../../../domain/handout/texts'
import { CONDITION_IDS } from '../../../domain/knowledge/condition-ids'

/** Most letters of a sign in base64: three quarters of a megabyte. Ours are drawn to some tens of kilobytes. */
const MOST_LETTERS = 1_000_000

const text = z.string()
const lines = z.array(text).min(1)
const base64 = z
  .string()
  .max(MOST_LETTERS)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/)

/** What the clinic has of its own on papers: its sign and its wordings, as they are stored. */
export const clinicSettings = {
  logo: z
    .strictObject({
      jpeg: base64,
      greyJpeg: base64,
      widthPx: z.int().min(1),
      heightPx: z.int().min(1),
      alternative: text,
    })
    .exactOptional(),
  clinicTexts: z
    .array(
      z
        .strictObject({
          textId: z.enum([...CONDITION_IDS, NOT_YET_KNOWN]),
          language: text,
          part: z.enum(CLINIC_PARTS),
          wordings: z
            .array(z.strictObject({ savedAt: z.iso.datetime(), by: text, lines, base: lines }))
            .min(1),
          inUse: z.int().min(0).nullable(),
        })
        .refine(({ wordings, inUse }) => inUse === null || inUse < wordings.length),
    )
    .exactOptional(),
}
