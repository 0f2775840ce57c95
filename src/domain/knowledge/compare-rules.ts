import { WITHIN_HOURS, type WithinHours } from '../assessment/assessment'
import { surelyCovers } from './expression-coverage'
import type { Expression, RedFlagRule } from './knowledge-base'

/** What of a rule is different, most serious first. */
export const RULE_PARTS = [
  'deadline',
  'sooner',
  'when',
  'sets',
  'action',
  'patientAction',
  'title',
  'alsoListed',
  'sources',
] as const
export type RulePart = (typeof RULE_PARTS)[number]

/** One red-flag rule that is not the same in two knowledge bases. */
export interface RuleChange {
  readonly id: string
  readonly before?: RedFlagRule
  readonly after?: RedFlagRule
  /** Empty when the rule is new or gone. */
  readonly parts: readonly RulePart[]
  /** Deadlines in hours, 0 = same day, within which some patient may no longer be asked to act. */
  readonly weakenedAt: readonly WithinHours[]
}

const NEVER: Expression = { any: [] }

/** When a rule asks for action within so many hours, in any of its clauses. */
const heldWithin = ({ when, withinHours, sooner }: RedFlagRule, hours: number): Expression => ({
  any: [
    ...(withinHours !== null && withinHours <= hours ? [when] : []),
    ...sooner
      .filter((clause) => clause.withinHours <= hours)
      .map((clause) => ({ all: [when, clause.when] })),
  ],
})

const isWeakerAt = (before: RedFlagRule, after: RedFlagRule | undefined, hours: number) => {
  const old = heldWithin(before, hours)
  if (JSON.stringify(old) === JSON.stringify(NEVER)) return false
  return (
    after === undefined ||
    !before.sets.every((set) => after.sets.includes(set)) ||
    !surelyCovers(heldWithin(after, hours), old)
  )
}

const partsOf = (before: RedFlagRule, after: RedFlagRule): readonly RulePart[] =>
  RULE_PARTS.filter((part) => {
    const key = part === 'deadline' ? 'withinHours' : part
    return JSON.stringify(before[key]) !== JSON.stringify(after[key])
  })

const weight = ({ before, after, parts, weakenedAt }: RuleChange): number => {
  const soonest = weakenedAt[0]
  if (soonest !== undefined) return WITHIN_HOURS.indexOf(soonest)
  if (parts[0] === 'deadline' || parts[0] === 'sooner') return 10
  if (before === undefined || after === undefined) return 11
  return 12 + RULE_PARTS.indexOf(parts[0] ?? 'sources')
}

/**
 * Every rule that is new, gone or different; what may keep a patient waiting comes first, then deadlines, then the rest.
 * A rule is the same rule by its id.
 */
export const compareRules = (
  before: readonly RedFlagRule[],
  after: readonly RedFlagRule[],
): readonly RuleChange[] => {
  const next = new Map(after.map((rule) => [rule.id, rule]))
  const known = new Set(before.map(({ id }) => id))
  const changes = before.flatMap((rule): RuleChange[] => {
    const now = next.get(rule.id)
    const parts = now === undefined ? [] : partsOf(rule, now)
    if (now !== undefined && parts.length === 0) return []
    const weakenedAt = WITHIN_HOURS.filter((hours) => isWeakerAt(rule, now, hours))
    return [{ id: rule.id, before: rule, ...(now ? { after: now } : {}), parts, weakenedAt }]
  })
  const added = after
    .filter(({ id }) => !known.has(id))
    .map((rule): RuleChange => ({ id: rule.id, after: rule, parts: [], weakenedAt: [] }))
  return [...changes, ...added].sort((left, right) => weight(left) - weight(right))
}
