import type { Laterality, Region } from './findings'
import { SIDED_PLACES, type PlaceView } from './place-content'
import { MIDLINE_PLACES, UNSIDED_PLACES } from './place-content-central'

export type { PlaceView }

/** The patient's own side, never the viewer's. */
export type PlaceSide = 'left' | 'right'
type SidedName = keyof typeof SIDED_PLACES

/** Named place on the body map. Ids are never renamed: records carry them. */
export type PlaceId =
  `${SidedName}-${PlaceSide}` | keyof typeof MIDLINE_PLACES | keyof typeof UNSIDED_PLACES

/** Where on the body a lump can be, by the name that the clinician reads and the one the patient reads. */
export interface Place {
  readonly id: PlaceId
  readonly view: PlaceView
  readonly region: Region
  /** The patient's side. Missing when the place does not say. Bilateral is set by the clinician. */
  readonly laterality?: Exclude<Laterality, 'bilateral'>
  /** "Left side of the mid-back". Starts a line. */
  readonly label: string
  /** "the left side of your middle back". Stands inside a sentence, also in "a lump on ...". */
  readonly lay: string
  /** Further words it is found by, lower case. */
  readonly words: readonly string[]
  /** True for places that name no exact spot (a whole limb, the back): drawn as an area without a dot. */
  readonly coarse: boolean
}

const coarseNames = new Set<string>([
  'back',
  'back-midline',
  'upper-limb',
  'upper-limb-back',
  'lower-limb',
  'lower-limb-back',
])

const splitWords = (words: string): string[] => words.split(' ')

const withSide = (text: string, side: PlaceSide): string =>
  text.replace('{side}', side).replace('{Side}', side === 'left' ? 'Left' : 'Right')

const keysOf = <T extends object>(table: T): (keyof T & string)[] =>
  // Object.keys widens to string; the tables are closed constants.
  Object.keys(table) as (keyof T & string)[]

const sided = (name: SidedName, side: PlaceSide): Place => {
  const { view, region, label, lay, words } = SIDED_PLACES[name]
  return {
    id: `${name}-${side}`,
    view,
    region,
    laterality: side,
    label: withSide(label, side),
    lay: withSide(lay, side),
    words: splitWords(words),
    coarse: coarseNames.has(name),
  }
}

/** Every place: those in the midline, those on a side, those that do not say. */
export const PLACES: readonly Place[] = [
  ...keysOf(MIDLINE_PLACES).map((id): Place => {
    const { words, ...content } = MIDLINE_PLACES[id]
    return {
      id,
      ...content,
      laterality: 'midline',
      words: splitWords(words),
      coarse: coarseNames.has(id),
    }
  }),
  ...keysOf(SIDED_PLACES).flatMap((name) => [sided(name, 'left'), sided(name, 'right')]),
  ...keysOf(UNSIDED_PLACES).map((id): Place => {
    const { words, ...content } = UNSIDED_PLACES[id]
    return { id, ...content, words: splitWords(words), coarse: coarseNames.has(id) }
  }),
]

const placesById = new Map<string, Place>(PLACES.map((entry) => [entry.id, entry]))

/** True when the text is the id of a place. */
export const isPlaceId = (value: string): value is PlaceId => placesById.has(value)

/** The place with this id. */
export const placeOf = (id: PlaceId): Place => {
  const found = placesById.get(id)
  if (found === undefined) throw new Error(`no such place: ${id}`)
  return found
}

/** The same place on another side of the patient, or undefined where the body has none. */
export const placeOnSide = (
  id: PlaceId,
  side: Exclude<Laterality, 'bilateral'>,
): PlaceId | undefined => {
  const stem = id.replace(/-(left|right|midline)$/, '')
  const midlineOfSided: Readonly<Record<string, PlaceId>> = {
    'neck-lateral': 'neck-anterior',
    'chest-wall': 'sternum',
    buttock: 'natal-cleft',
  }
  const sidedOfMidline: Readonly<Record<string, string>> = {
    'neck-anterior': 'neck-lateral',
    sternum: 'chest-wall',
    'natal-cleft': 'buttock',
    c7: 'cervical',
    coccyx: 'sacrum',
  }
  if (side === 'midline') {
    if (placeOf(id).laterality === 'midline') return id
    const midline = midlineOfSided[stem] ?? `${stem}-midline`
    return isPlaceId(midline) ? midline : undefined
  }
  const candidate = `${sidedOfMidline[stem] ?? stem}-${side}`
  return isPlaceId(candidate) ? candidate : undefined
}
