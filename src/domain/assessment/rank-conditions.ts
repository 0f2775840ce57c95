import type { FindingValues } from '../vocabulary/findings'
import type { Setting } from './assessment'
import type { CompiledModel } from './compile-model'
import { evidenceIn, type Evidence } from './evidence'
import { fitConditions, priorsOf, scoreForms } from './score-conditions'

/** One condition's place: its index in the knowledge base, the form that fits best, score and share. */
export interface Ranked {
  readonly condition: number
  readonly form: number
  /** Over all forms; the best one alone scores `otherForms` less. */
  readonly score: number
  readonly otherForms: number
  /** Share among all conditions, 0..1. */
  readonly share: number
}

/** The ranking with everything that made it, so that rows and questions need not score again. */
export interface Ranking {
  readonly model: CompiledModel
  readonly priors: Float64Array
  readonly evidence: readonly Evidence[]
  readonly formScores: Float64Array
  readonly shareTemper: number
  /** Best first; ties in the order of the knowledge base. */
  readonly ranked: readonly Ranked[]
}

/**
 * Shares of the conditions when their forms have these scores, flattened by the temper; they sum to 1. A condition may
 * come in any of its forms, so their chances are summed. Done hundreds of times for one record: numbers only.
 */
export const sharesOfForms = (
  { firstForm }: CompiledModel,
  formScores: Float64Array,
  temper: number,
): Float64Array => {
  let best = -Infinity
  for (const score of formScores) if (score > best) best = score
  const shares = new Float64Array(firstForm.length - 1)
  let total = 0
  for (let condition = 0; condition < shares.length; condition += 1) {
    const end = firstForm[condition + 1] ?? 0
    let chance = 0
    for (let form = firstForm[condition] ?? 0; form < end; form += 1)
      chance += Math.exp((formScores[form] ?? -Infinity) - best)
    const share = chance ** temper
    shares[condition] = share
    total += share
  }
  return shares.map((share) => share / total)
}

/** Ranks all conditions on the recorded findings. */
export const rankConditions = (
  model: CompiledModel,
  values: FindingValues,
  setting: Setting,
): Ranking => {
  const evidence = evidenceIn(model, values)
  const priors = priorsOf(model, setting, values.age_years)
  const formScores = scoreForms(model, priors, evidence)
  const fitted = fitConditions(model, formScores)
  const shareTemper = model.parameters.shareTemper[setting]
  const shares = sharesOfForms(model, formScores, shareTemper)
  const ranked = fitted
    .map((one, condition) => ({ condition, ...one, share: shares[condition] ?? 0 }))
    .sort((a, b) => b.score - a.score || a.condition - b.condition)
  return { model, priors, evidence, formScores, ranked, shareTemper }
}
