import type { Block, PrintDocument } from './blocks'

/** Cells of a table row in one line of text. */
const CELL_MARK = ' | '

type Table = Extract<Block, { type: 'table' }>

/** A block as lines to edit: one for each paragraph, bullet or row. A drawing has none. */
export const blockLines = (block: Block): readonly string[] => {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items
    case 'box':
      return [block.title, ...block.lines]
    case 'table':
      return block.rows.map((row) => row.join(CELL_MARK))
    case 'body-map':
      return [block.caption]
    case 'beside':
      return [...block.own, ...block.english].flatMap(blockLines)
  }
}

const rowOf = (line: string, { head }: Table): readonly string[] => {
  const cells = line.split('|').map((cell) => cell.trim())
  // Cells too many share the last one: nothing that was typed is lost.
  return head.map((_, column) =>
    column === head.length - 1 ? cells.slice(column).join(' ') : (cells[column] ?? ''),
  )
}

/**
 * The block with these lines in place of its own; null when nothing is left. Lines of a paragraph are joined,
 * empty ones leave a list, box or table.
 */
export const withLines = (block: Block, lines: readonly string[]): Block | null => {
  const kept = lines.map((line) => line.trim()).filter((line) => line !== '')
  if (kept.length === 0) return null
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: kept.join(' ') }
    case 'list':
      return { ...block, items: kept }
    case 'box':
      return { ...block, title: kept[0] ?? block.title, lines: kept.slice(1) }
    case 'table':
      return { ...block, rows: kept.map((line) => rowOf(line, block)) }
    case 'body-map':
    case 'beside':
      return block
  }
}

const plainBlock = (block: Block): readonly string[] => {
  switch (block.type) {
    case 'heading':
      return ['', block.text, '']
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items.map((item) => `- ${item}`)
    case 'box':
      return ['', block.title, ...block.lines, '']
    case 'table':
      return [
        block.caption,
        block.head.join(CELL_MARK),
        ...block.rows.map((row) => row.join(CELL_MARK)),
        ...(block.beside
          ? [
              '',
              block.beside.caption,
              block.beside.head.join(CELL_MARK),
              ...block.beside.rows.map((row) => row.join(CELL_MARK)),
            ]
          : []),
      ]
    case 'body-map':
      return [block.caption]
    case 'beside':
      return [...block.own.flatMap(plainBlock), '', ...block.english.flatMap(plainBlock)]
  }
}

/** The whole document as plain text, to be pasted elsewhere; the small print last. */
export const documentText = ({
  letterhead,
  blocks,
  demonstration,
  footer,
}: PrintDocument): string =>
  [
    ...(demonstration === null ? [] : [demonstration]),
    ...(letterhead?.lines ?? []).map(({ text }) => text),
    ...blocks.flatMap(plainBlock),
    '',
    footer,
  ]
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
