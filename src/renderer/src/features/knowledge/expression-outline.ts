import type { Expression } from '../../../../domain/knowledge/knowledge-base'
import { isFindingKey, type FindingKey } from '../../../../domain/vocabulary/findings'

/** A rule's conditions as an outline to read: what must hold, one line a finding. */
export type Outline =
  | { readonly kind: 'finding'; readonly key: FindingKey; readonly present: boolean }
  | {
      readonly kind: 'number'
      readonly key: FindingKey
      readonly atLeast: boolean
      readonly value: number
    }
  | {
      readonly kind: 'choice'
      readonly key: FindingKey
      readonly values: readonly string[]
      readonly not: boolean
    }
  | { readonly kind: 'all' | 'any' | 'none'; readonly parts: readonly Outline[] }
  | { readonly kind: 'count'; readonly min: number; readonly parts: readonly Outline[] }

const findingKey = (key: string): FindingKey => {
  if (!isFindingKey(key)) throw new Error(`no such finding: ${key}`)
  return key
}

const negated = (part: Outline): Outline => {
  if (part.kind === 'finding') return { ...part, present: !part.present }
  if (part.kind === 'choice') return { ...part, not: !part.not }
  if (part.kind === 'number') return { ...part, atLeast: !part.atLeast }
  return { kind: 'none', parts: part.kind === 'any' ? part.parts : [part] }
}

/** Turns the conditions of a rule into an outline. */
export const outlineOf = (expression: Expression): Outline => {
  if (typeof expression === 'string') return { kind: 'finding', key: expression, present: true }
  if ('all' in expression) return { kind: 'all', parts: expression.all.map(outlineOf) }
  if ('any' in expression) return { kind: 'any', parts: expression.any.map(outlineOf) }
  if ('not' in expression) return negated(outlineOf(expression.not))
  if ('count' in expression)
    return {
      kind: 'count',
      min: expression.count.min,
      parts: expression.count.of.map(outlineOf),
    }
  if ('gte' in expression) {
    const [key, value] = expression.gte
    return { kind: 'number', key: findingKey(key), atLeast: true, value }
  }
  if ('lt' in expression) {
    const [key, value] = expression.lt
    return { kind: 'number', key: findingKey(key), atLeast: false, value }
  }
  const [key, values] = expression.in
  return { kind: 'choice', key: findingKey(key), values, not: false }
}
