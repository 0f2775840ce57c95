import type { FindingValues } from '../vocabulary/findings'
import type { Setting } from './assessment'
import type { CompiledModel } from './compile-model'
import { evidenceIn, type Evidence } from './evidence'
import { fitConditions, priorsOf, scoreForms, scoreTogether } from './score-conditions'

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

/** Shares of scores on the natural-log scale, flattened by the temper; they sum to 1. */
const sharesOf = (scores: readonly number[], temper: number): readonly number[] => {
  const best = Math.max(...scores)
  const raw = scores.map((score) => Math.exp(temper * (score - best)))
  const total = raw.reduce((sum, one) => sum + one, 0)
  return raw.map((one) => one / total)
}

/** Shares of the conditions when their forms have these scores; the fast way, without places. */
export const sharesOfForms = (
  model: CompiledModel,
  formScores: Float64Array,
  temper: number,
): Float64Array => {
  const { firstForm } = model
  const shares = new Float64Array(firstForm.length - 1)
  let best = -Infinity
  for (let condition = 0; condition < shares.length; condition += 1) {
    const first = firstForm[condition] ?? 0
    const { score } = scoreTogether(formScores, first, firstForm[condition + 1] ?? first + 1)
    shares[condition] = score
    best = Math.max(best, score)
  }
  let total = 0
  for (let condition = 0; condition < shares.length; condition += 1) {
    const raw = Math.exp(temper * ((shares[condition] ?? 0) - best))
    shares[condition] = raw
    total += raw
  }
  for (let condition = 0; condition < shares.length; condition += 1)
    shares[condition] = (shares[condition] ?? 0) / total
  return shares
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
  const shares = sharesOf(
    fitted.map((one) => one.score),
    shareTemper,
  )
  const ranked = fitted
    .map((one, condition) => ({ condition, ...one, share: shares[condition] ?? 0 }))
    .sort((a, b) => b.score - a.score || a.condition - b.condition)
  return { model, priors, evidence, formScores, ranked, shareTemper }
}
