import type { Expression, RedFlagRule } from '../knowledge/knowledge-base'
import {
  FINDING_KEYS,
  isFindingKey,
  type FindingKey,
  type FindingValues,
} from '../vocabulary/findings'
import { findingPhrase, questionWords } from '../vocabulary/words'
import { LETTER_WORDS } from './letter-words'

/** Every finding that an expression reads. */
export const keysOfExpression = (expression: Expression): readonly FindingKey[] => {
  if (typeof expression === 'string') return [expression]
  if ('all' in expression) return expression.all.flatMap(keysOfExpression)
  if ('any' in expression) return expression.any.flatMap(keysOfExpression)
  if ('not' in expression) return keysOfExpression(expression.not)
  if ('count' in expression) return expression.count.of.flatMap(keysOfExpression)
  const [key] =
    'gte' in expression ? expression.gte : 'lt' in expression ? expression.lt : expression.in
  return isFindingKey(key) ? [key] : []
}

const NUMBER_UNITS: Readonly<Record<string, string>> = {
  age_years: 'years',
  duration_days: 'days',
  size_mm: 'mm',
}

/** A recorded value in words; "not assessed" when it was not asked. */
const valueInWords = (key: FindingKey, findings: FindingValues): string => {
  const value = findings[key]
  if (value === undefined) return LETTER_WORDS.notAssessed
  if (typeof value === 'number') return `${Math.round(value * 10) / 10} ${NUMBER_UNITS[key] ?? ''}`
  if (typeof value === 'boolean') return value ? LETTER_WORDS.yes : LETTER_WORDS.no
  return findingPhrase(key, value) ?? value
}

/** Each criterion of the rules with its recorded value, in the order of the form, none left out. */
export const criteriaRows = (
  rules: readonly RedFlagRule[],
  findings: FindingValues,
): readonly (readonly [string, string])[] => {
  const wanted = new Set(
    rules
      .flatMap((rule) => [rule.when, ...rule.sooner.map((s) => s.when)])
      .flatMap(keysOfExpression),
  )
  return FINDING_KEYS.filter((key) => wanted.has(key)).map((key) => [
    questionWords(key).label,
    valueInWords(key, findings),
  ])
}
