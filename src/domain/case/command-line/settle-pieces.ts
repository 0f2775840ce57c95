import type { Fact, HeldReason, Piece } from './facts'

/** A piece as first read, before its neighbours are known. */
export interface RoughPiece {
  readonly start: number
  readonly end: number
  /** A number without a unit: a size only where no unknown word stands beside it. */
  readonly bare: boolean
  readonly piece:
    | {
        readonly kind: 'fact'
        readonly fact: Fact
        readonly completed: boolean
        readonly alsoNote: boolean
      }
    | { readonly kind: 'held'; readonly fact: Fact; readonly reason: HeldReason }
    | { readonly kind: 'text' }
    /** A stop parts texts; another filler belongs to the text beside it. */
    | { readonly kind: 'filler'; readonly stop?: true }
}

const isText = (rough: RoughPiece | undefined): boolean => rough?.piece.kind === 'text'

const isJoining = (rough: RoughPiece | undefined): boolean =>
  rough?.piece.kind === 'filler' && rough.piece.stop !== true

/** Numbers beside unknown words belong to them: "room 12". */
const withoutBareNumbers = (rough: readonly RoughPiece[]): readonly RoughPiece[] => {
  const sized = rough.some(
    ({ bare, piece }) => !bare && piece.kind === 'fact' && piece.fact.key === 'size_mm',
  )
  return rough.map((one, index) =>
    one.bare && (sized || isText(rough[index - 1]) || isText(rough[index + 1]))
      ? { ...one, bare: false, piece: { kind: 'text' } }
      : one,
  )
}

/** Unknown words that follow each other are one text, with the small words between them. */
const joinedTexts = (rough: readonly RoughPiece[]): readonly RoughPiece[] => {
  const joined: RoughPiece[] = []
  for (const one of rough) {
    const last = joined.at(-1)
    if (last !== undefined && isText(last) && (isText(one) || isJoining(one)))
      joined[joined.length - 1] = { ...last, end: one.end }
    else if (isText(one)) {
      let start = one.start
      while (isJoining(joined.at(-1))) start = joined.pop()?.start ?? start
      joined.push({ ...one, start })
    } else joined.push(one)
  }
  return joined
}

/** The pieces of a line: texts joined, earlier facts marked where a later one says something else. */
export const settledPieces = (
  rough: readonly RoughPiece[],
  rest: readonly Piece[],
): readonly Piece[] => {
  const joined = joinedTexts(withoutBareNumbers(rough))
  const lastAbout = new Map<string, number>()
  for (const [index, { piece }] of joined.entries())
    if (piece.kind === 'fact') lastAbout.set(piece.fact.key, index)
  const pieces = joined.map(({ start, end, piece }, index): Piece =>
    piece.kind === 'fact'
      ? { ...piece, start, end, replaced: lastAbout.get(piece.fact.key) !== index }
      : piece.kind === 'filler'
        ? { kind: 'filler', start, end }
        : { ...piece, start, end },
  )
  return [...pieces, ...rest]
}
