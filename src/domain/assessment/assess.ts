import type { ConditionId } from '../knowledge/condition-ids'
import type { KnowledgeBase } from '../knowledge/knowledge-base'
import { FINDING_KEYS, type FindingValues } from '../vocabulary/findings'
import { shortestDeadline } from './action-after'
import type { AssessOptions, Assessment, DifferentialRow } from './assessment'
import { compiledModel } from './compile-model'
import { explainRow } from './explain-row'
import { mustNotMiss } from './must-not-miss'
import { questionsAfter } from './next-question'
import { rankConditions, type Ranking } from './rank-conditions'
import { evaluateRedFlags } from './red-flags'

/** Longest list that is shown. */
const LIST_LENGTH = 5
/** The list is shown from this many facts on. */
const FACTS_FOR_A_LIST = 3

const rowsOf = (ranking: Ranking, values: FindingValues): readonly DifferentialRow[] =>
  ranking.ranked
    .slice(0, LIST_LENGTH)
    .map((place, index) => explainRow(ranking, place, index + 1, values))

const factCountOf = (values: FindingValues): number =>
  FINDING_KEYS.filter((key) => values[key] !== undefined).length

/**
 * What the recorded findings imply: an explained list, what must not be missed, red flags and, when
 * asked for, the next questions. Pure: the same findings, knowledge and options give the same answer.
 */
export const assess = (
  values: FindingValues,
  knowledge: KnowledgeBase,
  options: AssessOptions,
): Assessment => {
  const ranking = rankConditions(compiledModel(knowledge), values, options.setting)
  const flags = evaluateRedFlags(values, knowledge.redFlags, knowledge.sources, options)
  const factCount = factCountOf(values)
  const listReady = factCount >= FACTS_FOR_A_LIST
  const questions = options.nextQuestions ? questionsAfter(ranking, values, flags, options) : null
  return {
    knowledgeVersion: knowledge.version,
    setting: options.setting,
    factCount,
    listReady,
    differential: listReady ? rowsOf(ranking, values) : [],
    ranking: ranking.ranked.flatMap(({ condition, share }) => {
      const found = knowledge.conditions[condition]
      return found ? [{ conditionId: found.id, share }] : []
    }),
    mustNotMiss: listReady ? mustNotMiss(ranking, values) : [],
    flags,
    withinHours: shortestDeadline(flags),
    nextQuestions: questions?.nextQuestions ?? [],
    stopSign: questions?.stopSign ?? null,
  }
}

/** "Why not X?": any condition's explained place in the ranking. Throws on an id that the knowledge base lacks. */
export const explainCondition = (
  values: FindingValues,
  knowledge: KnowledgeBase,
  options: Pick<AssessOptions, 'setting'>,
  conditionId: ConditionId,
): DifferentialRow => {
  const ranking = rankConditions(compiledModel(knowledge), values, options.setting)
  const index = ranking.ranked.findIndex(
    ({ condition }) => knowledge.conditions[condition]?.id === conditionId,
  )
  const place = ranking.ranked[index]
  if (place === undefined) throw new Error(`no condition '${conditionId}' in the knowledge base`)
  return explainRow(ranking, place, index + 1, values)
}
