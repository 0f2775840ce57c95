import type { Fact } from './facts'
import { factName, PHRASES, type Phrase } from './lexicon'
import { tokensOf } from './tokens'

/** A word that the end of the line may become. */
export interface Completion {
  /** The line with the word in it. */
  readonly text: string
  readonly fact: Fact
}

/** How many words at the end may be the beginning of one phrase. */
const MOST_WORDS = 4

const beginsWith = ({ words }: Phrase, typed: readonly string[]): boolean =>
  typed.length <= words.length &&
  typed.every((word, index) =>
    index < typed.length - 1 ? words[index] === word : words[index]?.startsWith(word) === true,
  )

/** True when the phrase has nothing left to be typed. */
const isWhole = ({ words }: Phrase, typed: readonly string[]): boolean =>
  words.length === typed.length && words.at(-1) === typed.at(-1)

/**
 * Words that the end of a line may be completed to, the longest beginning first, at most so many, one
 * for each meaning. Empty after a blank and for fewer than two letters.
 */
export const completionsOf = (text: string, limit: number): readonly Completion[] => {
  if (text === '' || /\s$/.test(text) || text.length > 500) return []
  const tokens = tokensOf(text)
  const found: Completion[] = []
  const seen = new Set<string>()
  for (let count = Math.min(MOST_WORDS, tokens.length); count > 0; count -= 1) {
    const last = tokens.slice(-count)
    const typed = last.map((token) => token.text)
    const [first] = last
    if (first === undefined || last.some(({ kind }) => kind !== 'word')) continue
    if (typed.join('').length < 2) continue
    // Fewer words first; within that the authored order, in which the usual word comes first.
    const matches = PHRASES.filter((phrase) => beginsWith(phrase, typed)).toSorted(
      (a, b) => a.words.length - b.words.length,
    )
    for (const phrase of matches) {
      const name = factName(phrase.fact)
      if (seen.has(name)) continue
      seen.add(name)
      if (isWhole(phrase, typed)) continue
      found.push({
        text: `${text.slice(0, first.start)}${phrase.words.join(' ')} `,
        fact: phrase.fact,
      })
    }
    if (found.length >= limit) break
  }
  return found.slice(0, limit)
}
