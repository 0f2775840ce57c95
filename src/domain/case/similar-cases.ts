import { isYesNoKey, type FindingKey, type FindingValues } from '../vocabulary/findings'
import type { CaseRecords } from './case-records'
import { agreement, askedOf, LEAST_LIKENESS, likenessOf, type Asked } from './likeness'
import { LikenessTable } from './likeness-table'

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

/** Half or more counts as shared, less as different. */
const SHARED_FROM = 0.5
/** Fewer findings than this say nothing about likeness. */
const LEAST_FINDINGS = 4
/** Points by which a known final diagnosis goes before an equal. Our choice. */
const KNOWN_FIRST = 0.05

/** Made once for a list of cases: the list is asked again at every key. */
const tables = new WeakMap<readonly CaseRecords[], LikenessTable>()

/** Makes ready what `similarCases` looks up in this very list, case by case: the caller may pause between two. */
export function* prepareSimilar(cases: readonly CaseRecords[]): Generator<undefined, void> {
  if (tables.has(cases)) return
  const made = new LikenessTable(cases.length)
  for (const [at, { visits }] of cases.entries()) {
    made.set(at, visits[0].findings)
    yield
  }
  tables.set(cases, made)
}

const tableOf = (cases: readonly CaseRecords[]): LikenessTable => {
  const known = tables.get(cases)
  if (known) return known
  const made = new LikenessTable(cases.length)
  for (const [at, { visits }] of cases.entries()) made.set(at, visits[0].findings)
  tables.set(cases, made)
  return made
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
  for (const at of tableOf(cases).candidates(asked)) {
    const records = cases[at]
    if (!records || records.lump.id === options.exceptLumpId) continue
    const likeness = likenessOf(asked, wholeWeight, records.visits[0].findings)
    if (likeness < LEAST_LIKENESS) continue
    const known = records.lump.outcome === undefined ? 0 : KNOWN_FIRST
    alike.push({ records, likeness, order: likeness + known })
  }
  return alike
    .sort((a, b) => b.order - a.order || (a.records.lump.id < b.records.lump.id ? -1 : 1))
    .slice(0, options.limit)
    .map(({ records, likeness }) => compared(records, asked, likeness))
}
