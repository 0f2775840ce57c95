import type { Condition, Form, KnowledgeBase } from '../knowledge/knowledge-base'
import {
  CHOICES,
  CHOICE_KEYS,
  YES_NO_KEYS,
  type FindingKey,
  type Region,
  type YesNoKey,
} from '../vocabulary/findings'
import { logCentiles, type LogCentiles } from './distributions'
import { choiceFigure, findingFigure } from './figures-of-form'
import { FINDING_GROUPS } from './finding-groups'
import { MODEL, type ModelParameters } from './model-parameters'
import { neighboursOf, ROUGH_REGIONS } from './neighbouring-regions'

/** One way in which one condition presents, with everything it does not state taken from its condition. */
export interface CompiledForm {
  readonly condition: number
  readonly source: Condition | Form
  readonly name: string | null
  readonly shareAdult: number
  readonly shareChild: number
  readonly ageBands: Condition['ageBands']['value']
  readonly duration: LogCentiles
  readonly size: LogCentiles
}

/** The knowledge base as arrays over forms, made once. Weights are natural-log ratios to the background. */
export interface CompiledModel {
  readonly knowledge: KnowledgeBase
  readonly parameters: ModelParameters
  readonly forms: readonly CompiledForm[]
  /** First form of each condition, and one past the last. */
  readonly firstForm: readonly number[]
  /** P(finding present) and P(choice, by 'key=value') of every form, background where not stated. */
  readonly chance: ReadonlyMap<YesNoKey, Float64Array>
  readonly choiceChance: ReadonlyMap<string, Float64Array>
  readonly yes: ReadonlyMap<YesNoKey, Float64Array>
  readonly no: ReadonlyMap<YesNoKey, Float64Array>
  /** By 'key=value'. */
  readonly choice: ReadonlyMap<string, Float64Array>
  readonly group: ReadonlyMap<FindingKey, number>
  readonly groupCount: number
  /** How often each form is met in adults and in children (lipoma in adults = 1000), whatever the setting. */
  readonly adultFrequency: Float64Array
  readonly childFrequency: Float64Array
}

const formsOf = (condition: Condition): readonly (Form | null)[] =>
  condition.forms.length === 0 ? [null] : condition.forms

const compileForm = (condition: Condition, index: number, form: Form | null): CompiledForm => ({
  condition: index,
  source: form ?? condition,
  name: form?.name ?? null,
  shareAdult: form?.share.adult.value ?? 1,
  shareChild: form?.share.child.value ?? 1,
  ageBands: (form?.ageBands ?? condition.ageBands).value,
  duration: logCentiles((form?.durationDays ?? condition.durationDays).value),
  size: logCentiles((form?.sizeMm ?? condition.sizeMm).value),
})

const capped = (ratio: number, cap: number): number =>
  Math.max(-cap, Math.min(cap, Math.log(ratio)))

const blunt = (chance: number, background: number, slip: number): number =>
  (1 - slip) * chance + slip * background

const spreadSites = (
  sites: Readonly<Partial<Record<string, number>>>,
  spread: number,
): Record<string, number> => {
  const exact = (region: Region): number => sites[region] ?? 0
  const smoothed = Object.fromEntries(
    CHOICES.region.map((region) => {
      // A zero that is stated is known: the breast does not reach the shoulder blade.
      if (sites[region] === 0) return [region, 0]
      const near = neighboursOf(region)
      const received = near.reduce(
        (sum, other) => sum + exact(other) / neighboursOf(other).length,
        0,
      )
      return [region, (1 - spread) * exact(region) + spread * received]
    }),
  )
  for (const [rough, parts] of Object.entries(ROUGH_REGIONS))
    smoothed[rough] = parts.reduce((sum, part) => sum + exact(part), 0)
  return smoothed
}

/** Compiles the knowledge base; `compiledModel` caches the result for the parameters in use. */
export const compileModel = (
  knowledge: KnowledgeBase,
  parameters: ModelParameters,
): CompiledModel => {
  const forms: CompiledForm[] = []
  const firstForm: number[] = []
  knowledge.conditions.forEach((condition, index) => {
    firstForm.push(forms.length)
    for (const form of formsOf(condition)) forms.push(compileForm(condition, index, form))
  })
  firstForm.push(forms.length)
  const conditionOf = (form: CompiledForm): Condition => {
    const condition = knowledge.conditions[form.condition]
    if (condition === undefined) throw new Error('form without condition')
    return condition
  }
  const frequencyIn = (column: 'adult' | 'child'): Float64Array =>
    Float64Array.from(
      forms,
      (form) =>
        conditionOf(form).frequency[column].value *
        (column === 'adult' ? form.shareAdult : form.shareChild),
    )
  const adultFrequency = frequencyIn('adult')
  const childFrequency = frequencyIn('child')
  const sumOf = (weights: Float64Array): number => weights.reduce((sum, weight) => sum + weight, 0)
  const allAdult = sumOf(adultFrequency)
  const allChild = sumOf(childFrequency)

  const chance = new Map<YesNoKey, Float64Array>()
  const yes = new Map<YesNoKey, Float64Array>()
  const no = new Map<YesNoKey, Float64Array>()
  for (const key of YES_NO_KEYS) {
    const background = knowledge.background[key]?.value
    if (background === undefined) continue
    const chances = Float64Array.from(forms, (form) => {
      const figure = findingFigure(conditionOf(form), form.source, key)
      return blunt(figure?.value ?? background, background, parameters.slip)
    })
    chance.set(key, chances)
    yes.set(
      key,
      chances.map((one) => capped(one / background, parameters.cap)),
    )
    no.set(
      key,
      chances.map(
        (one) => capped((1 - one) / (1 - background), parameters.cap) * parameters.negativeWeight,
      ),
    )
  }

  const choice = new Map<string, Float64Array>()
  const choiceChance = new Map<string, Float64Array>()
  for (const key of CHOICE_KEYS) {
    const shares = forms.map((form) => {
      const raw = choiceFigure(conditionOf(form), form.source, key)?.value
      return raw && key === 'region' ? spreadSites(raw, parameters.siteSpread) : raw
    })
    for (const value of CHOICES[key]) {
      const average = (weights: Float64Array, all: number): number =>
        shares.reduce(
          (sum, share, index) => sum + ((share?.[value] ?? 0) * (weights[index] ?? 0)) / all,
          0,
        )
      const background =
        knowledge.backgroundChoices[key]?.value[value] ??
        Math.max(
          1e-4,
          0.8 * average(adultFrequency, allAdult) + 0.2 * average(childFrequency, allChild),
        )
      const slip = key === 'region' ? parameters.siteSlip : parameters.choiceSlip
      const strength =
        key === 'laterality' ? parameters.sideWeight : key === 'region' ? parameters.siteWeight : 1
      choiceChance.set(
        `${key}=${value}`,
        Float64Array.from(shares, (share) => share?.[value] ?? background),
      )
      choice.set(
        `${key}=${value}`,
        Float64Array.from(shares, (share) =>
          share === undefined
            ? 0
            : strength *
              capped(blunt(share[value] ?? 0, background, slip) / background, parameters.cap),
        ),
      )
    }
  }

  const group = new Map<FindingKey, number>()
  Object.values(FINDING_GROUPS).forEach((keys, index) => {
    for (const key of keys) group.set(key, index)
  })
  return {
    knowledge,
    parameters,
    forms,
    firstForm,
    chance,
    choiceChance,
    yes,
    no,
    choice,
    group,
    groupCount: Object.keys(FINDING_GROUPS).length,
    adultFrequency,
    childFrequency,
  }
}

const cache = new WeakMap<KnowledgeBase, CompiledModel>()

/** The compiled model of a knowledge base with the parameters in use; made once for each. */
export const compiledModel = (knowledge: KnowledgeBase): CompiledModel => {
  const known = cache.get(knowledge)
  if (known !== undefined) return known
  const made = compileModel(knowledge, MODEL)
  cache.set(knowledge, made)
  return made
}
