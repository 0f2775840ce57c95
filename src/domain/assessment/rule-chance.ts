import type { Expression, KnowledgeBase } from '../knowledge/knowledge-base'
import {
  isChoiceKey,
  isNumberKey,
  type FindingKey,
  type FindingValue,
  type FindingValues,
} from '../vocabulary/findings'
import type { AssessOptions, WithinHours } from './assessment'
import type { OpenQuestion } from './possible-answers'

/** One test of one finding inside a rule. */
interface Leaf {
  readonly key: FindingKey
  readonly passes: (value: FindingValue) => boolean
}

/** The chance of a part of a rule from the chances of its tests. */
type Part = (chances: Float64Array) => number

/** A way in which a rule asks for action within the hours, compiled once. */
interface Clause {
  readonly withinHours: WithinHours
  readonly leaves: readonly Leaf[]
  readonly leavesByKey: ReadonlyMap<FindingKey, readonly number[]>
  readonly chance: Part
}

const product =
  (parts: readonly Part[]): Part =>
  (chances) => {
    let chance = 1
    for (const part of parts) {
      chance *= part(chances)
      if (chance === 0) return 0
    }
    return chance
  }

const anyOf =
  (parts: readonly Part[]): Part =>
  (chances) => {
    let none = 1
    for (const part of parts) {
      none *= 1 - part(chances)
      if (none === 0) return 1
    }
    return 1 - none
  }

/** Chance of at least `min` successes among independent chances. */
const atLeast =
  (min: number, parts: readonly Part[]): Part =>
  (chances) => {
    const exactly = [1]
    for (const part of parts) {
      const chance = part(chances)
      for (let wins = exactly.length; wins > 0; wins -= 1)
        exactly[wins] = (exactly[wins] ?? 0) * (1 - chance) + (exactly[wins - 1] ?? 0) * chance
      exactly[0] = (exactly[0] ?? 0) * (1 - chance)
    }
    return exactly.slice(min).reduce((sum, one) => sum + one, 0)
  }

/** Turns an expression into arithmetic over its tests; findings are taken as independent. */
const build = (expression: Expression, leaves: Leaf[]): Part => {
  const leaf = (key: FindingKey, passes: Leaf['passes']): Part => {
    const index = leaves.push({ key, passes }) - 1
    return (chances) => chances[index] ?? 0
  }
  const each = (parts: readonly Expression[]): Part[] => parts.map((part) => build(part, leaves))
  if (typeof expression === 'string') return leaf(expression, (value) => value === true)
  if ('all' in expression) return product(each(expression.all))
  if ('any' in expression) return anyOf(each(expression.any))
  if ('count' in expression) return atLeast(expression.count.min, each(expression.count.of))
  if ('not' in expression) {
    const inner = build(expression.not, leaves)
    return (chances) => 1 - inner(chances)
  }
  if ('in' in expression) {
    const [key, allowed] = expression.in
    if (!isChoiceKey(key)) throw new Error(`'${key}' is not a choice finding`)
    return leaf(key, (value) => allowed.includes(String(value)))
  }
  const [key, limit] = 'gte' in expression ? expression.gte : expression.lt
  if (!isNumberKey(key)) throw new Error(`'${key}' is not a numeric finding`)
  return leaf(
    key,
    'gte' in expression ? (value) => Number(value) >= limit : (value) => Number(value) < limit,
  )
}

const compile = (parts: readonly Expression[], withinHours: WithinHours): Clause => {
  const leaves: Leaf[] = []
  const chance = product(parts.map((part) => build(part, leaves)))
  const leavesByKey = new Map<FindingKey, number[]>()
  leaves.forEach(({ key }, index) => {
    leavesByKey.set(key, [...(leavesByKey.get(key) ?? []), index])
  })
  return { withinHours, leaves, leavesByKey, chance }
}

const clausesBySet = new WeakMap<KnowledgeBase, Map<string, readonly Clause[]>>()

/** Every clause of a guideline set's rules that carries a deadline; compiled once. */
export const clausesOf = (
  knowledge: KnowledgeBase,
  guidelines: AssessOptions['guidelines'],
): readonly Clause[] => {
  const bySet = clausesBySet.get(knowledge) ?? new Map<string, readonly Clause[]>()
  clausesBySet.set(knowledge, bySet)
  const known = bySet.get(guidelines)
  if (known !== undefined) return known
  const made = knowledge.redFlags
    .filter((rule) => rule.sets.includes(guidelines))
    .flatMap(({ when, withinHours, sooner }) => [
      ...(withinHours === null ? [] : [compile([when], withinHours)]),
      ...sooner.map((one) => compile([when, one.when], one.withinHours)),
    ])
  bySet.set(guidelines, made)
  return made
}

/** A clause with the chance of each of its tests, given the record and the chances of open answers. */
interface WeighedClause {
  readonly clause: Clause
  readonly chances: Float64Array
  readonly now: number
}

/** Fills in what is known and how likely each open answer is. */
export const weighClauses = (
  clauses: readonly Clause[],
  values: FindingValues,
  open: readonly OpenQuestion[],
): readonly WeighedClause[] => {
  const answers = new Map(open.map((question) => [question.key, question.answers]))
  return clauses.map((clause) => {
    const chances = Float64Array.from(clause.leaves, ({ key, passes }) => {
      const value = values[key]
      if (value !== undefined) return passes(value) ? 1 : 0
      let chance = 0
      for (const one of answers.get(key) ?? []) if (passes(one.value)) chance += one.probability
      return chance
    })
    return { clause, chances, now: clause.chance(chances) }
  })
}

/**
 * How much the answer to a question moves the chances of clauses that would shorten the deadline:
 * summed expected change, each times its gravity. It sees rules that need two answers, which looking
 * one answer ahead does not.
 */
export const expectedRuleChange = (
  weighed: readonly WeighedClause[],
  question: OpenQuestion,
  gravity: Readonly<Record<WithinHours, number>>,
): number => {
  let total = 0
  for (const { clause, chances, now } of weighed) {
    const changed = clause.leavesByKey.get(question.key)
    if (changed === undefined) continue
    const assumed = Float64Array.from(chances)
    let change = 0
    for (const { value, probability } of question.answers) {
      for (const index of changed) assumed[index] = clause.leaves[index]?.passes(value) ? 1 : 0
      change += probability * Math.abs(clause.chance(assumed) - now)
    }
    total += gravity[clause.withinHours] * change
  }
  return total
}
