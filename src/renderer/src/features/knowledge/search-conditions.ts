import type { Condition } from '../../../../domain/knowledge/knowledge-base'
import { foldText } from '../../../../domain/vocabulary/fold-text'

/** A condition with its names folded once. */
export interface SearchableCondition {
  readonly condition: Condition
  /** Names a clinician would type, each with a blank before it. */
  readonly names: string
  /** Further names, codes and titles of codes. */
  readonly others: string
}

const wordsText = (text: string): string => ` ${foldText(text).replace(/[^\p{L}\p{N}.]+/gu, ' ')}`

/** Folds the names and codes of a condition once. */
export const toSearchableCondition = (condition: Condition): SearchableCondition => {
  const { clinical, lay, alsoCalled } = condition.names
  const codes = condition.codes.map(({ code, title }) => `${code} ${title}`)
  return {
    condition,
    names: wordsText(`${clinical} ${lay}`),
    others: wordsText([...alsoCalled, ...codes, condition.id].join(' ')),
  }
}

const tokenPoints = (token: string, { names, others }: SearchableCondition): number => {
  if (names.includes(` ${token}`)) return 4
  if (others.includes(` ${token}`)) return 3
  // One letter inside a word finds everything.
  if (token.length > 1 && names.includes(token)) return 2
  return token.length > 1 && others.includes(token) ? 1 : 0
}

/** Conditions in which every typed word is found, best first; an empty query finds all, by clinical name. */
export const searchConditions = (
  conditions: readonly SearchableCondition[],
  query: string,
): readonly Condition[] => {
  const tokens = wordsText(query.slice(0, 200)).trim().split(' ').filter(Boolean)
  return conditions
    .map((searched) => {
      const points = tokens.map((token) => tokenPoints(token, searched))
      return {
        condition: searched.condition,
        found: points.every((one) => one > 0),
        points: points.reduce((sum, one) => sum + one, 0),
      }
    })
    .filter(({ found }) => found)
    .sort(
      (a, b) =>
        b.points - a.points ||
        a.condition.names.clinical.localeCompare(b.condition.names.clinical, 'en'),
    )
    .map(({ condition }) => condition)
}
