import { CHOICES, YES_NO_KEYS, type Laterality } from '../../vocabulary/findings'
import { CHOICE_WORDS } from '../../vocabulary/words'
import { YES_NO_WORDS } from '../../vocabulary/yes-no-words'
import { CHOICE_SYNONYMS } from './choice-synonyms'
import type { DescriptorFact, DescriptorKey, Fact } from './facts'
import { NO_SYNONYMS, YES_SYNONYMS } from './finding-synonyms'
import { PLACE_SYNONYMS, SIDE_SYNONYMS, type PlaceStem } from './place-synonyms'

/** Words with their one meaning. */
export interface Phrase {
  readonly words: readonly string[]
  readonly fact: Fact
}

const SEX_SYNONYMS = {
  female: 'f|female|woman|girl|lady',
  male: 'm|male|man|boy|gentleman',
} as const

/** The words of a phrase as the tokens of a line have them. */
export const wordsOf = (phrase: string): readonly string[] =>
  phrase
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '')

const entriesOf = <K extends string>(table: Readonly<Record<K, string>>): [K, string][] =>
  // Object.entries widens the keys of a closed table to string.
  Object.entries(table) as [K, string][]

const synonyms = (list: string): readonly string[] => list.split('|')

const DESCRIPTOR_KEYS = Object.keys(CHOICE_SYNONYMS) as readonly DescriptorKey[]

const descriptorFacts: readonly [DescriptorFact, string][] = DESCRIPTOR_KEYS.flatMap((key) =>
  entriesOf<string>(CHOICE_SYNONYMS[key]).map(
    // Key and value come from one row of one table.
    ([value, list]): [DescriptorFact, string] => [{ key, value } as DescriptorFact, list],
  ),
)

/** Authored words, every one with one meaning. */
const AUTHORED: readonly [Fact, string][] = [
  ...descriptorFacts,
  ...entriesOf<PlaceStem>(PLACE_SYNONYMS).map(([value, list]): [Fact, string] => [
    { key: 'place', value },
    list,
  ]),
  ...entriesOf<Laterality>(SIDE_SYNONYMS).map(([value, list]): [Fact, string] => [
    { key: 'laterality', value },
    list,
  ]),
  ...entriesOf(SEX_SYNONYMS).map(([value, list]): [Fact, string] => [{ key: 'sex', value }, list]),
  ...YES_NO_KEYS.flatMap((key): [Fact, string][] => {
    const no = NO_SYNONYMS[key]
    return [
      [{ key, value: true }, YES_SYNONYMS[key]],
      ...(no === undefined ? [] : [[{ key, value: false }, no] satisfies [Fact, string]]),
    ]
  }),
]

/** Words of the form and the record; they give way where an authored word is the same. */
const FROM_THE_FORM: readonly [Fact, string][] = [
  ...YES_NO_KEYS.flatMap((key): [Fact, string][] => [
    [{ key, value: true }, YES_NO_WORDS[key].label],
    [{ key, value: true }, key],
    [{ key, value: true }, YES_NO_WORDS[key].present],
    [{ key, value: false }, YES_NO_WORDS[key].absent],
  ]),
  ...descriptorFacts.flatMap(([fact]): [Fact, string][] => {
    const values: Readonly<Record<string, { readonly label: string; readonly phrase: string }>> =
      CHOICE_WORDS[fact.key].values
    const words = values[fact.value]
    return words === undefined
      ? []
      : [
          [fact, fact.value],
          [fact, words.label],
          [fact, words.phrase],
        ]
  }),
  ...CHOICES.region.map((value): [Fact, string] => [
    { key: 'place', value },
    CHOICE_WORDS.region.values[value].label,
  ]),
].filter(([, words]) => !/[,:]/.test(words))

/** What tells two facts apart. */
export const factName = ({ key, value }: Fact): string => `${key}=${JSON.stringify(value)}`

const phrases = new Map<string, Phrase>()
for (const [fact, list] of [...AUTHORED, ...FROM_THE_FORM]) {
  for (const synonym of synonyms(list)) {
    const words = wordsOf(synonym)
    const name = words.join(' ')
    if (name !== '' && !phrases.has(name)) phrases.set(name, { words, fact })
  }
}

/** Every phrase of the lexicon. */
export const PHRASES: readonly Phrase[] = [...phrases.values()]

/** Most words that one phrase has. */
export const LONGEST_PHRASE = Math.max(...PHRASES.map(({ words }) => words.length))

/** The meaning of exactly these words. */
export const phraseOf = (words: readonly string[]): Fact | undefined =>
  phrases.get(words.join(' '))?.fact

/** Phrases of one word, in the order of the alphabet. */
const singles = PHRASES.filter(({ words }) => words.length === 1).toSorted((a, b) =>
  (a.words[0] ?? '') < (b.words[0] ?? '') ? -1 : 1,
)

/** Letters from which a beginning may stand for the word. Three-letter words are too often others. */
const LEAST_LETTERS = 4

/** The one meaning that every word with this beginning has; undefined when they differ. */
export const completedWord = (beginning: string): Fact | undefined => {
  if (beginning.length < LEAST_LETTERS) return undefined
  const found = singles.filter(({ words }) => words[0]?.startsWith(beginning))
  const [first] = found
  return first !== undefined && found.every(({ fact }) => factName(fact) === factName(first.fact))
    ? first.fact
    : undefined
}

/** The authored word that a fact is printed with; the first of its row. */
const printed = new Map(AUTHORED.map(([fact, list]) => [factName(fact), synonyms(list)[0] ?? '']))

/** The short word of a fact that is neither a number nor a no. */
export const shortWord = (fact: Fact): string => {
  const word = printed.get(factName(fact))
  if (word === undefined) throw new Error(`no word for ${fact.key}`)
  return word
}

/** The fewest first letters of a single word that are read as the same; the whole word where there are none. */
export const shortestBeginning = (word: string): string => {
  const meant = phraseOf([word])
  if (meant === undefined) return word
  for (let count = LEAST_LETTERS; count < word.length; count += 1) {
    const beginning = word.slice(0, count)
    const read = phraseOf([beginning]) ?? completedWord(beginning)
    if (read !== undefined && factName(read) === factName(meant)) return beginning
  }
  return word
}

/** The authored rows, for the check that no word has two meanings. */
export const AUTHORED_ROWS: readonly (readonly [Fact, readonly string[]])[] = AUTHORED.map(
  ([fact, list]) => [fact, synonyms(list)],
)
