import { CHOICES, type Region } from '../vocabulary/findings'
import { PLACES, type PlaceId } from '../vocabulary/places'
import { CHOICE_WORDS } from '../vocabulary/words'

/** Words of one language that a leaflet takes from the record: places, findings, what flags ask for. */
export interface LeafletWords {
  /** BCP 47. */
  readonly language: string
  readonly places: Readonly<Record<PlaceId, string>>
  /** Where a lump lies on both sides of a region. */
  readonly regions: Readonly<Record<Region, string>>
  /**
   * Sentences about findings and what flags ask for, by the English sentence they translate: when the English changes,
   * the old translation no longer matches and the English is printed until it is translated anew.
   */
  readonly sentences: Readonly<Record<string, string>>
  /** How a sentence is said of this patient; missing = as it stands. */
  readonly turn?: (said: string) => string
}

const englishPlaces = Object.fromEntries(PLACES.map(({ id, lay }) => [id, lay]))
const englishRegions = Object.fromEntries(
  CHOICES.region.map((region) => [region, CHOICE_WORDS.region.values[region].lay ?? '']),
)

/** English: the words of the vocabulary itself. */
export const ENGLISH_WORDS: LeafletWords = {
  language: 'en',
  // fromEntries widens the keys; the tables are whole.
  places: englishPlaces as Record<PlaceId, string>,
  regions: englishRegions as Record<Region, string>,
  sentences: {},
}

/** A sentence in the leaflet's language, or in English when it has no translation. */
export const sayIn = ({ sentences, turn }: LeafletWords, english: string): string => {
  const said = Object.hasOwn(sentences, english) ? (sentences[english] ?? english) : english
  return turn ? turn(said) : said
}

/** True when a sentence can be said in the leaflet's language. */
export const canSay = ({ language, sentences }: LeafletWords, english: string): boolean =>
  language === 'en' || Object.hasOwn(sentences, english)
