import { compareRules, type RuleChange } from './compare-rules'
import type { Condition, KnowledgeBase, Source } from './knowledge-base'

/** One condition that is not described the same in two knowledge bases. */
export interface ConditionChange {
  readonly id: string
  readonly name: string
  readonly urgency?: { readonly before: Condition['urgency']; readonly after: Condition['urgency'] }
  readonly serious?: { readonly before: boolean; readonly after: boolean }
  /** How many numbers differ, are new or are gone. */
  readonly figures: number
  /** How many sentences differ, are new or are gone. */
  readonly texts: number
  /** No longer said to be serious, or less urgent than before. */
  readonly isWeaker: boolean
}

/** One citation that is new, gone or different. */
export interface SourceChange {
  readonly id: string
  readonly before?: Source
  readonly after?: Source
}

/** Everything that is different, the rules first. */
export interface KnowledgeChanges {
  readonly rules: readonly RuleChange[]
  readonly conditions: readonly ConditionChange[]
  readonly sources: readonly SourceChange[]
  /** Numbers that differ in how usual findings are and in the places of work. */
  readonly generalFigures: number
  /** General facts that are new, gone or different. */
  readonly generalFacts: number
}

/** Each leaf of a value with its place, as text: two of the same content give the same set. */
const leavesOf = (value: unknown, place = ''): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${place}/${key}`))
    : [[place, value]]

const countDifferent = (before: unknown, after: unknown, kind: 'number' | 'other'): number => {
  const [old, now] = [before, after].map((value) => new Map(leavesOf(value)))
  const places = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])
  return [...places].filter((place) => {
    const [was, is] = [old?.get(place), now?.get(place)]
    const isNumber = typeof was === 'number' || typeof is === 'number'
    return was !== is && isNumber === (kind === 'number')
  }).length
}

const URGENCIES: readonly Condition['urgency'][] = ['emergency', 'urgent', 'routine']

const compareCondition = (before: Condition, after: Condition): ConditionChange[] => {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const { urgency: oldUrgency, serious: wasSerious, ...old } = before
  const { urgency, serious, ...now } = after
  return [
    {
      id: before.id,
      name: after.names.clinical,
      ...(urgency === oldUrgency ? {} : { urgency: { before: oldUrgency, after: urgency } }),
      ...(serious === wasSerious ? {} : { serious: { before: wasSerious, after: serious } }),
      figures: countDifferent(old, now, 'number'),
      texts: countDifferent(old, now, 'other'),
      isWeaker:
        (wasSerious && !serious) || URGENCIES.indexOf(urgency) > URGENCIES.indexOf(oldUrgency),
    },
  ]
}

const compareSources = (
  before: KnowledgeBase['sources'],
  after: KnowledgeBase['sources'],
): readonly SourceChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((id) => {
    const [old, now] = [before[id], after[id]]
    if (JSON.stringify(old) === JSON.stringify(now)) return []
    return [{ id, ...(old ? { before: old } : {}), ...(now ? { after: now } : {}) }]
  })

/** What changes when `after` takes the place of `before`. Both must be sound: every condition is in each. */
export const compareKnowledge = (before: KnowledgeBase, after: KnowledgeBase): KnowledgeChanges => {
  const next = new Map(after.conditions.map((condition) => [condition.id, condition]))
  const general = ({ background, backgroundChoices, settings }: KnowledgeBase) => ({
    background,
    backgroundChoices,
    settings,
  })
  const facts = ({ generalFacts }: KnowledgeBase) =>
    new Map(generalFacts.map((fact) => [fact.id, JSON.stringify(fact)]))
  const [oldFacts, newFacts] = [facts(before), facts(after)]
  return {
    rules: compareRules(before.redFlags, after.redFlags),
    conditions: before.conditions
      .flatMap((condition) => {
        const now = next.get(condition.id)
        return now === undefined ? [] : compareCondition(condition, now)
      })
      .sort((left, right) => Number(right.isWeaker) - Number(left.isWeaker)),
    sources: compareSources(before.sources, after.sources),
    generalFigures: countDifferent(general(before), general(after), 'number'),
    generalFacts: [...new Set([...oldFacts.keys(), ...newFacts.keys()])].filter(
      (id) => oldFacts.get(id) !== newFacts.get(id),
    ).length,
  }
}

/** True when a same-day rule goes, comes later or may hold for fewer, or a condition counts as less serious. */
export const asksConfirmation = ({ rules, conditions }: KnowledgeChanges): boolean =>
  rules.some(({ weakenedAt }) => weakenedAt.includes(0)) ||
  conditions.some(({ isWeaker }) => isWeaker)
