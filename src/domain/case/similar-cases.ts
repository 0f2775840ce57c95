import {
  FINDING_KEYS,
  isChoiceKey,
  isNumberKey,
  isYesNoKey,
  type FindingKey,
  type FindingValues,
} from '../vocabulary/findings'
import type { CaseRecords } from './case-records'

/** A past case that resembles the findings, with what makes it so. */
export interface SimilarCase {
  readonly records: CaseRecords
  /** 0..1: part of the weight of the recorded findings that is shared. */
  readonly likeness: number
  /** Findings that both have, the weightiest first. */
  readonly shared: readonly FindingKey[]
  /** Findings in which they differ, the weightiest first. */
  readonly different: readonly FindingKey[]
}

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

const agreement = (key: FindingKey, a: unknown, b: unknown): number =>
  typeof a === 'number' && typeof b === 'number' ? closeness(key, a, b) : a === b ? 1 : 0

/** Half or more counts as shared, less as different. */
const SHARED_FROM = 0.5
/** Cases that share less than half are not similar. */
const LEAST_LIKENESS = 0.5
/** Fewer findings than this say nothing about likeness. */
const LEAST_FINDINGS = 4

interface Asked {
  readonly key: FindingKey
  readonly value: unknown
  readonly weight: number
}

const askedOf = (findings: FindingValues): readonly Asked[] =>
  FINDING_KEYS.flatMap((key) => {
    const value = findings[key]
    return value === undefined ? [] : [{ key, value, weight: weightOf(key, value) }]
  }).sort((a, b) => b.weight - a.weight)

/** What was not asked there counts half against: silence is neither likeness nor difference. */
const UNKNOWN_PART = 0.5

/** 0 as soon as even full agreement on the rest could not make it similar: most cases are left after a few findings. */
const likenessOf = (asked: readonly Asked[], wholeWeight: number, other: FindingValues): number => {
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

const compared = (records: CaseRecords, asked: readonly Asked[], likeness: number): SimilarCase => {
  const other = records.visits[0].findings
  const both = asked.filter(({ key }) => other[key] !== undefined)
  const isShared = ({ key, value }: Asked): boolean =>
    agreement(key, value, other[key]) >= SHARED_FROM
  return {
    records,
    likeness,
    shared: both
      .filter((one) => isShared(one) && (!isYesNoKey(one.key) || one.value === true))
      .map(({ key }) => key),
    different: both.filter((one) => !isShared(one)).map(({ key }) => key),
  }
}

/**
 * Past cases whose first visit resembles these findings, most alike first; those whose final diagnosis
 * is known come before others that are as alike. Empty while fewer than four findings are recorded.
 */
export const similarCases = (
  findings: FindingValues,
  cases: readonly CaseRecords[],
  options: { readonly exceptLumpId: string; readonly limit: number },
): readonly SimilarCase[] => {
  const asked = askedOf(findings)
  if (asked.length < LEAST_FINDINGS) return []
  const wholeWeight = asked.reduce((sum, { weight }) => sum + weight, 0)
  const alike: {
    readonly records: CaseRecords
    readonly likeness: number
    readonly order: number
  }[] = []
  for (const records of cases) {
    if (records.lump.id === options.exceptLumpId) continue
    const likeness = likenessOf(asked, wholeWeight, records.visits[0].findings)
    if (likeness < LEAST_LIKENESS) continue
    const known = records.lump.outcome === undefined ? 0 : 0.05
    alike.push({ records, likeness, order: likeness + known })
  }
  return alike
    .sort((a, b) => b.order - a.order || (a.records.lump.id < b.records.lump.id ? -1 : 1))
    .slice(0, options.limit)
    .map(({ records, likeness }) => compared(records, asked, likeness))
}
