import { ADULT_BANDS, CHILD_BANDS, type AgeBand } from '../knowledge/knowledge-base'
import {
  isChoiceKey,
  isNumberKey,
  isYesNoKey,
  FINDING_KEYS,
  type FindingKey,
  type FindingValue,
  type FindingValues,
} from '../vocabulary/findings'
import type { CompiledModel } from './compile-model'
import { adultPart, ageDensity, logCentiles, logDensity } from './distributions'
import { LUMP_DESCRIPTIONS } from './finding-groups'

/** One recorded finding with its undamped pull on every form. */
export interface Evidence {
  readonly key: FindingKey
  readonly value: FindingValue
  readonly weights: Float64Array
}

/** Broad reference for numbers: any lump or pain that is brought to a clinic. Estimates. */
const ANY_DURATION = logCentiles({ p10: 4, p50: 150, p90: 3000 })
const ANY_SIZE = logCentiles({ p10: 8, p50: 30, p90: 110 })
/** Durations and sizes below these are as good as the smallest that is recorded. */
const SHORTEST_DAYS = 0.5
const SMALLEST_MM = 1

const capped = (ratio: number, cap: number): number =>
  Math.max(-cap, Math.min(cap, Math.log(ratio)))

/** How much likelier an age is in each form than among all patients of a column, weighted by frequency. */
const besideTheColumn = (
  densities: Float64Array,
  frequencies: Float64Array,
): ((form: number) => number) => {
  let met = 0
  let all = 0
  densities.forEach((density, form) => {
    const frequency = frequencies[form] ?? 0
    met += frequency * density
    all += frequency
  })
  const reference = met / all
  return (form) => (densities[form] ?? 0) / reference
}

/**
 * Pull of the age on every form. Between child and adult a form's two columns count by how often each is
 * met: what only adults have keeps its adult ages at 15, however its child column is drawn.
 */
const ageWeights = (model: CompiledModel, age: number): Float64Array => {
  const adult = adultPart(age)
  const { adultFrequency, childFrequency, forms } = model
  const { ageSlip, ageWeight, cap } = model.parameters
  const inColumn = (column: readonly AgeBand[]): Float64Array =>
    Float64Array.from(forms, (form) => ageDensity(form.ageBands, column, age))
  const asAdult = besideTheColumn(inColumn(ADULT_BANDS), adultFrequency)
  const asChild = besideTheColumn(inColumn(CHILD_BANDS), childFrequency)
  return Float64Array.from(forms, (_, form) => {
    const adults = adult * (adultFrequency[form] ?? 0)
    const children = (1 - adult) * (childFrequency[form] ?? 0)
    const both = adults + children
    const part = both > 0 ? adults / both : adult
    const ratio =
      (part > 0 ? part * asAdult(form) : 0) + (part < 1 ? (1 - part) * asChild(form) : 0)
    return ageWeight * capped((1 - ageSlip) * ratio + ageSlip, cap)
  })
}

const logScaleWeights = (
  model: CompiledModel,
  part: 'duration' | 'size',
  value: number,
): Float64Array => {
  const { numberSlip, cap, sizeWeight, durationWeight } = model.parameters
  const reference = logDensity(part === 'duration' ? ANY_DURATION : ANY_SIZE, value)
  const strength = part === 'duration' ? durationWeight : sizeWeight
  return Float64Array.from(
    model.forms,
    (form) =>
      strength *
      capped((1 - numberSlip) * (logDensity(form[part], value) / reference) + numberSlip, cap),
  )
}

/** Undamped pulls of one recorded finding, or undefined where the knowledge says nothing about it. */
export const evidenceOf = (
  model: CompiledModel,
  key: FindingKey,
  value: FindingValue,
): Evidence | undefined => {
  let weights: Float64Array | undefined
  if (isNumberKey(key) && typeof value === 'number') {
    if (key === 'age_years') weights = ageWeights(model, value)
    else if (key === 'duration_days')
      weights = logScaleWeights(model, 'duration', Math.max(SHORTEST_DAYS, value))
    else weights = logScaleWeights(model, 'size', Math.max(SMALLEST_MM, value))
  } else if (isYesNoKey(key)) weights = (value === true ? model.yes : model.no).get(key)
  else if (isChoiceKey(key)) weights = model.choice.get(`${key}=${String(value)}`)
  return weights && { key, value, weights }
}

/** Everything recorded that counts, in vocabulary order. Where no lump is felt, its description does not. */
export const evidenceIn = (model: CompiledModel, values: FindingValues): readonly Evidence[] =>
  FINDING_KEYS.flatMap((key) => {
    const value = values[key]
    if (value === undefined) return []
    if (values.lump_present === false && LUMP_DESCRIPTIONS.has(key)) return []
    return evidenceOf(model, key, value) ?? []
  })
