import {
  FINDING_KEYS,
  isChoiceKey,
  isNumberKey,
  type FindingKey,
  type FindingValues,
} from '../vocabulary/findings'

/** How much a finding says about likeness. Our choice: place and feel before history; estimates. */
const weightOf = (key: FindingKey, value: unknown): number => {
  if (key === 'region') return 4
  if (key === 'sex' || key === 'laterality') return 0.5
  if (isNumberKey(key)) return 2
  if (isChoiceKey(key)) return 2
  // What is found says more than what is not.
  return value === true ? 2 : 0.4
}

/** 1 = alike, 0 = not alike. Ages within 25 years and measures within a factor of four fade evenly. */
const closeness = (key: FindingKey, a: number, b: number): number =>
  key === 'age_years'
    ? Math.max(0, 1 - Math.abs(a - b) / 25)
    : Math.max(0, 1 - Math.abs(Math.log((a + 1) / (b + 1))) / Math.log(4))

/** 0..1: how far two values of a finding agree. */
export const agreement = (key: FindingKey, a: unknown, b: unknown): number =>
  typeof a === 'number' && typeof b === 'number' ? closeness(key, a, b) : a === b ? 1 : 0

/** Cases that share less than half are not similar. */
export const LEAST_LIKENESS = 0.5
/** A finding that likeness is asked of. */
export interface Asked {
  readonly key: FindingKey
  readonly value: unknown
  readonly weight: number
}

/** The findings that were recorded, the weightiest first. */
export const askedOf = (findings: FindingValues): readonly Asked[] =>
  FINDING_KEYS.flatMap((key) => {
    const value = findings[key]
    return value === undefined ? [] : [{ key, value, weight: weightOf(key, value) }]
  }).sort((a, b) => b.weight - a.weight)

/** What was not asked there counts half against: silence is neither likeness nor difference. */
export const UNKNOWN_PART = 0.5

/** 0..1; 0 as soon as even full agreement on the rest could not make it similar: most cases are left after a few findings. */
export const likenessOf = (
  asked: readonly Asked[],
  wholeWeight: number,
  other: FindingValues,
): number => {
  let shared = 0
  let all = 0
  let rest = wholeWeight
  for (const { key, value, weight } of asked) {
    const there = other[key]
    rest -= weight
    all += there === undefined ? weight * UNKNOWN_PART : weight
    if (there !== undefined) shared += weight * agreement(key, value, there)
    if (shared + rest < LEAST_LIKENESS * (all + rest)) return 0
  }
  return all === 0 ? 0 : shared / all
}
