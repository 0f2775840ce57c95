import { guidePieces } from '../../../../domain/guide/guide-content'
import { markWords, type MarkedPiece } from '../../../../domain/guide/search-guide'

/** A piece of a text, with the words that were searched for marked. */
export interface ShownPiece {
  readonly kind: 'words' | 'key' | 'link'
  readonly pageId: string
  readonly marked: readonly MarkedPiece[]
}

/** The pieces of a text as they are shown. */
export const shownPieces = (text: string, query: string): readonly ShownPiece[] =>
  guidePieces(text).map((piece) => ({
    kind: piece.kind,
    pageId: piece.kind === 'link' ? piece.pageId : '',
    marked: markWords(piece.text, query),
  }))
