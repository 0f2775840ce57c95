import { z } from 'zod'
import { SETTINGS } from '../assessment/assessment'

const share = z.number().min(0).max(1)
const estimateSchema = z.strictObject({
  mean: share,
  low: share,
  high: share,
  of: z.number().int().positive(),
})

/** resources/evaluation/cross-validated.json: figures made at development time, with what they were made from. */
export const crossValidationSchema = z.strictObject({
  /** Of modelVersion(): changes with what the ranking says of the cases. */
  modelVersion: z.string().min(1),
  setting: z.enum(SETTINGS),
  cases: z.number().int().positive(),
  folds: z.number().int().min(2),
  repeats: z.number().int().positive(),
  /** Parameter sets that each fold could choose from. */
  candidates: z.number().int().positive(),
  top1: estimateSchema,
  top3: estimateSchema,
  top5: estimateSchema,
})

/** Cross-validated figures of the ranking. */
export type CrossValidation = z.infer<typeof crossValidationSchema>
