import type { Block } from '../../../../domain/handout/blocks'
import type { ContentNode, TableLayout } from '../engine/content-node'
import type { StructureElement } from '../engine/structure-element'
import { columnWidths } from './column-widths'
import { fitsUnbroken, rowsFitUnbroken } from './fits-unbroken'
import { INK, type PageTheme } from './theme'

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
  const element = parent.append('Table')
  const caption: ContentNode = {
    text: table.caption,
    bold: true,
    margin: [0, theme.gap * 0.6, 0, theme.gap * 0.6],
    structure: element.append('Caption'),
    keepWithNext: key,
    ...(startsPage ? { pageBreak: 'before' } : {}),
  }
  const padding = theme.body * 0.6
  const rows = table.rows.map((row) => asLongAs(table.head, row))
  const widths = columnWidths([table.head, ...rows], table.head.length, padding, theme)
  const fits = (row: readonly string[]): boolean =>
    row.every((cell, column) => fitsUnbroken([cell], widths[column] ?? 0, theme))
  const repeatsHead = fits(table.head)
  const unbroken = repeatsHead && rows.every(fits)
  const toWriteIn = new Set(rows.flatMap((row, at) => (row.every(isBlank) ? [at + 1] : [])))
  const node: ContentNode = {
    table: {
      body: [headCells(table.head, repeatsHead, element), ...bodyCells(rows, element)],
      widths,
      headerRows: repeatsHead ? 1 : 0,
      keepWithHeaderRows: unbroken && rows.length > 0 ? 1 : 0,
      dontBreakRows: unbroken,
      heights: (row) => (toWriteIn.has(row) ? theme.writingRow - padding * ROW_SPACE : 'auto'),
    },
    layout: tableLayout(padding),
    unbreakable: rowsFitUnbroken([table.head, ...rows], widths, theme.writingRow, theme),
    margin: [0, 0, 0, theme.gap],
  }
  return [caption, node]
}

/** A row with as many cells as the header. Cells too many share the last one: nothing may be left unprinted. */
function asLongAs(head: readonly string[], row: readonly string[]): readonly string[] {
  const last = head.length - 1
  return head.map((_, column) =>
    column === last ? row.slice(last).join('\n') : (row[column] ?? ''),
  )
}

function headCells(
  head: readonly string[],
  repeated: boolean,
  table: StructureElement,
): ContentNode[] {
  const row = table.append('TR')
  return head.map((text) => ({
    text,
    bold: true,
    color: INK.onAccent,
    structure: row.append('TH', { scope: 'Column' }),
    repeated,
  }))
}

function bodyCells(rows: readonly (readonly string[])[], table: StructureElement): ContentNode[][] {
  const boldLast = isShortAnswer(rows.map((row) => row.at(-1) ?? ''))
  return rows.map((cells) => {
    const row = table.append('TR')
    return cells.map((text, column) => ({
      text,
      bold: boldLast && column === cells.length - 1,
      structure: row.append('TD'),
    }))
  })
}

/** Space above and below the text of a row, as parts of the padding beside it. */
const SPACE_ABOVE = 0.48
const SPACE_BELOW = 0.6
const ROW_SPACE = SPACE_ABOVE + SPACE_BELOW

const tableLayout = (padding: number): TableLayout => ({
  hLineWidth: (line) => (line <= 1 ? 0 : 0.8),
  vLineWidth: () => 0,
  hLineColor: () => INK.rule,
  paddingLeft: () => padding,
  paddingRight: () => padding,
  paddingTop: () => padding * SPACE_ABOVE,
  paddingBottom: () => padding * SPACE_BELOW,
  fillColor: (row) => (row === 0 ? INK.accent : null),
})

const isBlank = (text: string): boolean => text.trim() === ''

const isShortAnswer = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell) => !isBlank(cell) && cell.length <= SHORT_ANSWER)
