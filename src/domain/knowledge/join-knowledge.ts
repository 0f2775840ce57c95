import type { z } from 'zod'
import { SETTINGS, type Setting } from '../assessment/assessment'
import type { backgroundSchema, settingsSchema, sourcesSchema } from './content-schemas'
import type { conditionSchema } from './condition-schema'
import type { ConditionId } from './condition-ids'
import type { Condition, GeneralFact, KnowledgeBase, RedFlagRule, Source } from './knowledge-base'

/** The parsed content files, before they are joined. */
export interface KnowledgeContent {
  readonly version: string
  readonly conditions: readonly z.infer<typeof conditionSchema>[]
  readonly sources: z.infer<typeof sourcesSchema>
  /** Sources that the red-flag rules name; kept in a file of their own. */
  readonly redFlagSources: z.infer<typeof sourcesSchema>
  readonly background: z.infer<typeof backgroundSchema>
  readonly settings: z.infer<typeof settingsSchema>
  readonly redFlags: readonly RedFlagRule[]
  readonly generalFacts: readonly GeneralFact[]
}

/** A JSON copy without keys that are undefined: what the schema left open is left out. */
const withoutGaps = <T>(value: T): T =>
  // JSON in, JSON out: the content has no other values.
  JSON.parse(JSON.stringify(value)) as T

const identified = (sources: KnowledgeContent['sources']): Record<string, Source> =>
  Object.fromEntries(
    // withoutGaps removed the undefined members that zod's optional() types allow.
    Object.entries(sources).map(([id, source]) => [id, { id, ...source } as Source]),
  )

/** Joins checked content files into the knowledge base. Same files in, same knowledge out. */
export const joinKnowledge = (content: KnowledgeContent): KnowledgeBase => {
  const clean = withoutGaps(content)
  const byId = [...clean.conditions].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const settings = Object.fromEntries(
    SETTINGS.map((setting) => [setting, clean.settings[setting].factors]),
  ) as Record<Setting, Partial<Record<ConditionId, number>>> // keys are exactly SETTINGS
  return {
    version: clean.version,
    // The schema is stricter than the type; only the optional members differ (see withoutGaps).
    conditions: byId as readonly Condition[],
    redFlags: clean.redFlags,
    generalFacts: clean.generalFacts,
    sources: { ...identified(clean.sources), ...identified(clean.redFlagSources) },
    background: clean.background.findings as KnowledgeBase['background'],
    backgroundChoices: clean.background.choices as KnowledgeBase['backgroundChoices'],
    settings,
  }
}
