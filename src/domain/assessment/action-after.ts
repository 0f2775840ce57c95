import type { KnowledgeBase, RedFlagRule } from '../knowledge/knowledge-base'
import type { FindingKey, FindingValues } from '../vocabulary/findings'
import type { AssessOptions, RedFlag, WithinHours } from './assessment'
import { evaluateRedFlags, findingsMentioned } from './red-flags'

const rulesByKey = new WeakMap<
  readonly RedFlagRule[],
  Map<string, ReadonlyMap<FindingKey, readonly RedFlagRule[]>>
>()

/** The rules of a guideline set that mention a finding: only those can change with its answer. */
const rulesMentioning = (
  { redFlags }: KnowledgeBase,
  guidelines: AssessOptions['guidelines'],
): ReadonlyMap<FindingKey, readonly RedFlagRule[]> => {
  const bySet =
    rulesByKey.get(redFlags) ?? new Map<string, ReadonlyMap<FindingKey, readonly RedFlagRule[]>>()
  rulesByKey.set(redFlags, bySet)
  const known = bySet.get(guidelines)
  if (known !== undefined) return known
  const made = new Map<FindingKey, RedFlagRule[]>()
  for (const rule of redFlags)
    for (const key of findingsMentioned([rule], guidelines))
      made.set(key, [...(made.get(key) ?? []), rule])
  bySet.set(guidelines, made)
  return made
}

/** The shortest deadline over flags; null = none. */
export const shortestDeadline = (flags: readonly RedFlag[]): WithinHours | null =>
  flags.reduce<WithinHours | null>(
    (shortest, { withinHours }) =>
      withinHours !== null && (shortest === null || withinHours < shortest)
        ? withinHours
        : shortest,
    null,
  )

/** True when the first deadline is shorter than the second; no deadline is the longest. */
export const isSooner = (one: WithinHours | null, other: WithinHours | null): boolean =>
  one !== null && (other === null || one < other)

/** What an answer does to the flags. */
export interface ActionAfter {
  readonly withinHours: WithinHours | null
  readonly raises: readonly string[]
  readonly standsDown: readonly string[]
}

/** Looks ahead from flags that are already known; only the rules that mention the key are worked out again. */
export const lookAhead = (
  knowledge: KnowledgeBase,
  options: AssessOptions,
  values: FindingValues,
  flags: readonly RedFlag[],
): ((key: FindingKey, value: unknown) => ActionAfter) => {
  const mentioning = rulesMentioning(knowledge, options.guidelines)
  const nothing: ActionAfter = {
    withinHours: shortestDeadline(flags),
    raises: [],
    standsDown: [],
  }
  return (key, value) => {
    const rules = mentioning.get(key)
    if (rules === undefined) return nothing
    const affected = new Set(rules.map((rule) => rule.id))
    const untouched = flags.filter((flag) => !affected.has(flag.ruleId))
    const before = flags.filter((flag) => affected.has(flag.ruleId))
    const after = evaluateRedFlags({ ...values, [key]: value }, rules, knowledge.sources, options)
    return {
      withinHours: shortestDeadline([...untouched, ...after]),
      raises: after
        .filter((flag) => {
          const old = before.find((one) => one.ruleId === flag.ruleId)
          return old === undefined || isSooner(flag.withinHours, old.withinHours)
        })
        .map((flag) => flag.ruleId),
      standsDown: before
        .filter((flag) => !after.some((one) => one.ruleId === flag.ruleId))
        .map((flag) => flag.ruleId),
    }
  }
}
