import { splitSentences, wordsOf } from '../src/domain/handout/readability'

/** What a language's own readability formula says of a text. */
export interface FormulaResult {
  readonly name: string
  readonly value: number
  /** Missing where no limit is set: the figure is only reported. */
  readonly within?: boolean
}

const VOWELS = 'aeiouyàâäáãåæèéêëìíîïòóôöõøœùúûüýÿąęóőű'

/** Runs of vowels, an estimate that fits languages written much as they sound. */
const vowelRuns = (word: string): number =>
  Math.max(1, (word.toLowerCase().match(new RegExp(`[${VOWELS}]+`, 'gu')) ?? []).length)

/**
 * Spanish syllables: two strong vowels, or an accented weak one beside a strong one, are two syllables;
 * 'gue', 'qui' and the like have a silent u.
 */
const spanishSyllables = (word: string): number => {
  const plain = word.toLowerCase().replace(/([gq])u(?=[eiéí])/g, '$1')
  const nuclei = plain.match(/[iuüy]?[aeoáéó][iuüy]?(?![íú])|[aeoáéó]|[íú]|[iuüy]+/gu) ?? []
  return Math.max(1, nuclei.length)
}

const counts = (segments: readonly string[], syllablesOf: (word: string) => number) => {
  const sentences = segments.flatMap(splitSentences)
  const words = sentences.flatMap(wordsOf)
  return {
    sentences: Math.max(1, sentences.length),
    words: Math.max(1, words.length),
    syllables: words.reduce((sum, word) => sum + syllablesOf(word), 0),
    long: words.filter((word) => word.length > 6).length,
  }
}

/**
 * The formula that fits a language. Spanish: INFLESZ (Barrio Cantalejo et al. 2008, Anales del Sistema Sanitario de
 * Navarra 31(2):135-152), 65 and more is plain. French: Kandel and Moles 1958. German: Amstad 1978.
 * Every other language: LIX (Björnsson 1968), below 40 is easy. Only the Spanish limit is a gate.
 */
export const formulaOf = (language: string, segments: readonly string[]): FormulaResult => {
  if (language === 'es') {
    const { sentences, words, syllables } = counts(segments, spanishSyllables)
    const value = 206.835 - 62.3 * (syllables / words) - words / sentences
    return { name: 'INFLESZ', value, within: value >= 65 }
  }
  const { sentences, words, syllables, long } = counts(segments, vowelRuns)
  const [perSentence, perWord] = [words / sentences, syllables / words]
  if (language === 'fr')
    return { name: 'Kandel-Moles', value: 207 - 1.015 * perSentence - 73.6 * perWord }
  if (language === 'de') return { name: 'Amstad', value: 180 - perSentence - 58.5 * perWord }
  return { name: 'LIX', value: perSentence + (100 * long) / words }
}
