import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result'
import { checkKnowledge } from './check-knowledge'
import { conditionSchema } from './condition-schema'
import { backgroundSchema, settingsSchema, sourcesSchema } from './content-schemas'
import { generalFactsSchema } from './general-facts-schema'
import { joinKnowledge } from './join-knowledge'
import type { KnowledgeBase } from './knowledge-base'
import { redFlagRuleSchema } from './red-flag-schema'

/** A version as the build makes it: day of the newest review and a hash. */
const VERSION = /^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/

/** What a knowledge file holds, before its parts are joined: the same parts and the same schemas as at build. */
const fileSchema = z.strictObject({
  edition: z.int().min(1).max(1_000_000),
  version: z.string().regex(VERSION),
  conditions: z.array(conditionSchema),
  redFlags: z.array(redFlagRuleSchema).min(1),
  sources: sourcesSchema,
  redFlagSources: sourcesSchema,
  background: backgroundSchema,
  settings: settingsSchema,
  generalFacts: generalFactsSchema.shape.facts,
})

/** A knowledge base with the number that orders it among others. */
export interface EditedKnowledge {
  readonly edition: number
  readonly knowledge: KnowledgeBase
}

/** At most so many faults are named. */
const NAMED_FAULTS = 5

/**
 * Reads the content of a knowledge file whose signature has been checked. Fails with 'not-for-this-program' when a part does
 * not fit the schemas or the parts do not fit each other; the detail says where.
 */
export const parseKnowledgeFile = (
  content: string,
): Result<EditedKnowledge, 'not-for-this-program'> => {
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch {
    return fail('not-for-this-program', 'no JSON')
  }
  const parsed = fileSchema.safeParse(value)
  if (!parsed.success) {
    const places = parsed.error.issues.map(({ path }) => path.map(String).join('.'))
    return fail('not-for-this-program', [...new Set(places)].slice(0, NAMED_FAULTS).join(', '))
  }
  const { edition, ...parts } = parsed.data
  const knowledge = joinKnowledge(parts)
  const faults = checkKnowledge(knowledge)
  if (faults.length > 0)
    return fail(
      'not-for-this-program',
      faults
        .slice(0, NAMED_FAULTS)
        .map(({ where, what }) => `${where}: ${what}`)
        .join(', '),
    )
  return ok({ edition, knowledge })
}
