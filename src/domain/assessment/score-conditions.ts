import type { Condition } from '../knowledge/knowledge-base'
import type { Setting } from './assessment'
import type { CompiledModel } from './compile-model'
import { adultPart } from './distributions'
import type { Evidence } from './evidence'

/** Lowest frequency (lipoma in adults = 1000) and lowest share of a form. */
const SELDOM = 0.002
const SMALLEST_SHARE = 0.001

const conditionOf = (model: CompiledModel, index: number): Condition => {
  const condition = model.knowledge.conditions[index]
  if (condition === undefined) throw new Error('no condition at this index')
  return condition
}

/**
 * How common every form is in this setting at this age: log frequency, flattened as the setting asks,
 * beside the average over all forms, so that a plus means commoner than most.
 */
export const priorsOf = (
  model: CompiledModel,
  setting: Setting,
  ageYears: number | undefined,
): Float64Array => {
  const adult = adultPart(ageYears)
  const temper = model.parameters.priorTemper[setting]
  const factors = model.knowledge.settings[setting]
  const logs = Float64Array.from(model.forms, (form) => {
    const condition = conditionOf(model, form.condition)
    const { frequency } = condition
    const share = adult * form.shareAdult + (1 - adult) * form.shareChild
    const often = adult * frequency.adult.value + (1 - adult) * frequency.child.value
    // What a column says never happens keeps a small chance: ages are misread too.
    return Math.log(
      Math.max(often, SELDOM) * (factors[condition.id] ?? 1) * Math.max(share, SMALLEST_SHARE),
    )
  })
  const average = logs.reduce((sum, one) => sum + one, 0) / logs.length
  return logs.map((one) => temper * (one - average))
}

/** Damping of one group for one form: n equal votes count as n to the power of (1 - groupDamping). */
const dampingOf = (absolute: number, squared: number, groupDamping: number): number =>
  squared === 0 ? 1 : ((absolute * absolute) / squared) ** -groupDamping

/**
 * Scores of every form, group by group, so that one more finding costs one group and not all of them.
 * A score is the prior and the damped pulls of the evidence.
 */
export class GroupedScores {
  readonly #model: CompiledModel
  readonly #totals: Float64Array
  readonly #groups: Evidence[][]
  readonly #sums: (Float64Array | undefined)[]

  constructor(model: CompiledModel, priors: Float64Array, evidence: readonly Evidence[]) {
    this.#model = model
    this.#totals = Float64Array.from(priors)
    this.#groups = Array.from({ length: model.groupCount }, () => [])
    for (const item of evidence) {
      const group = model.group.get(item.key)
      if (group === undefined) this.#add(this.#totals, item.weights)
      else this.#groups[group]?.push(item)
    }
    this.#sums = this.#groups.map((items) => {
      if (items.length === 0) return undefined
      const sum = this.#dampedSum(items)
      for (let form = 0; form < sum.length; form += 1)
        this.#totals[form] = (this.#totals[form] ?? 0) + (sum[form] ?? 0)
      return sum
    })
  }

  #add(into: Float64Array, weights: Float64Array): void {
    for (let form = 0; form < into.length; form += 1)
      into[form] = (into[form] ?? 0) + (weights[form] ?? 0)
  }

  #dampedSum(items: readonly Evidence[]): Float64Array {
    const { groupDamping } = this.#model.parameters
    const [only, ...others] = items
    if (only !== undefined && others.length === 0) return only.weights
    const result = new Float64Array(this.#totals.length)
    for (let form = 0; form < result.length; form += 1) {
      let sum = 0
      let absolute = 0
      let squared = 0
      for (const item of items) {
        const weight = item.weights[form] ?? 0
        sum += weight
        absolute += Math.abs(weight)
        squared += weight * weight
      }
      result[form] = sum * dampingOf(absolute, squared, groupDamping)
    }
    return result
  }

  /** Score of every form. */
  get scores(): Float64Array {
    return this.#totals
  }

  /** What one more finding adds to the scores; its own pulls where nothing of its group is recorded. */
  changeWith(item: Evidence): Float64Array {
    const group = this.#model.group.get(item.key)
    const before = group === undefined ? undefined : this.#sums[group]
    if (group === undefined || before === undefined) return item.weights
    const change = this.#dampedSum([...(this.#groups[group] ?? []), item])
    for (let form = 0; form < change.length; form += 1)
      change[form] = (change[form] ?? 0) - (before[form] ?? 0)
    return change
  }
}

/** Score of every form: its prior and the damped pulls of the evidence. */
export const scoreForms = (
  model: CompiledModel,
  priors: Float64Array,
  evidence: readonly Evidence[],
): Float64Array => new GroupedScores(model, priors, evidence).scores

/** The same as one pull for each finding of one form: they add up to the form's score less its prior. */
export const pullsOn = (
  model: CompiledModel,
  form: number,
  evidence: readonly Evidence[],
): readonly { readonly evidence: Evidence; readonly weight: number }[] => {
  const { groupDamping } = model.parameters
  const absolute = new Float64Array(model.groupCount)
  const squared = new Float64Array(model.groupCount)
  for (const item of evidence) {
    const group = model.group.get(item.key)
    const weight = item.weights[form] ?? 0
    if (group === undefined) continue
    absolute[group] = (absolute[group] ?? 0) + Math.abs(weight)
    squared[group] = (squared[group] ?? 0) + weight * weight
  }
  return evidence.map((item) => {
    const group = model.group.get(item.key)
    const damping =
      group === undefined ? 1 : dampingOf(absolute[group] ?? 0, squared[group] ?? 0, groupDamping)
    return { evidence: item, weight: damping * (item.weights[form] ?? 0) }
  })
}

/** How well a condition fits as a whole. Scores are on the natural-log scale. */
export interface FittedCondition {
  /** The form that fits best. */
  readonly form: number
  /** Of all its forms together: log of the sum of their exponentials. */
  readonly score: number
  /** What the other forms add to the best one; 0 or more. */
  readonly otherForms: number
}

/** Every condition's score over its forms, in the order of the knowledge base. */
export const fitConditions = (
  model: CompiledModel,
  formScores: Float64Array,
): readonly FittedCondition[] =>
  model.knowledge.conditions.map((_, condition) => {
    const first = model.firstForm[condition] ?? 0
    const end = model.firstForm[condition + 1] ?? first + 1
    let form = first
    for (let other = first + 1; other < end; other += 1)
      if ((formScores[other] ?? -Infinity) > (formScores[form] ?? -Infinity)) form = other
    const best = formScores[form] ?? -Infinity
    let sum = 0
    for (let other = first; other < end; other += 1)
      sum += Math.exp((formScores[other] ?? -Infinity) - best)
    const otherForms = Math.log(sum)
    return { form, score: best + otherForms, otherForms }
  })
