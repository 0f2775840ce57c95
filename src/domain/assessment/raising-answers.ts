import type { ConditionId } from '../knowledge/condition-ids'
import type { KnowledgeBase } from '../knowledge/knowledge-base'
import {
  CHOICES,
  isChoiceKey,
  type FindingKey,
  type FindingValue,
  type FindingValues,
} from '../vocabulary/findings'
import { explainCondition } from './assess'
import type { AssessOptions } from './assessment'

/** An answer to something not asked yet that would move a condition up. */
export interface RaisingAnswer {
  readonly key: FindingKey
  readonly value: FindingValue
  /** Place among all conditions after this answer alone, 1 = first. */
  readonly rank: number
  /** Rise of the score, natural-log units. */
  readonly rise: number
}

/** Answers that are named; more is a list nobody reads. */
const MOST_ANSWERS = 6
/** A rise below this moves nothing that can be seen. Estimate. */
const LEAST_RISE = 0.1

const answersTo = (key: FindingKey): readonly FindingValue[] =>
  isChoiceKey(key) ? CHOICES[key] : [true, false]

/**
 * What would move a condition up: of each finding not asked the one answer that raises it most, the
 * greatest rise first. Each is worked out alone. Throws on an id that the knowledge base lacks.
 */
export const raisingAnswers = (
  values: FindingValues,
  knowledge: KnowledgeBase,
  options: Pick<AssessOptions, 'setting'>,
  conditionId: ConditionId,
): readonly RaisingAnswer[] => {
  const now = explainCondition(values, knowledge, options, conditionId)
  return now.notAsked
    .flatMap(({ key }) => {
      const [best] = answersTo(key)
        .map((value): RaisingAnswer => {
          const then = explainCondition(
            { ...values, [key]: value },
            knowledge,
            options,
            conditionId,
          )
          return { key, value, rank: then.rank, rise: then.score - now.score }
        })
        .filter(({ rise }) => rise >= LEAST_RISE)
        .sort((a, b) => b.rise - a.rise)
      return best ? [best] : []
    })
    .sort((a, b) => b.rise - a.rise)
    .slice(0, MOST_ANSWERS)
}
