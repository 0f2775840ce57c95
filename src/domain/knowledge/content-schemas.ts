import { z } from 'zod'
import { SETTINGS } from '../assessment/assessment'
import { choicesSchema, findingsSchema } from './condition-schema'
import { CONDITION_IDS } from './condition-ids'

const text = z.string().trim().min(1)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is YYYY-MM-DD')

/** One citation: at least one of pmid, pmcid, doi and guideline identifies the work. */
const sourceSchema = z
  .strictObject({
    by: text,
    title: text,
    year: z.number().int().min(1900).max(2100),
    pmid: z.string().regex(/^\d+$/).optional(),
    pmcid: z
      .string()
      .regex(/^PMC\d+$/)
      .optional(),
    doi: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/)
      .optional(),
    guideline: text.optional(),
    country: text.optional(),
    reviewed: day,
    expires: day,
  })
  .refine((one) => Boolean(one.pmid ?? one.pmcid ?? one.doi ?? one.guideline), {
    error: 'a source needs a pmid, pmcid, doi or guideline id',
  })
  .refine((one) => one.reviewed < one.expires, { error: 'expires is after reviewed' })

/** sources.yaml: citations by id. */
export const sourcesSchema = z.record(
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a source id is kebab-case'),
  sourceSchema,
)

/** background.yaml: how usual a finding is where the condition has no special link with it. */
export const backgroundSchema = z.strictObject({ findings: findingsSchema, choices: choicesSchema })

/** settings.yaml: factors on a condition's frequency in each place of work; every setting is named. */
export const settingsSchema = z.record(
  z.enum(SETTINGS),
  z.strictObject({
    note: text,
    factors: z.partialRecord(z.enum(CONDITION_IDS), z.number().positive()),
  }),
)
