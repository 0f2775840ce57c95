import type { Setting } from '../assessment/assessment'
import { compiledModel } from '../assessment/compile-model'
import { rankConditions } from '../assessment/rank-conditions'
import type { KnowledgeBase } from '../knowledge/knowledge-base'
import type { KnownCase } from './case-schema'

/** Places of the ranking that count. */
const PLACES = 10

/** FNV-1a, 32 bits: tells versions apart, protects nothing (Fowler, Noll, Vo; RFC 9923). */
const fingerprint = (text: string): string => {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}

/**
 * Changes when anything changes what the ranking says of these cases: a figure of the knowledge, a parameter, the
 * program, or the cases. Not with wording.
 */
export const modelVersion = (
  knowledge: KnowledgeBase,
  cases: readonly KnownCase[],
  setting: Setting,
): string => {
  const model = compiledModel(knowledge)
  const said = cases.map(({ id, findings, diagnosis }) => {
    const { ranked } = rankConditions(model, findings, setting)
    const places = ranked
      .slice(0, PLACES)
      .map(({ condition, share }) => [knowledge.conditions[condition]?.id, share.toFixed(3)])
    return [id, diagnosis.id, places]
  })
  return fingerprint(JSON.stringify(said))
}
