import {
  YES_NO_GROUPS,
  type ChoiceKey,
  type FindingValue,
  type FindingValues,
  type NumberKey,
  type YesNoGroup,
  type YesNoKey,
} from '../../../../domain/vocabulary/findings'

/** Measured and chosen descriptions of the lump. Region and side are told by the site, age and sex by the patient. */
const DESCRIPTION_KEYS = [
  'duration_days',
  'size_mm',
  'growth',
  'depth',
  'consistency',
  'mobility',
  'surface',
  'border',
] as const satisfies readonly (NumberKey | ChoiceKey)[]

export type DescriptionKey = (typeof DESCRIPTION_KEYS)[number]

/** The yes/no findings of one group of the examination, by answer. */
export interface GroupedFindings {
  readonly group: YesNoGroup
  readonly present: readonly YesNoKey[]
  readonly absent: readonly YesNoKey[]
  readonly notAsked: readonly YesNoKey[]
}

/** A whole record of findings, told apart into recorded and not asked. */
export interface RecordedFindings {
  readonly descriptions: readonly { readonly key: DescriptionKey; readonly value: FindingValue }[]
  readonly descriptionsNotAsked: readonly DescriptionKey[]
  /** Groups in which something was recorded. */
  readonly groups: readonly GroupedFindings[]
  /** Groups in which nothing was. */
  readonly untouched: readonly GroupedFindings[]
  readonly yesCount: number
  readonly noCount: number
  readonly notAskedCount: number
}

const sumOf = (groups: readonly GroupedFindings[], answer: 'present' | 'absent' | 'notAsked') =>
  groups.reduce((sum, group) => sum + group[answer].length, 0)

const groupNames = (): readonly YesNoGroup[] =>
  // Object.keys widens to string; the groups are a closed constant.
  Object.keys(YES_NO_GROUPS) as YesNoGroup[]

/** Sorts findings into yes, no and not asked, group by group in the order of the examination. */
export const groupFindings = (findings: FindingValues): RecordedFindings => {
  const all = groupNames().map((group): GroupedFindings => {
    const keys: readonly YesNoKey[] = YES_NO_GROUPS[group]
    return {
      group,
      present: keys.filter((key) => findings[key] === true),
      absent: keys.filter((key) => findings[key] === false),
      notAsked: keys.filter((key) => findings[key] === undefined),
    }
  })
  const isTouched = ({ present, absent }: GroupedFindings) => present.length + absent.length > 0
  return {
    descriptions: DESCRIPTION_KEYS.flatMap((key) => {
      const value = findings[key]
      return value === undefined ? [] : [{ key, value }]
    }),
    descriptionsNotAsked: DESCRIPTION_KEYS.filter((key) => findings[key] === undefined),
    groups: all.filter(isTouched),
    untouched: all.filter((group) => !isTouched(group)),
    yesCount: sumOf(all, 'present'),
    noCount: sumOf(all, 'absent'),
    notAskedCount: sumOf(all, 'notAsked'),
  }
}
