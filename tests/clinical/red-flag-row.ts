import type { GuidelineSet, WithinHours } from '../../src/domain/assessment/assessment'
import type { FindingKey, FindingValues } from '../../src/domain/vocabulary/findings'

/** What one set of findings must do to one rule. */
export interface RedFlagRow {
  readonly rule: string
  readonly says: 'present' | 'absent' | 'not asked'
  readonly values: FindingValues
  /** Undefined: the rule is silent. */
  readonly flag?: {
    readonly state: 'fired' | 'open'
    readonly hours: WithinHours | null
    /** A question that must be named as a way to stand it down. */
    readonly ask?: FindingKey
  }
  readonly set: GuidelineSet
}

type Answers = { readonly [K in FindingKey]?: FindingValues[K] }

/** One situation of a rule, from which its present, absent and not-asked rows are made. */
export interface Spec {
  /** Every exclusion answered so that the rule is certain. */
  readonly present: Answers
  readonly hours: WithinHours | null
  /** One change that a cited criterion or exclusion turns into silence. */
  readonly absent: Answers | readonly Answers[]
  /** Findings to leave out of `present`, and what then happens. */
  readonly notAsked: readonly FindingKey[]
  readonly then: 'fired' | 'open' | 'silent'
  readonly ask?: FindingKey
  readonly set?: GuidelineSet
}

const without = (values: FindingValues, keys: readonly FindingKey[]): FindingValues =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !keys.some((one) => one === key)))

/** Makes the rows of one rule. */
export const rows = (rule: string, ...specs: readonly Spec[]): readonly RedFlagRow[] =>
  specs.flatMap(({ present, hours, absent, notAsked, then, ask, set = 'uk-nice' }) => {
    const changes: readonly Answers[] = Array.isArray(absent) ? absent : [absent]
    const asked = ask === undefined ? {} : { ask }
    const common = { rule, set }
    return [
      { ...common, says: 'present', values: present, flag: { state: 'fired', hours } },
      ...changes.map((change): RedFlagRow => {
        return { ...common, says: 'absent', values: { ...present, ...change } }
      }),
      {
        ...common,
        says: 'not asked',
        values: without(present, notAsked),
        ...(then === 'silent' ? {} : { flag: { state: then, hours, ...asked } }),
      },
    ]
  })

/** An adult without anything else known. */
export const adult = { age_years: 48 } as const

/** A child without anything else known. */
export const child = { age_years: 7 } as const
