/** A cell of a table: text, a number of a numeric column, or nothing recorded. */
export type CsvCell = string | number | undefined

/** One column. Only a numeric one may hold bare numbers; everything else is quoted text. */
export interface CsvColumn<Row> {
  readonly title: string
  readonly kind: 'text' | 'number'
  readonly cellOf: (row: Row) => CsvCell
}

/**
 * What a spreadsheet may take for the beginning of a formula: = + - @ and their full-width forms, tab,
 * carriage return and line feed, also after blanks and invisible characters (OWASP, CSV Injection).
 */
const FORMULA_START = /^[\s\p{Z}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212\t\r\n]|^[\t\r\n]/u

/** Text that no spreadsheet computes: an apostrophe before what could start a formula. */
export const withoutFormula = (text: string): string =>
  FORMULA_START.test(text) ? `'${text}` : text

/** NUL and other control characters end a file early or hide text; tab and line ends stay. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu

const quoted = (text: string): string =>
  `"${withoutFormula(text.replace(CONTROL, '')).replaceAll('"', '""')}"`

const printed = (kind: 'text' | 'number', cell: CsvCell): string => {
  if (cell === undefined || cell === '') return ''
  if (kind === 'number' && typeof cell === 'number' && Number.isFinite(cell)) return String(cell)
  return quoted(String(cell))
}

/** A table after RFC 4180, with the mark of UTF-8 in front so that spreadsheets read every letter. */
export const writeCsv = <Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string => {
  const lines = [
    columns.map(({ title }) => quoted(title)),
    ...rows.map((row) => columns.map(({ kind, cellOf }) => printed(kind, cellOf(row)))),
  ]
  return `\uFEFF${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`
}
