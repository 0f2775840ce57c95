import { z } from 'zod'
import { NOT_YET_KNOWN } from '../../../domain/handout/texts'
import { CONDITION_IDS } from '../../../domain/knowledge/condition-ids'

const id = z.string().min(1).max(200)
const text = z.string()
const texts = z.array(text)

/** A block that can be changed by hand. The drawing and two languages side by side are locked, and never kept. */
const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), level: z.literal([1, 2]), text }),
  z.strictObject({ type: z.literal('paragraph'), text, language: text.exactOptional() }),
  z.strictObject({ type: z.literal('list'), items: texts }),
  z.strictObject({
    type: z.literal('box'),
    tone: z.enum(['main-point', 'follow-up', 'warning']),
    title: text,
    lines: texts,
  }),
  z.strictObject({
    type: z.literal('table'),
    caption: text,
    head: texts,
    rows: z.array(texts),
    language: text.exactOptional(),
  }),
])

const choices = z.strictObject({
  kind: z.enum(['handout', 'letter', 'summary']),
  textId: z.enum([...CONDITION_IDS, NOT_YET_KNOWN]).exactOptional(),
  language: text,
  isTranslationConfirmed: z.boolean(),
  overrideReason: text,
  showName: z.boolean(),
  largePrint: z.boolean(),
  blackAndWhite: z.boolean(),
  pageSize: z.enum(['A4', 'LETTER']),
  addressee: text,
  reason: text.exactOptional(),
  told: text.exactOptional(),
})

/** A paper that was changed by hand and not yet given, as it is stored. */
export const paperDraft = z.strictObject({
  id,
  visitId: id,
  patientId: id,
  savedAt: z.iso.datetime(),
  edits: z.array(z.strictObject({ key: text, block: block.nullable() })),
  typed: z.array(z.strictObject({ key: text, text })),
  choices,
})
