import { beginsWithOneSlip, queryTokens, tokenWords, wordsOf } from './search-words'

/** A piece of a text, marked when it is what was searched for. */
export interface TextPiece {
  readonly text: string
  readonly isMatch: boolean
}

/** The words of a query, read once for all the texts that are marked by them. */
export const typedWords = (query: string): readonly string[] =>
  queryTokens(query).flatMap(tokenWords)

const isFound = (word: string, typed: readonly string[]): boolean => {
  const folded = wordsOf(word)
  return typed.some((one) =>
    folded.some((part) => part.startsWith(one) || (one.length > 1 && part.includes(one))),
  )
}

/** Cuts a text into pieces; whole words that answer the typed ones are marked. Slips are marked where nothing fits better. */
export const markMatches = (text: string, typed: readonly string[]): readonly TextPiece[] => {
  if (typed.length === 0 || text === '') return [{ text, isMatch: false }]
  // Words with the blanks and signs between them, nothing lost.
  const parts = text.split(/(\s+)/u)
  const exact = parts.map((part) => isFound(part, typed))
  const found = exact.includes(true)
    ? exact
    : parts.map((part) =>
        typed.some((one) => wordsOf(part).some((word) => beginsWithOneSlip(word, one))),
      )
  return parts.reduce<TextPiece[]>((pieces, part, index) => {
    const isMatch = found[index] === true
    const last = pieces[pieces.length - 1]
    if (last?.isMatch === isMatch) pieces[pieces.length - 1] = { text: last.text + part, isMatch }
    else pieces.push({ text: part, isMatch })
    return pieces
  }, [])
}
