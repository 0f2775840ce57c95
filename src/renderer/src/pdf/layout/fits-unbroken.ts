import { textHeight, type PageTheme } from './theme'

/** Widest a letter can be, as a part of the type size: a bold capital W in Noto Sans is 0.95. */
const WIDEST_LETTER = 1

/** Small letters, digits, blanks and common signs, m and w left out, are at most this wide in bold Noto Sans. */
const NARROW = /[a-ln-vx-zß-åç-öø-ōŏ-ŵ0-9 .,;:'’()¿¡?!-]/
const NARROW_LETTER = 0.66

/** Height of a line as a part of the type size in Noto Sans: 1.362. */
const LINE = 1.4

/** Part of a page that a piece may fill and still be kept in one. */
const SHARE_OF_PAGE = 0.9

/** A table that is taller than this part of a page is broken between rows rather than leave so much paper white. */
const SHARE_FOR_TABLE = 0.25

/**
 * True when texts under one another surely fit a page, however wide their letters. Only such pieces may be kept
 * unbroken: pdfmake drops what does not fit. `besideHeight` is the height of anything else in the piece, in points.
 */
export function fitsUnbroken(
  texts: readonly string[],
  width: number,
  theme: PageTheme,
  besideHeight = 0,
): boolean {
  const lines = texts.reduce((sum, text) => sum + mostLines(text, width, theme), 0)
  return lines * theme.body * LINE + besideHeight <= textHeight(theme) * SHARE_OF_PAGE
}

/** The same for the rows of a table, each as tall as its tallest cell. `rowSpace` is what a row has beside its text. */
export function rowsFitUnbroken(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  rowSpace: number,
  theme: PageTheme,
): boolean {
  const height = rows.reduce((sum, row) => {
    const lines = row.map((cell, column) => mostLines(cell, widths[column] ?? 0, theme))
    return sum + Math.max(...lines) * theme.body * LINE + rowSpace
  }, 0)
  return height <= textHeight(theme) * SHARE_FOR_TABLE
}

/** Most that a text can take, in type sizes. */
const mostWidth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (NARROW.test(letter) ? NARROW_LETTER : WIDEST_LETTER), 0)

/**
 * Lines are filled word by word, as pdfmake does. With letters taken at their widest there can only be more of them
 * than there will be.
 */
function mostLines(text: string, width: number, { body }: PageTheme): number {
  const room = Math.max(width / body, WIDEST_LETTER)
  const blank = mostWidth(' ')
  return text.split('\n').reduce((sum, line) => {
    let lines = 1
    let filled = 0
    for (const word of line.split(' ')) {
      const wide = mostWidth(word)
      if (filled > 0 && filled + blank + wide <= room) {
        filled += blank + wide
        continue
      }
      // A word wider than the line is broken, at worst with a whole letter's room lost on each line.
      const broken = wide <= room ? 0 : Math.ceil(wide / Math.max(room - WIDEST_LETTER, 0.5))
      lines += (filled > 0 ? 1 : 0) + broken
      filled = wide
    }
    return sum + lines
  }, 0)
}
