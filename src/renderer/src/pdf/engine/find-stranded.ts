import type { ContentNode } from './content-node'
import type { Line, Page, PlacedDrawing } from './pdfmake-internals'

/** Lines that must follow a heading on its page, if what follows has as many. */
const LINES_BELOW = 2

interface Piece {
  readonly node: ContentNode
  readonly y: number
}

/**
 * The first node that must keep with the next but stands last on its page (a heading, a table's caption), or has only
 * the first line of the next below it. Undefined when there is none.
 */
export function findStranded(pages: readonly Page[]): string | undefined {
  for (const [index, page] of pages.entries()) {
    const next = pages[index + 1]
    if (next === undefined) return undefined
    const pieces = readablePieces(page)
    const last = pieces.findLastIndex(({ node }) => node.keepWithNext !== undefined)
    const below = pieces.slice(last + 1)
    if (last < 0 || below.length >= LINES_BELOW) continue
    const continues = below.every(({ node }) => startsWith(next, node))
    if (continues) return firstOfRun(pieces, last)
  }
  return undefined
}

/** Where the last line of a page begins, in points from the top; 0 on an empty page. */
export const lastLineY = (page: Page): number => readablePieces(page).at(-1)?.y ?? 0

/** A heading and the caption under it move together: the first of them is the one to move. */
function firstOfRun(pieces: readonly Piece[], last: number): string | undefined {
  let first = last
  while (first > 0 && pieces[first - 1]?.node.keepWithNext !== undefined) first--
  return pieces[first]?.node.keepWithNext
}

const startsWith = (page: Page, node: ContentNode): boolean =>
  readablePieces(page).some((piece) => piece.node === node)

function readablePieces(page: Page): readonly Piece[] {
  const pieces: Piece[] = []
  for (const { type, item } of page.items) {
    if (type === 'line') {
      const { source, y } = item as Line // pdfmake: the item of a line is the line
      if (source?.structure !== undefined && source.furniture !== true)
        pieces.push({ node: source, y })
    } else if (type === 'svg') {
      const drawing = item as PlacedDrawing // pdfmake: the item of an svg is its placed node
      if (drawing.structure !== undefined) pieces.push({ node: drawing, y: drawing.y })
    }
  }
  return pieces.toSorted((one, other) => one.y - other.y)
}
