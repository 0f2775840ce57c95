import type { RedFlagRule, Source } from '../knowledge/knowledge-base'
import {
  CHOICE_KEYS,
  isYesNoKey,
  NUMBER_KEYS,
  type FindingKey,
  type FindingValues,
  type Region,
  type YesNoKey,
} from '../vocabulary/findings'
import type { GuidelineSet, RedFlag, WithinHours } from './assessment'
import type { CompiledExpression } from './expression'
import { compiled, type CompiledRule } from './red-flags-compile'

/** Which guidance counts, and the day that decides whether it is out of date. */
export interface RedFlagOptions {
  readonly guidelines: GuidelineSet
  /** 'YYYY-MM-DD'. */
  readonly today: string
}

/** Same-day questions that apply to this place and age: those answered and those not. */
export interface SameDayScreens {
  readonly answered: readonly YesNoKey[]
  readonly unanswered: readonly YesNoKey[]
}

/** Rules with a deadline this short or shorter do not wait for an excluding answer. */
const NEVER_WAITS_HOURS = 48

/** No deadline sorts after every deadline. */
const hoursOrder = (hours: WithinHours | null): number => hours ?? Number.POSITIVE_INFINITY

const merged = (...lists: readonly (readonly FindingKey[])[]): readonly FindingKey[] => [
  ...new Set(lists.flat()),
]

const flagOf = (
  { rule, when, sooner }: CompiledRule,
  values: FindingValues,
  sources: Readonly<Record<string, Source>>,
  today: string,
): RedFlag | null => {
  if (!when.holds(values)) return null
  let withinHours = rule.withinHours
  let deciding: CompiledExpression | null = null
  for (const clause of sooner) {
    if (hoursOrder(clause.withinHours) >= hoursOrder(withinHours)) continue
    if (!clause.when.holds(values)) continue
    withinHours = clause.withinHours
    deciding = clause.when
  }
  const neverWaits = withinHours !== null && withinHours <= NEVER_WAITS_HOURS
  return {
    ruleId: rule.id,
    title: rule.title,
    state: neverWaits || when.truth(values) === true ? 'fired' : 'open',
    withinHours,
    action: rule.action,
    patientAction: rule.patientAction,
    sourceIds: rule.sources,
    because: merged(when.because(values), deciding?.because(values) ?? []),
    askFirst: merged(when.standDown(values), deciding?.standDown(values) ?? []),
    alsoListed: rule.alsoListed,
    // A source that is not in the list cannot be vouched for, so it counts as expired.
    expired: rule.sources.some((id) => {
      const source = sources[id]
      return source === undefined || source.expires < today
    }),
  }
}

const stateOrder = { fired: 0, open: 1 } as const

/**
 * The red flags that these findings raise under one guideline set: fired before open, shortest
 * deadline first. Unknown is never no: an unanswered excluding finding does not stop a rule. It
 * fires at once when the deadline is 48 hours or less, and is open ("ask first") when it is longer.
 */
export const evaluateRedFlags = (
  values: FindingValues,
  rules: readonly RedFlagRule[],
  sources: Readonly<Record<string, Source>>,
  options: RedFlagOptions,
): RedFlag[] => {
  const flags: RedFlag[] = []
  for (const rule of rules) {
    if (!rule.sets.includes(options.guidelines)) continue
    const flag = flagOf(compiled(rule), values, sources, options.today)
    if (flag !== null) flags.push(flag)
  }
  return flags.sort(
    (a, b) =>
      stateOrder[a.state] - stateOrder[b.state] ||
      hoursOrder(a.withinHours) - hoursOrder(b.withinHours),
  )
}

const placeAndAge = (values: FindingValues): FindingValues =>
  Object.fromEntries(
    [...NUMBER_KEYS, ...CHOICE_KEYS, 'lump_present' as const]
      .filter((key) => values[key] !== undefined)
      .map((key) => [key, values[key]]),
  )

/**
 * Signs that call for action wherever the lump is, but that are only asked at these places (our
 * choice). Answered yes elsewhere they still fire.
 */
const ASKED_ONLY_AT: Partial<Record<YesNoKey, readonly Region[]>> = {
  stridor: ['neck-posterior', 'neck-lateral', 'neck-anterior', 'supraclavicular', 'face'],
  saddle_anaesthesia: [
    'neck-posterior',
    'upper-back',
    'scapular',
    'mid-back',
    'lower-back',
    'back',
    'flank',
    'sacrococcygeal',
    'buttock',
  ],
}

const isAskedHere = (key: YesNoKey, values: FindingValues): boolean => {
  const places = ASKED_ONLY_AT[key]
  if (places === undefined || values.region === undefined) return true
  return (
    places.includes(values.region) ||
    (key === 'saddle_anaesthesia' && values.back_or_neck_pain === true)
  )
}

const holdsAll = (parts: readonly CompiledExpression[], values: FindingValues): boolean =>
  parts.every((part) => part.holds(values))

/**
 * The yes/no findings of which a single yes would call for action the same day, given place, age
 * and lump, or given everything recorded. For "each applicable flag: yes, no or not asked".
 */
export const sameDayScreens = (
  values: FindingValues,
  rules: readonly RedFlagRule[],
  guidelines: GuidelineSet,
): SameDayScreens => {
  const context = placeAndAge(values)
  const bases = [context, values]
  const found = new Set<YesNoKey>()
  for (const rule of rules) {
    if (!rule.sets.includes(guidelines)) continue
    for (const parts of compiled(rule).sameDay) {
      if (parts.some((part) => part.truth(context) === false)) continue
      for (const key of parts.flatMap((part) => [...part.keys])) {
        if (!isYesNoKey(key) || key === 'lump_present' || found.has(key)) continue
        if (!isAskedHere(key, values)) continue
        const decides = bases.some((base) => {
          const { [key]: _answer, ...without } = base
          return !holdsAll(parts, without) && holdsAll(parts, { ...without, [key]: true })
        })
        if (decides) found.add(key)
      }
    }
  }
  const keys = [...found]
  return {
    answered: keys.filter((key) => values[key] !== undefined),
    unanswered: keys.filter((key) => values[key] === undefined),
  }
}

/** Every finding that any rule of this guideline set mentions. */
export const findingsMentioned = (
  rules: readonly RedFlagRule[],
  guidelines: GuidelineSet,
): ReadonlySet<FindingKey> => {
  const keys = new Set<FindingKey>()
  for (const rule of rules) {
    if (!rule.sets.includes(guidelines)) continue
    const { when, sooner } = compiled(rule)
    for (const part of [when, ...sooner.map((clause) => clause.when)]) {
      for (const key of part.keys) keys.add(key)
    }
  }
  return keys
}
