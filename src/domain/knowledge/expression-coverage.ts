import type { Expression } from './knowledge-base'

const isSame = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left) === JSON.stringify(right)

type Group<Key extends string> = Extract<Expression, Readonly<Record<Key, unknown>>>

const has = <Key extends string>(expression: Expression, key: Key): expression is Group<Key> =>
  typeof expression !== 'string' && key in expression

/** Leaves of the same kind and finding: a limit that is met sooner, a list of values that lost none. */
const isWiderLeaf = (next: Expression, old: Expression): boolean => {
  if (has(next, 'gte') && has(old, 'gte'))
    return next.gte[0] === old.gte[0] && next.gte[1] <= old.gte[1]
  if (has(next, 'lt') && has(old, 'lt')) return next.lt[0] === old.lt[0] && next.lt[1] >= old.lt[1]
  if (has(next, 'in') && has(old, 'in'))
    return next.in[0] === old.in[0] && old.in[1].every((value) => next.in[1].includes(value))
  return false
}

/** A count that asks for no more, of a list that lost nothing. */
const isWiderCount = (next: Group<'count'>, old: Group<'count'>): boolean => {
  const [given, taken] = [next, old].map(({ count }) => count.of.map((one) => JSON.stringify(one)))
  const isEachOnce = new Set(taken).size === taken?.length
  return (
    next.count.min <= old.count.min &&
    isEachOnce &&
    taken.every((operand) => given?.includes(operand) === true)
  )
}

/**
 * True when it is certain that `next` holds for everyone for whom `old` holds. Judged by the shape: false means "cannot be
 * told", which is read as "may hold for fewer".
 */
export const surelyCovers = (next: Expression, old: Expression): boolean => {
  if (isSame(next, old)) return true
  if (has(old, 'any')) return old.any.every((one) => surelyCovers(next, one))
  if (has(next, 'all')) return next.all.every((one) => surelyCovers(one, old))
  if (has(next, 'any') && next.any.some((one) => surelyCovers(one, old))) return true
  if (has(old, 'all') && old.all.some((one) => surelyCovers(next, one))) return true
  if (has(next, 'not') && has(old, 'not')) return surelyCovers(old.not, next.not)
  if (has(next, 'count') && has(old, 'count')) return isWiderCount(next, old)
  return isWiderLeaf(next, old)
}
