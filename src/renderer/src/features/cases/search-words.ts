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

/** The longest word that a name writes apart and people type together: van, der, mac, al. */
const LONGEST_PARTICLE = 3

/** The words of a name, and each small one with what follows it: Van der Heijden is also vanderheijden. */
export const nameWordsOf = (name: string): readonly string[] => {
  const words: string[] = []
  let before: string[] = []
  for (const chunk of foldText(name).split(' ')) {
    words.push(...wordsOf(chunk))
    const bare = chunk.replace(/[^\p{L}\p{N}]+/gu, '')
    const joined = before.map((start) => start + bare)
    words.push(...joined)
    before = bare !== '' && bare.length <= LONGEST_PARTICLE ? [...joined, bare] : []
  }
  return words
}

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

/** Long words bear two slips, when the first letter is right. */
const SHORTEST_TWICE_FORGIVEN = 7

/** True when a word begins with what was typed but for two slips (an optimal string alignment distance of two). */
export const beginsWithTwoSlips = (word: string, typed: string): boolean => {
  if (typed.length < SHORTEST_TWICE_FORGIVEN || word.length < typed.length - 2) return false
  if (word.charCodeAt(0) !== typed.charCodeAt(0)) return false
  const width = Math.min(word.length, typed.length + 2)
  let twoBack: number[] = []
  let oneBack = Array.from({ length: width + 1 }, (_, at) => at)
  for (let row = 1; row <= typed.length; row += 1) {
    const now = [row]
    for (let at = 1; at <= width; at += 1) {
      const isSame = typed.charCodeAt(row - 1) === word.charCodeAt(at - 1)
      let least = Math.min(
        (oneBack[at - 1] ?? 0) + (isSame ? 0 : 1),
        (oneBack[at] ?? 0) + 1,
        (now[at - 1] ?? 0) + 1,
      )
      const isSwap =
        row > 1 &&
        at > 1 &&
        typed.charCodeAt(row - 1) === word.charCodeAt(at - 2) &&
        typed.charCodeAt(row - 2) === word.charCodeAt(at - 1)
      if (isSwap) least = Math.min(least, (twoBack[at - 2] ?? 0) + 1)
      now.push(least)
    }
    if (Math.min(...now) > 2) return false
    ;[twoBack, oneBack] = [oneBack, now]
  }
  return Math.min(...oneBack) <= 2
}
