import { withDuration, withFinding, withPlace, withRegion, withSide, withSize } from '../edit-draft'
import type { VisitDraft } from '../visit'
import type { Fact, Piece, ReadLine } from './facts'
import { factsOf } from './facts'
import { placeOfStem, regionOfStem } from './place-synonyms'

/** Place and side together. A side alone belongs to the place, or to the region, that is already said. */
const withSite = (draft: VisitDraft, facts: readonly Fact[]): VisitDraft => {
  const place = facts.find((fact) => fact.key === 'place')?.value
  const side = facts.find((fact) => fact.key === 'laterality')?.value
  if (place === undefined && (side === undefined || draft.site))
    return side === undefined ? draft : withSide(draft, side)
  const stem = place ?? draft.findings.region
  const onMap = stem === undefined ? undefined : placeOfStem(stem, side)
  if (onMap !== undefined) return withPlace(draft, onMap)
  const located =
    stem === undefined ? draft : withRegion(withPlace(draft, undefined), regionOfStem(stem))
  return side === undefined ? located : withSide(located, side)
}

const withFact = (draft: VisitDraft, fact: Fact): VisitDraft => {
  switch (fact.key) {
    // Age and sex are the patient's: the line only checks them. The site is set as a whole.
    case 'age_years':
    case 'sex':
    case 'place':
    case 'laterality':
      return draft
    case 'size_mm':
      return withSize(draft, fact.value)
    case 'duration_days':
      return withDuration(draft, fact.value)
    default:
      return withFinding(draft, fact.key, fact.value)
  }
}

/** The draft with everything that these facts say. Age and sex are not taken: they belong to the patient. */
export const applyFacts = (draft: VisitDraft, facts: readonly Fact[]): VisitDraft =>
  facts.reduce(withFact, withSite(draft, facts))

/** Note with words added on a line of their own; the words stay exactly as typed. */
const withNote = (draft: VisitDraft, words: readonly string[]): VisitDraft =>
  words.length === 0
    ? draft
    : { ...draft, note: [draft.note, words.join('; ')].filter((text) => text !== '').join('\n') }

/** What Enter does with a line: what goes into the record, and what stays to be settled. */
export interface TakenLine {
  readonly draft: VisitDraft
  readonly taken: readonly Fact[]
  /** Words that went to the note. */
  readonly noted: readonly string[]
  /** Words that stay in the line: they need a yes or no, or differ from the patient's record. */
  readonly left: string
}

/** Words of the pieces as typed; those that stand side by side are one, with what stands between them. */
const wordsTogether = (
  { text, pieces }: ReadLine,
  chosen: ReadonlySet<Piece>,
): readonly string[] => {
  const spans: { start: number; end: number }[] = []
  let goesOn = false
  for (const piece of pieces) {
    const last = spans.at(-1)
    if (!chosen.has(piece)) goesOn &&= piece.kind === 'filler'
    else if (goesOn && last !== undefined) last.end = piece.end
    else {
      spans.push({ start: piece.start, end: piece.end })
      goesOn = true
    }
  }
  return spans.map(({ start, end }) => text.slice(start, end))
}

/**
 * Takes a line into the draft: facts are set, unknown words go to the note. Pieces that are held,
 * and those the caller refuses, stay in the line; when nothing else is left, they go to the note.
 */
export const takeLine = (
  draft: VisitDraft,
  line: ReadLine,
  refuses: (fact: Fact) => boolean,
): TakenLine => {
  const stays = line.pieces.filter(
    (piece) => piece.kind === 'held' || (piece.kind === 'fact' && refuses(piece.fact)),
  )
  const others = line.pieces.filter((piece) => !stays.includes(piece) && piece.kind !== 'filler')
  const isSettled = others.length > 0 || stays.length === 0
  const forNote = others.filter((piece) => piece.kind !== 'fact' || piece.alsoNote)
  const noted = wordsTogether(line, new Set(isSettled ? forNote : stays))
  const taken = factsOf(line).filter((fact) => !refuses(fact))
  return {
    draft: withNote(applyFacts(draft, taken), noted),
    taken,
    noted,
    left: isSettled ? wordsTogether(line, new Set(stays)).join(', ') : '',
  }
}
