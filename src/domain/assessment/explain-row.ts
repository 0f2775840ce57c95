import type { Condition, Figure, Form } from '../knowledge/knowledge-base'
import {
  CHOICES,
  isChoiceKey,
  isYesNoKey,
  type FindingKey,
  type FindingValue,
  type FindingValues,
} from '../vocabulary/findings'
import { YES_NO_KEYS } from '../vocabulary/findings'
import type { Band, Contribution, DifferentialRow, NotAsked } from './assessment'
import type { CompiledModel } from './compile-model'
import { choiceFigure, findingFigure } from './figures-of-form'
import { ADULT_FROM } from './distributions'
import { LUMP_DESCRIPTIONS } from './finding-groups'
import type { Ranked, Ranking } from './rank-conditions'
import { pullsOn } from './score-conditions'

/** From these shares on a row is called likely or possible. Estimates, checked on the calibration of the evaluation. */
const LIKELY_FROM = 0.35
const POSSIBLE_FROM = 0.08
/** A finding not asked is listed from this swing on, at most this many a row. */
const WORTH_ASKING = 0.35
const MOST_NOT_ASKED = 8

const bandOf = (share: number): Band =>
  share >= LIKELY_FROM ? 'likely' : share >= POSSIBLE_FROM ? 'possible' : 'unlikely'

/** The figure of the knowledge base behind a finding's pull on a form. */
const figureBehind = (
  condition: Condition,
  form: Condition | Form,
  key: FindingKey,
): Figure<unknown> | undefined => {
  if (key === 'age_years') return form.ageBands ?? condition.ageBands
  if (key === 'duration_days') return form.durationDays ?? condition.durationDays
  if (key === 'size_mm') return form.sizeMm ?? condition.sizeMm
  if (isYesNoKey(key)) return findingFigure(condition, form, key)
  return isChoiceKey(key) ? choiceFigure(condition, form, key) : undefined
}

const contribution = (
  key: Contribution['key'],
  value: FindingValue | null,
  weight: number,
  figure: Figure<unknown> | undefined,
): Contribution => ({
  key,
  value,
  weight,
  basis: figure?.basis ?? 'estimate',
  sourceIds: figure?.source === undefined ? [] : [figure.source],
})

const swingOf = (model: CompiledModel, form: number, key: FindingKey): number => {
  if (isYesNoKey(key))
    return Math.max(
      Math.abs(model.yes.get(key)?.[form] ?? 0),
      Math.abs(model.no.get(key)?.[form] ?? 0),
    )
  if (!isChoiceKey(key)) return 0
  return Math.max(
    ...CHOICES[key].map((value) => Math.abs(model.choice.get(`${key}=${value}`)?.[form] ?? 0)),
  )
}

const ASKABLE_CHOICES = ['growth', 'depth', 'consistency', 'mobility', 'surface', 'border'] as const

const notAskedOf = (model: CompiledModel, form: number, values: FindingValues): NotAsked[] =>
  [...YES_NO_KEYS, ...ASKABLE_CHOICES]
    .filter(
      (key) =>
        values[key] === undefined && !(values.lump_present === false && LUMP_DESCRIPTIONS.has(key)),
    )
    .map((key) => ({ key, swing: swingOf(model, form, key) }))
    .filter((one) => one.swing >= WORTH_ASKING)
    .sort((a, b) => b.swing - a.swing || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_NOT_ASKED)

/** Explains one condition's place: the weights for and against add up to its score exactly. */
export const explainRow = (
  ranking: Ranking,
  place: Ranked,
  rank: number,
  values: FindingValues,
): DifferentialRow => {
  const { model } = ranking
  const condition = model.knowledge.conditions[place.condition]
  const form = model.forms[place.form]
  if (condition === undefined || form === undefined) throw new Error('ranked outside the knowledge')
  const column = (values.age_years ?? Infinity) < ADULT_FROM ? 'child' : 'adult'
  const contributions = [
    contribution('prior', null, ranking.priors[place.form] ?? 0, condition.frequency[column]),
    ...(place.otherForms > 0
      ? [contribution('other-forms', null, place.otherForms, undefined)]
      : []),
    ...pullsOn(model, place.form, ranking.evidence).map(({ evidence, weight }) =>
      contribution(
        evidence.key,
        evidence.value,
        weight,
        figureBehind(condition, form.source, evidence.key),
      ),
    ),
  ].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return {
    conditionId: condition.id,
    rank,
    score: place.score,
    share: place.share,
    band: bandOf(place.share),
    supports: contributions.filter((one) => one.weight > 0),
    opposes: contributions.filter((one) => one.weight < 0),
    notAsked: notAskedOf(model, place.form, values),
  }
}
