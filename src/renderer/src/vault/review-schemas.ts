import { z } from 'zod'
import { ESTABLISHED_BY } from '../../../domain/case/outcome'
import { RECALL_ACTION_KINDS, RECALL_SUBJECTS } from '../../../domain/follow-up/recall-action'
import { CONDITION_IDS } from '../../../domain/knowledge/condition-ids'

const text = z.string()
const isoDate = z.iso.date()

/** What a lump turned out to be, as it is stored. */
export const outcome = z.strictObject({
  conditionId: z.enum(CONDITION_IDS).exactOptional(),
  label: text,
  establishedBy: z.enum(ESTABLISHED_BY),
  on: isoDate,
  malignant: z.boolean().exactOptional(),
})

/** What came with an exchanged case, as it is stored. */
export const importedDetails = z.strictObject({
  source: z
    .strictObject({
      url: text.exactOptional(),
      title: text.exactOptional(),
      year: z.number().nullable().exactOptional(),
      kind: text.exactOptional(),
    })
    .exactOptional(),
  summary: text.exactOptional(),
  cancerSite: text.exactOptional(),
  malignant: z.boolean().exactOptional(),
  urgency: z.enum(['emergency', 'urgent', 'routine']).exactOptional(),
  adult: z.boolean().exactOptional(),
  clarity: z.enum(['classic', 'atypical']).exactOptional(),
})

/** One entry of what was done about a recall, as it is stored. */
export const recallAction = z.strictObject({
  kind: z.enum(RECALL_ACTION_KINDS),
  subject: z.enum(RECALL_SUBJECTS),
  at: z.iso.datetime(),
  on: isoDate,
  by: text,
  reason: text,
  toDate: isoDate.exactOptional(),
})

/** That a case is deleted, as it is stored. */
export const caseDeletion = z.strictObject({ at: z.iso.datetime(), by: text, reason: text })

/** That a patient's record was merged into another, as it is stored. */
export const patientMerge = z.strictObject({
  patientId: text.min(1),
  at: z.iso.datetime(),
  by: text,
  lumpIds: z.array(text),
})
