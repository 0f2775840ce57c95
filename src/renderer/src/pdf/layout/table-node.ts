import type { Block } from '../../../../domain/handout/blocks'
import type { ContentNode, TableLayout } from '../engine/content-node'
import type { StructureAttributes, StructureElement } from '../engine/structure-element'
import { balanceColumns } from './balance-columns'
import { columnWidths } from './column-widths'
import { fitsUnbroken, rowsFitUnbroken } from './fits-unbroken'
import type { PageTheme } from './theme'

type Table = Extract<Block, { type: 'table' }>

/** A last column of at most this many letters a cell reads as a short answer ("Within 2 weeks") and is set bold. */
const SHORT_ANSWER = 24

/**
 * A captioned table. Its header row is repeated on every page and its rows are not torn apart, as long as that is
 * safe; a small table stays in one piece.
 */
export function tableNodes(
  table: Table,
  key: string,
  startsPage: boolean,
  parent: StructureElement,
  theme: PageTheme,
): ContentNode[] {
  const element = parent.append('Table', attributes(table.language))
  const caption = bothTexts(
    { text: table.caption, bold: true, keepWithNext: key },
    secondOf(table.caption, table.beside?.caption, table),
    element.append('Caption'),
  )
  const padding = theme.body * 0.5
  const rows = table.rows.map((row) => asLongAs(table.head, row))
  const seconds = table.beside?.rows.map((row) => asLongAs(table.head, row)) ?? []
  const both = rows.map((row, at) => row.map((cell, column) => joined(cell, seconds[at]?.[column])))
  const head = table.head.map((cell, column) => joined(cell, table.beside?.head[column]))
  const lines = [head, ...both].flatMap(linesOf)
  const widths = balanceColumns(
    [head, ...both],
    columnWidths(lines, table.head.length, padding, theme),
    theme,
  )
  const fits = (row: readonly string[]): boolean =>
    row.every((cell, column) => fitsUnbroken([cell], widths[column] ?? 0, theme))
  const repeatsHead = fits(head)
  const unbroken = repeatsHead && both.every(fits)
  const toWriteIn = new Set(rows.flatMap((row, at) => (row.every(isBlank) ? [at + 1] : [])))
  const node: ContentNode = {
    table: {
      body: [
        headCells(table, repeatsHead, element, theme),
        ...bodyCells(table, rows, seconds, element),
      ],
      widths: [...widths],
      headerRows: repeatsHead ? 1 : 0,
      keepWithHeaderRows: unbroken && rows.length > 0 ? 1 : 0,
      dontBreakRows: unbroken,
      heights: (row) => (toWriteIn.has(row) ? theme.writingRow - padding * ROW_SPACE : 'auto'),
    },
    layout: tableLayout(padding, theme),
    unbreakable: rowsFitUnbroken([head, ...both], widths, theme.writingRow, theme),
    margin: [0, 0, 0, theme.gap],
  }
  return [
    {
      ...caption,
      margin: [0, theme.gap * 0.6, 0, theme.gap * 0.6],
      ...(startsPage ? { pageBreak: 'before' } : {}),
    },
    node,
  ]
}

/** A text in another language, to stand under the one it translates. */
interface SecondText {
  readonly text: string
  readonly language: string
}

const attributes = (language: string | undefined): StructureAttributes =>
  language === undefined ? {} : { language }

/** The other language's text, unless both say the same. */
const secondOf = (
  first: string,
  second: string | undefined,
  { beside }: Table,
): SecondText | undefined =>
  beside === undefined || second === undefined || second === first || isBlank(second)
    ? undefined
    : { text: second, language: beside.language }

const joined = (first: string, second: string | undefined): string =>
  second === undefined || second === first ? first : `${first}\n${second}`

/** The row once for each of its languages: a column is as wide as the widest of them needs. */
const linesOf = (row: readonly string[]): readonly (readonly string[])[] => {
  const lines = row.map((cell) => cell.split('\n'))
  const most = Math.max(...lines.map(({ length }) => length))
  return Array.from({ length: most }, (_, at) => lines.map((cell) => cell[at] ?? ''))
}

/** Points between a text and the same in another language. */
const SPACE_BETWEEN = 2

/** A text in one element, or in two languages a paragraph each within it. */
function bothTexts(
  first: ContentNode,
  second: SecondText | undefined,
  element: StructureElement,
): ContentNode {
  if (second === undefined) return { ...first, structure: element }
  const { text, language } = second
  const { repeated, keepWithNext } = first
  return {
    stack: [
      { ...first, structure: element.append('P') },
      {
        text,
        structure: element.append('P', { language }),
        margin: [0, SPACE_BETWEEN, 0, 0],
        ...(first.color === undefined ? {} : { color: first.color }),
        ...(repeated === undefined ? {} : { repeated }),
        ...(keepWithNext === undefined ? {} : { keepWithNext }),
      },
    ],
  }
}

/** A row with as many cells as the header. Cells too many share the last one: nothing may be left unprinted. */
function asLongAs(head: readonly string[], row: readonly string[]): readonly string[] {
  const last = head.length - 1
  return head.map((_, column) =>
    column === last ? row.slice(last).join('\n') : (row[column] ?? ''),
  )
}

function headCells(
  table: Table,
  repeated: boolean,
  parent: StructureElement,
  theme: PageTheme,
): ContentNode[] {
  const row = parent.append('TR')
  return table.head.map((text, column) =>
    bothTexts(
      { text, bold: true, color: theme.ink.onAccent, repeated },
      secondOf(text, table.beside?.head[column], table),
      row.append('TH', { scope: 'Column' }),
    ),
  )
}

function bodyCells(
  table: Table,
  rows: readonly (readonly string[])[],
  seconds: readonly (readonly string[])[],
  parent: StructureElement,
): ContentNode[][] {
  const boldLast = isShortAnswer(rows.map((row) => row.at(-1) ?? ''))
  return rows.map((cells, at) => {
    const row = parent.append('TR')
    return cells.map((text, column) =>
      bothTexts(
        { text, bold: boldLast && column === cells.length - 1 },
        secondOf(text, seconds[at]?.[column], table),
        row.append('TD'),
      ),
    )
  })
}

/** Space above and below the text of a row, as parts of the padding beside it. */
const SPACE_ABOVE = 0.48
const SPACE_BELOW = 0.6
const ROW_SPACE = SPACE_ABOVE + SPACE_BELOW

const tableLayout = (padding: number, theme: PageTheme): TableLayout => ({
  hLineWidth: (line) => (line <= 1 ? 0 : 0.8),
  vLineWidth: () => 0,
  hLineColor: () => theme.ink.rule,
  paddingLeft: () => padding,
  paddingRight: () => padding,
  paddingTop: () => padding * SPACE_ABOVE,
  paddingBottom: () => padding * SPACE_BELOW,
  fillColor: (row) => (row === 0 ? theme.ink.accent : null),
})

const isBlank = (text: string): boolean => text.trim() === ''

const isShortAnswer = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell) => !isBlank(cell) && cell.length <= SHORT_ANSWER)
