import { z } from 'zod'
import { NOT_YET_KNOWN } from '../handout/texts'
import { CONDITION_IDS } from './condition-ids'

/** Parts of a condition that a statement may stand in. */
const CONDITION_FIELDS = ['names', 'facts', 'nextSteps', 'management', 'mimics'] as const

/** How much of the article's own wording stands. */
export const VERDICTS = ['supported', 'partly', 'misleading'] as const

const text = z.string().trim().min(1)
/** Long enough to belong to one sentence only. */
const says = z.array(z.string().trim().min(4)).min(1)

/** A place of the content, and words that must stand in one text of it, in any case of letters. */
const coveredSchema = z.union(
  [
    z.strictObject({ condition: z.enum(CONDITION_IDS), field: z.enum(CONDITION_FIELDS), says }),
    z.strictObject({ fact: text, says }),
    z.strictObject({ rule: text, says }),
    z.strictObject({ handout: z.enum([...CONDITION_IDS, NOT_YET_KNOWN, 'common']), says }),
    z.strictObject({ document: text, says }),
  ],
  {
    error:
      'a place is {condition, field}, {fact}, {rule}, {handout} or {document}, each with says: [words]',
  },
)

/** One place in which a corrected statement is said. */
export type CoveredPlace = z.infer<typeof coveredSchema>

const claimSchema = z.strictObject({
  id: z.number().int().positive(),
  topic: text,
  verdict: z.enum(VERDICTS),
  /** The corrected statement in our words. */
  statement: text,
  covered: z.array(coveredSchema).min(1),
})

/** seed-claims.yaml: numbered from 1 without a gap. */
export const seedClaimsSchema = z.strictObject({
  claims: z.array(claimSchema).refine((claims) => claims.every((one, i) => one.id === i + 1), {
    error: 'ids count up from 1',
  }),
})
