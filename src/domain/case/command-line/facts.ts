import type { AgeUnit } from '../patient'
import type { DurationUnit, SizeUnit, Typed } from '../visit'
import type { Choice, ChoiceKey, Laterality, Sex, YesNoKey } from '../../vocabulary/findings'
import type { PlaceStem } from './place-synonyms'

/** Choices that are said by one word of the line; sex, region and side have facts of their own. */
export type DescriptorKey = Exclude<ChoiceKey, 'sex' | 'region' | 'laterality'>

/** One choice with one of its own values. */
export type DescriptorFact = {
  [K in DescriptorKey]: { readonly key: K; readonly value: Choice<K> }
}[DescriptorKey]

/** One thing that a typed line says. At most one fact a key counts. */
export type Fact =
  | { readonly key: 'age_years'; readonly value: Typed<AgeUnit> }
  | { readonly key: 'sex'; readonly value: Sex }
  | { readonly key: 'place'; readonly value: PlaceStem }
  | { readonly key: 'laterality'; readonly value: Laterality }
  | { readonly key: 'size_mm'; readonly value: Typed<SizeUnit> }
  | { readonly key: 'duration_days'; readonly value: Typed<DurationUnit> }
  | DescriptorFact
  | { readonly key: YesNoKey; readonly value: boolean }

/** True for a fact that is a plain yes or no. */
export const isYesNoFact = (fact: Fact): fact is Extract<Fact, { readonly value: boolean }> =>
  typeof fact.value === 'boolean'

/** Why words that have a meaning are not recorded as they stand. */
export type HeldReason =
  /** "no fever, weight loss": nothing says whether the second is denied as well. */
  | 'yes-or-no'
  /** "not mobile": what it is instead is not said. */
  | 'not-that-value'

/** One stretch of the typed line and how it is read. Together the pieces cover every word of it. */
export type Piece = { readonly start: number; readonly end: number } & (
  | {
      readonly kind: 'fact'
      readonly fact: Fact
      /** The beginning of a word stood for the whole of it. */
      readonly completed: boolean
      /** A later piece says something else about the same. */
      readonly replaced: boolean
      /** The words say more than the fact holds: they go to the note as well ("3 x 4 cm"). */
      readonly alsoNote: boolean
    }
  | { readonly kind: 'held'; readonly fact: Fact; readonly reason: HeldReason }
  /** Words that are not understood: they go to the note. */
  | { readonly kind: 'text' }
  /** Words that only join others: "and", "for". */
  | { readonly kind: 'filler' }
)

/** A typed line, read. */
export interface ReadLine {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** The facts that count, in the order typed; of two about the same the later one. */
export const factsOf = (line: ReadLine): readonly Fact[] =>
  line.pieces.flatMap((piece) => (piece.kind === 'fact' && !piece.replaced ? [piece.fact] : []))
