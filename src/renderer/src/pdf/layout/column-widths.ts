import { textWidth, type PageTheme } from './theme'

/** Usual width of a letter of bold Noto Sans as a part of the type size. */
const USUAL_LETTER = 0.58

/** Letters of a short answer ("Within 2 weeks"): a column of nothing else needs no more room than they take. */
const SHORT_CELL = 18

/** Part of the table that a column may take to keep each of its cells on one line. */
const ONE_LINE_SHARE = 0.24

/** Part of a text's width in which it surely fits two lines. */
const HALF_WITH_REST = 0.65

/** No column is wider than this part of the table, nor narrower than an equal share of what is left. */
const WIDEST_SHARE = 0.56

/**
 * Inner widths of table columns in points: shared out by how much text each column holds, wide enough for its longest
 * word where that is possible. They always add up to the text column; longer words are broken.
 */
export function columnWidths(
  rows: readonly (readonly string[])[],
  columns: number,
  padding: number,
  theme: PageTheme,
): number[] {
  const total = textWidth(theme) - columns * padding * 2
  const widest = total * WIDEST_SHARE
  const cellsOf = (column: number): string[] => rows.map((row) => row[column] ?? '')
  const indices = Array.from({ length: columns }, (_, column) => column)
  const letter = theme.body * USUAL_LETTER
  const needs = indices.map((column) => {
    const cells = cellsOf(column)
    const oneLine = longestOf(cells) * letter
    if (oneLine <= total * ONE_LINE_SHARE) return oneLine
    const twoLines = longestOf(cells) <= SHORT_CELL ? oneLine * HALF_WITH_REST : 0
    return Math.min(total / columns, Math.max(longestOf(wordsOf(cells)) * letter, twoLines))
  })
  const wants = indices.map((column) => wanted(cellsOf(column)))
  const spare = total - needs.reduce(add, 0)
  const allWants = wants.reduce(add, 0) || 1
  const shared = needs.map((need, column) =>
    Math.min(widest, need + (spare * (wants[column] ?? 0)) / allWants),
  )
  const scale = total / (shared.reduce(add, 0) || 1)
  return shared.map((width) => width * scale)
}

const add = (sum: number, value: number): number => sum + value

const wordsOf = (cells: readonly string[]): string[] => cells.flatMap((cell) => cell.split(/\s+/u))

const longestOf = (texts: readonly string[]): number =>
  Math.max(1, ...texts.map((text) => text.length))

/** Columns of short answers have all they need; the others share what is left by how much they hold. */
function wanted(cells: readonly string[]): number {
  if (longestOf(cells) <= SHORT_CELL) return 0
  return cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length
}
