import type { Expression } from '../knowledge/knowledge-base'
import {
  CHOICES,
  isChoiceKey,
  isNumberKey,
  isYesNoKey,
  type FindingKey,
  type FindingValues,
} from '../vocabulary/findings'

/** Three-valued truth: 'unknown' when a finding that decides was not asked. */
export type Truth = true | false | 'unknown'

/** An expression made into closures once, so that it can be evaluated on every key press. */
export interface CompiledExpression {
  /** Every finding that the expression mentions. */
  readonly keys: ReadonlySet<FindingKey>
  /** Those that stand outside every `not`: they must be known for the expression to hold. */
  readonly positiveKeys: ReadonlySet<FindingKey>
  /** Those that stand inside a `not`: unanswered, they never stop the expression. */
  readonly excludingKeys: ReadonlySet<FindingKey>
  /** Strict three-valued truth (Kleene): unknown stays unknown. */
  truth(values: FindingValues): Truth
  /**
   * Fail-safe truth: a positive finding must be known, but a `not` that is still unknown does not
   * stop the expression. Unknown is never no, and never silences.
   */
  holds(values: FindingValues): boolean
  /** Recorded findings that made it hold, in the order of the rule. Exclusions are left out. */
  because(values: FindingValues): readonly FindingKey[]
  /** When it holds: unanswered excluding findings whose answers could still stand it down. */
  standDown(values: FindingValues): readonly FindingKey[]
  /** Unanswered findings that could still change its truth; empty when it is decided. */
  undecided(values: FindingValues): readonly FindingKey[]
}

type Sink = Set<FindingKey>

/** Truth as a number makes the Kleene connectives minimum, maximum and sign change. */
type Degree = -1 | 0 | 1

interface Node {
  readonly degree: (values: FindingValues) => Degree
  readonly holds: (values: FindingValues) => boolean
  readonly because: (values: FindingValues, into: Sink) => void
  readonly standDown: (values: FindingValues, into: Sink) => void
  readonly undecided: (values: FindingValues, into: Sink) => void
}

interface Mentions {
  readonly keys: Sink
  readonly positive: Sink
  readonly excluding: Sink
}

const leaf = (
  key: FindingKey,
  test: (values: FindingValues) => boolean | undefined,
  mentions: Mentions,
  excluding: boolean,
): Node => {
  mentions.keys.add(key)
  if (excluding) mentions.excluding.add(key)
  else mentions.positive.add(key)
  return {
    degree: (values) => {
      const answer = test(values)
      return answer === undefined ? 0 : answer ? 1 : -1
    },
    holds: (values) => test(values) === true,
    because: (_values, into) => void into.add(key),
    standDown: () => undefined,
    undecided: (values, into) => {
      if (values[key] === undefined) into.add(key)
    },
  }
}

/** At least `min` of the nodes: `all` is min = length, `any` is min = 1. */
const atLeast = (min: number, nodes: readonly Node[]): Node => {
  const degree = (values: FindingValues): Degree => {
    let yes = 0
    let open = 0
    for (const node of nodes) {
      const d = node.degree(values)
      if (d === 1) yes += 1
      else if (d === 0) open += 1
    }
    return yes >= min ? 1 : yes + open < min ? -1 : 0
  }
  const holds = (values: FindingValues): boolean => {
    let yes = 0
    for (let index = 0; index < nodes.length; index += 1) {
      if (yes + nodes.length - index < min) return false
      if (nodes[index]?.holds(values) === true) yes += 1
      if (yes >= min) return true
    }
    return yes >= min
  }
  return {
    degree,
    holds,
    because: (values, into) => {
      for (const node of nodes) if (node.holds(values)) node.because(values, into)
    },
    standDown: (values, into) => {
      if (degree(values) === 1) return
      for (const node of nodes) if (node.holds(values)) node.standDown(values, into)
    },
    undecided: (values, into) => {
      if (degree(values) !== 0) return
      for (const node of nodes) node.undecided(values, into)
    },
  }
}

const negation = (inner: Node): Node => {
  const degree = (values: FindingValues): Degree => {
    const d = inner.degree(values)
    return d === 1 ? -1 : d === -1 ? 1 : 0
  }
  const undecided = (values: FindingValues, into: Sink): void => {
    if (degree(values) === 0) inner.undecided(values, into)
  }
  return {
    degree,
    holds: (values) => degree(values) !== -1,
    because: () => undefined,
    standDown: undecided,
    undecided,
  }
}

const numberLeaf = (
  [key, limit]: readonly [string, number],
  compare: (value: number, limit: number) => boolean,
  mentions: Mentions,
  excluding: boolean,
): Node => {
  if (!isNumberKey(key)) throw new Error(`'${key}' is not a numeric finding`)
  const test = (values: FindingValues): boolean | undefined => {
    const value = values[key]
    return value === undefined ? undefined : compare(value, limit)
  }
  return leaf(key, test, mentions, excluding)
}

const choiceLeaf = (
  [key, allowed]: readonly [string, readonly string[]],
  mentions: Mentions,
  excluding: boolean,
): Node => {
  if (!isChoiceKey(key)) throw new Error(`'${key}' is not a choice finding`)
  const known = new Set<string>(CHOICES[key])
  for (const value of allowed) {
    if (!known.has(value)) throw new Error(`'${value}' is not a value of '${key}'`)
  }
  const accepted = new Set(allowed)
  const test = (values: FindingValues): boolean | undefined => {
    const value = values[key]
    return value === undefined ? undefined : accepted.has(value)
  }
  return leaf(key, test, mentions, excluding)
}

const build = (expression: Expression, mentions: Mentions, excluding: boolean): Node => {
  const each = (parts: readonly Expression[]): readonly Node[] =>
    parts.map((part) => build(part, mentions, excluding))
  if (typeof expression === 'string') {
    if (!isYesNoKey(expression)) throw new Error(`'${String(expression)}' is not a yes/no finding`)
    return leaf(expression, (values) => values[expression], mentions, excluding)
  }
  if ('all' in expression) return atLeast(expression.all.length, each(expression.all))
  if ('any' in expression) return atLeast(1, each(expression.any))
  if ('count' in expression) return atLeast(expression.count.min, each(expression.count.of))
  if ('not' in expression) return negation(build(expression.not, mentions, true))
  if ('gte' in expression) {
    return numberLeaf(expression.gte, (value, limit) => value >= limit, mentions, excluding)
  }
  if ('lt' in expression) {
    return numberLeaf(expression.lt, (value, limit) => value < limit, mentions, excluding)
  }
  return choiceLeaf(expression.in, mentions, excluding)
}

/** Compiles an expression to closures. Throws on a key or value that the vocabulary does not have. */
export const compileExpression = (expression: Expression): CompiledExpression => {
  const mentions: Mentions = { keys: new Set(), positive: new Set(), excluding: new Set() }
  const root = build(expression, mentions, false)
  const collected = (
    gather: (values: FindingValues, into: Sink) => void,
    values: FindingValues,
  ): readonly FindingKey[] => {
    const into: Sink = new Set()
    gather(values, into)
    return [...into]
  }
  return {
    keys: mentions.keys,
    positiveKeys: mentions.positive,
    excludingKeys: mentions.excluding,
    truth: (values) => {
      const degree = root.degree(values)
      return degree === 0 ? 'unknown' : degree === 1
    },
    holds: root.holds,
    because: (values) => (root.holds(values) ? collected(root.because, values) : []),
    standDown: (values) => (root.holds(values) ? collected(root.standDown, values) : []),
    undecided: (values) => collected(root.undecided, values),
  }
}
