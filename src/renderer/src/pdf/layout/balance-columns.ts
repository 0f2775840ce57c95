import type { PageTheme } from './theme'

/** Usual width of a letter of Noto Sans as a part of the type size; a bold one is a little wider. */
const USUAL_LETTER = 0.57

/** Part of the table that is moved from one column to another at a time. */
const STEP = 0.02

/** Moves after which no more are tried: the table is at its best long before. */
const MOST_MOVES = 60

type Rows = readonly (readonly string[])[]

const linesOf = (text: string, width: number, { body }: PageTheme): number => {
  const room = Math.max(1, width / (body * USUAL_LETTER))
  let lines = 1
  let filled = 0
  for (const word of text.split(/\s+/u)) {
    if (filled > 0 && filled + 1 + word.length > room) {
      lines += 1
      filled = word.length
    } else filled += (filled > 0 ? 1 : 0) + word.length
    while (filled > room) {
      lines += 1
      filled -= room
    }
  }
  return lines
}

/** Lines of all rows together, each as tall as its tallest cell; even rows count a little, to break ties. */
const heightOf = (rows: Rows, widths: readonly number[], theme: PageTheme): number =>
  rows.reduce((sum, row) => {
    const lines = row.map((cell, column) => linesOf(cell, widths[column] ?? 0, theme))
    return sum + Math.max(...lines) + lines.reduce((all, each) => all + each, 0) * 0.001
  }, 0)

/**
 * Widths in points, moved between the columns as long as that makes the table lower: a long word for "how soon" may
 * cost less height than a narrow column of sentences. No column becomes narrower than its longest word needs.
 */
export function balanceColumns(
  rows: Rows,
  widths: readonly number[],
  theme: PageTheme,
): readonly number[] {
  const step = widths.reduce((sum, width) => sum + width, 0) * STEP
  const needs = widths.map((width, column) => {
    const words = rows.flatMap((row) => (row[column] ?? '').split(/\s+/u))
    const longest = Math.max(...words.map(({ length }) => length)) * theme.body * USUAL_LETTER
    return Math.min(width, longest)
  })
  let best = [...widths]
  let height = heightOf(rows, best, theme)
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const better = neighbours(best, step, needs)
      .map((candidate) => ({ candidate, lower: heightOf(rows, candidate, theme) }))
      .toSorted((one, other) => one.lower - other.lower)[0]
    if (better === undefined || better.lower >= height) return best
    best = better.candidate
    height = better.lower
  }
  return best
}

/** The widths with one, two or three steps moved from any column to any other. */
const neighbours = (
  widths: readonly number[],
  step: number,
  needs: readonly number[],
): readonly number[][] =>
  widths.flatMap((_, from) =>
    widths.flatMap((__, to) =>
      [1, 2, 3].flatMap((times) => {
        const moved = step * times
        if (from === to || (widths[from] ?? 0) - moved < (needs[from] ?? 0)) return []
        return [
          widths.map((width, column) =>
            column === from ? width - moved : column === to ? width + moved : width,
          ),
        ]
      }),
    ),
  )
