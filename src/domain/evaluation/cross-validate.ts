import type { Setting } from '../assessment/assessment'
import { compileModel } from '../assessment/compile-model'
import type { ModelParameters } from '../assessment/model-parameters'
import { rankConditions } from '../assessment/rank-conditions'
import type { KnowledgeBase } from '../knowledge/knowledge-base'
import type { KnownCase } from './case-schema'

/** How one parameter set fared on each case. */
interface Outcome {
  readonly rank: number
  /** Natural logarithm of the share given to the true condition. */
  readonly logShare: number
}

/** How the cases are split. */
export interface FoldPlan {
  readonly folds: number
  readonly repeats: number
}

const outcomesOf = (
  cases: readonly KnownCase[],
  knowledge: KnowledgeBase,
  setting: Setting,
  parameters: ModelParameters,
): readonly Outcome[] => {
  const model = compileModel(knowledge, parameters)
  return cases.map(({ id, findings, diagnosis }) => {
    const { ranked } = rankConditions(model, findings, setting)
    const index = ranked.findIndex(
      ({ condition }) => knowledge.conditions[condition]?.id === diagnosis.id,
    )
    const found = ranked[index]
    if (found === undefined) throw new Error(`no condition for the diagnosis of case ${id}`)
    return { rank: index + 1, logShare: Math.log(Math.max(found.share, 1e-9)) }
  })
}

/** The stretch of a fold in another order at each repeat; every case is in one fold of each repeat. */
const foldOf = (index: number, count: number, repeat: number, folds: number): number => {
  const strides = [1, 7, 11, 13, 17, 19, 23, 29, 37, 41]
  const stride = strides[repeat % strides.length] ?? 1
  return Math.floor((((index * stride) % count) * folds) / count)
}

const meanLogShare = (outcomes: readonly Outcome[], isUsed: (index: number) => boolean): number => {
  const used = outcomes.filter((_, index) => isUsed(index))
  return used.reduce((sum, one) => sum + one.logShare, 0) / used.length
}

/**
 * Ranks of the true condition when the free numbers of the ranking are chosen without the case: in each
 * fold the candidate with the best mean log share on the other folds ranks the held-out cases. Returns
 * the ranks of each case, one a repeat. Throws where a case's diagnosis is none of the conditions.
 */
export const crossValidatedRanks = (
  cases: readonly KnownCase[],
  knowledge: KnowledgeBase,
  setting: Setting,
  candidates: readonly ModelParameters[],
  { folds, repeats }: FoldPlan,
): readonly (readonly number[])[] => {
  const table = candidates.map((one) => outcomesOf(cases, knowledge, setting, one))
  const ranks = cases.map((): number[] => [])
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    for (let fold = 0; fold < folds; fold += 1) {
      const isHeldOut = (index: number): boolean =>
        foldOf(index, cases.length, repeat, folds) === fold
      const scores = table.map((outcomes) => meanLogShare(outcomes, (index) => !isHeldOut(index)))
      const chosen = table[scores.indexOf(Math.max(...scores))] ?? []
      chosen.forEach(({ rank }, index) => {
        if (isHeldOut(index)) ranks[index]?.push(rank)
      })
    }
  }
  return ranks
}
