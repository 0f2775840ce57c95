import type { Block, PrintDocument } from './blocks'

/** Number of syllables of one word, lower case letters and apostrophes. */
export type SyllableCounter = (word: string) => number

/** How hard a text is to read. Grades are United States school years. */
export interface Readability {
  readonly words: number
  readonly sentences: number
  /** Flesch-Kincaid grade: Kincaid et al. 1975, Naval Technical Training Command, Research Branch Report 8-75. */
  readonly fleschKincaid: number
  /** SMOG grade: McLaughlin 1969, Journal of Reading 12(8):639-646. */
  readonly smog: number
  readonly meanSentenceWords: number
  readonly longestSentenceWords: number
  readonly longestSentence: string
  /** Words of three syllables or more, most frequent first. */
  readonly hardWords: readonly string[]
}

const ABBREVIATIONS = new Set(['dr', 'mr', 'mrs', 'ms', 'prof', 'st', 'e.g', 'i.e', 'approx', 'vs'])

/** Splits one paragraph, bullet or table cell into sentences; whatever ends without a full stop is one too. */
export const splitSentences = (segment: string): readonly string[] => {
  const sentences: string[] = []
  let start = 0
  for (const match of segment.matchAll(/[.!?…]+["'”’)]*(?=\s|$)/g)) {
    const end = match.index + match[0].length
    const before = /([\p{L}.]+)$/u.exec(segment.slice(start, match.index))?.[1] ?? ''
    if (ABBREVIATIONS.has(before.toLowerCase())) continue
    sentences.push(segment.slice(start, end))
    start = end
  }
  sentences.push(segment.slice(start))
  return sentences.map((sentence) => sentence.trim()).filter((s) => wordsOf(s).length > 0)
}

/** Words of a sentence: runs of letters or digits; the parts of a hyphenated word count singly. */
export const wordsOf = (sentence: string): readonly string[] =>
  sentence.match(/\p{L}+(?:['’]\p{L}+)*|\d+(?:[.,]\d+)*/gu) ?? []

/**
 * A counter that looks a word up in a pronouncing dictionary (CMU format: one digit per vowel) and asks the
 * fallback for words that are not in it. A number counts one syllable per digit.
 */
export const syllableCounter =
  (dictionary: Readonly<Record<string, string>>, fallback: SyllableCounter): SyllableCounter =>
  (word) => {
    const plain = word.toLowerCase().replaceAll('’', "'")
    if (/^\d/.test(plain)) return plain.replaceAll(/\D/g, '').length
    const sounds = Object.hasOwn(dictionary, plain) ? dictionary[plain] : undefined
    const count = sounds === undefined ? fallback(plain) : (sounds.match(/\d/g) ?? []).length
    return Math.max(1, count)
  }

const mostFrequent = (words: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word)
}

/** Measures a whole text given as paragraphs, bullets and table cells. Below 100 words the grades mean little. */
export const measureReadability = (
  segments: readonly string[],
  syllablesOf: SyllableCounter,
): Readability => {
  const sentences = segments.flatMap(splitSentences)
  const lengths = sentences.map((sentence) => wordsOf(sentence).length)
  const words = sentences.flatMap(wordsOf)
  const syllables = words.map(syllablesOf)
  const hard = words.filter((_, index) => (syllables[index] ?? 0) >= 3)
  const totalSyllables = syllables.reduce((sum, count) => sum + count, 0)
  const [wordCount, sentenceCount] = [Math.max(words.length, 1), Math.max(sentences.length, 1)]
  const longest = lengths.indexOf(Math.max(0, ...lengths))
  return {
    words: words.length,
    sentences: sentences.length,
    fleschKincaid: 0.39 * (wordCount / sentenceCount) + 11.8 * (totalSyllables / wordCount) - 15.59,
    smog: 1.043 * Math.sqrt(hard.length * (30 / sentenceCount)) + 3.1291,
    meanSentenceWords: words.length / sentenceCount,
    longestSentenceWords: Math.max(0, ...lengths),
    longestSentence: sentences[longest] ?? '',
    hardWords: mostFrequent(hard.map((word) => word.toLowerCase())),
  }
}

/** What is read in a block: paragraphs, bullets, box lines, captions and table cells, without headings. */
export const blockSegments = (block: Block): readonly string[] => {
  switch (block.type) {
    case 'heading':
      return []
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items
    case 'box':
      return block.lines
    case 'table':
      return (block.beside ?? block).rows.flat().filter((cell) => cell !== '')
    case 'body-map':
      return [block.caption]
    case 'beside':
      return block.english.flatMap(blockSegments)
  }
}

/** What is read in a document; where two languages stand side by side, the English. */
export const documentSegments = (document: PrintDocument): readonly string[] =>
  document.blocks.flatMap(blockSegments)
