import { foldText } from '../../../../domain/vocabulary/fold-text'

/** Letters and digits of any script as folded words; O'Brien is obrien, Al-Amin is al, amin and alamin. */
export const wordsOf = (text: string): readonly string[] => {
  const words: string[] = []
  for (const chunk of foldText(text)
    .replace(/['’`´]/g, '')
    .split(' ')) {
    const parts = chunk.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '')
    words.push(...parts)
    if (parts.length > 1) words.push(parts.join(''))
  }
  return words
}

/** Words that a paste may hold before the rest is ignored. */
const MAX_TOKENS = 12
const MAX_QUERY_LENGTH = 500

/** What was typed as words between blanks, each with at least one letter or digit; folded. */
export const queryTokens = (query: string): readonly string[] =>
  foldText(query.slice(0, MAX_QUERY_LENGTH))
    .split(' ')
    .filter((token) => /[\p{L}\p{N}]/u.test(token))
    .slice(0, MAX_TOKENS)

/** The words of one typed token: "kc-20411" asks for kc and for 20411. */
export const tokenWords = (token: string): readonly string[] =>
  token
    .replace(/['’`´]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')

/** Shorter words are too near to too many others. */
const SHORTEST_FORGIVEN = 4

/**
 * True when a word begins with what was typed but for one slip: two letters swapped, one wrong, one
 * missing or one too many (an optimal string alignment distance of one).
 */
export const beginsWithOneSlip = (word: string, typed: string): boolean => {
  if (typed.length < SHORTEST_FORGIVEN) return false
  let at = 0
  while (at < typed.length && word.charCodeAt(at) === typed.charCodeAt(at)) at += 1
  if (at === typed.length) return true
  const isSwap =
    word.charCodeAt(at) === typed.charCodeAt(at + 1) &&
    word.charCodeAt(at + 1) === typed.charCodeAt(at)
  return (
    (isSwap && continues(word, at + 2, typed, at + 2)) ||
    continues(word, at + 1, typed, at + 1) ||
    continues(word, at + 1, typed, at) ||
    continues(word, at, typed, at + 1)
  )
}

const continues = (word: string, wordAt: number, typed: string, typedAt: number): boolean => {
  if (word.length - wordAt < typed.length - typedAt) return false
  for (let step = 0; typedAt + step < typed.length; step += 1)
    if (word.charCodeAt(wordAt + step) !== typed.charCodeAt(typedAt + step)) return false
  return true
}
