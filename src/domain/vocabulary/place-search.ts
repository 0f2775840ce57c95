import type { Place, PlaceSide } from './places'
import { PLACES } from './places'

/** A place found by typing, best first. */
export interface PlaceMatch {
  readonly place: Place
  /** Higher is better; only for ordering. */
  readonly score: number
}

type Side = PlaceSide | 'midline'

const sideWords: Readonly<Record<string, Side>> = {
  l: 'left',
  lt: 'left',
  left: 'left',
  r: 'right',
  rt: 'right',
  right: 'right',
  m: 'midline',
  mid: 'midline',
  middle: 'midline',
  midline: 'midline',
  central: 'midline',
  centre: 'midline',
  center: 'midline',
}

const fillers = new Set(['the', 'of', 'on', 'at', 'in', 'side', 'your', 'and', 'or'])

/** Lower-case words without accents and punctuation; at most 8, the rest of a paste is ignored. */
const wordsOf = (text: string): string[] =>
  text
    .slice(0, 200)
    .normalize('NFD')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, 8)

interface Indexed {
  readonly place: Place
  /** Words of the label, told apart since a hit there counts more. */
  readonly named: readonly string[]
  readonly others: readonly string[]
}

const indexed: readonly Indexed[] = PLACES.map((place) => ({
  place,
  named: place.label
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== ''),
  others: [
    ...place.words,
    ...place.lay.toLowerCase().split(/[^a-z0-9]+/),
    ...place.region.split('-'),
  ],
}))

/** True when one letter was left out, added, changed, or swapped with its neighbour. */
export const differsByOneLetter = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  const restA = a.slice(start)
  const restB = b.slice(start)
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}

const wordScore = (typed: string, word: string): number => {
  if (word === typed) return 10
  if (word.startsWith(typed)) return 7
  if (typed.length < 4 || typed[0] !== word[0]) return 0
  const beginnings = [typed.length - 1, typed.length, typed.length + 1]
  return beginnings.some((length) => differsByOneLetter(typed, word.slice(0, length))) ? 3 : 0
}

const bestScore = (typed: string, words: readonly string[]): number =>
  Math.max(0, ...words.map((word) => wordScore(typed, word)))

const tokenScore = (typed: string, { place, named, others }: Indexed, alone: boolean): number => {
  const side = sideWords[typed]
  // A side letter beside another word means the side; "mid" may also be the mid-back.
  if (side !== undefined && !alone) {
    if (place.laterality === side) return 8
    return typed === 'mid' || typed === 'middle' ? bestScore(typed, [...named, ...others]) : 0
  }
  const sideScore = side !== undefined && place.laterality === side ? 8 : 0
  return Math.max(bestScore(typed, named) * 1.5, bestScore(typed, others), sideScore)
}

const scoreOf = (typed: readonly string[], entry: Indexed): number => {
  let total = 0
  for (const word of typed) {
    const score = tokenScore(word, entry, typed.length === 1)
    if (score === 0) return 0
    total += score
  }
  const { place, named } = entry
  // Spots that say more come before "level not stated", the midline before the sides, and of two
  // labels that hold the typed words the shorter one is meant.
  return (
    total -
    (place.coarse ? 2 : 0) +
    (place.laterality === 'midline' ? 1 : 0) +
    typed.length / named.length
  )
}

/**
 * Places that match every typed word, best first: words in any order, beginnings of words, synonyms,
 * vertebral levels ("L4"), side letters beside another word ("l flank"), one wrong letter from four letters on.
 */
export const searchPlaces = (text: string, limit = 8): readonly PlaceMatch[] => {
  const words = wordsOf(text)
  const told = words.filter((word) => !fillers.has(word))
  const typed = told.length === 0 ? words : told
  const whole = words.join(' ')
  if (typed.length === 0) return []
  return indexed
    .map((entry): PlaceMatch => ({
      place: entry.place,
      score: scoreOf(typed, entry) + (entry.named.join(' ') === whole ? 100 : 0),
    }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
}
