import { z } from 'zod'
import { FACT_TOPICS, type GeneralFact } from './knowledge-base'

const text = z.string().trim().min(1)
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is kebab-case')

const fact: z.ZodType<GeneralFact> = z
  .strictObject({
    id,
    topic: z.enum(FACT_TOPICS),
    belief: text.optional(),
    text,
    sources: z.array(id),
  })
  .refine((one) => (one.topic === 'corrections') === (one.belief !== undefined), {
    error: 'a fact of the topic corrections, and no other, names a belief',
  })

/** general-facts.yaml: every id once. */
export const generalFactsSchema = z.strictObject({
  facts: z
    .array(fact)
    .min(1)
    .refine((facts) => new Set(facts.map((one) => one.id)).size === facts.length, {
      error: 'two facts have the same id',
    }),
})
