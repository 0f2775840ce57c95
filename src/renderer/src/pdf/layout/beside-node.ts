import type { Block } from '../../../../domain/handout/blocks'
import type { ContentNode } from '../engine/content-node'
import type { StructureElement } from '../engine/structure-element'
import { textWidth, type PageTheme } from './theme'

type Beside = Extract<Block, { type: 'beside' }>

/** Lays the blocks of one side out below each other. */
export type LayColumn = (
  blocks: readonly Block[],
  parent: StructureElement,
  theme: PageTheme,
) => ContentNode[]

/** Space between the columns, in type sizes. */
const GUTTER = 1.5

/**
 * A text with its English beside it: two columns, or one under the other where large print leaves no room for two.
 * Each side is a section of its own language and is read whole. Its headings move to the next page together.
 */
export function besideNode(
  block: Beside,
  key: string,
  startsPage: boolean,
  parent: StructureElement,
  theme: PageTheme,
  lay: LayColumn,
): ContentNode {
  const gutter = theme.body * GUTTER
  const width = theme.oneColumn ? textWidth(theme) : (textWidth(theme) - gutter) / 2
  const column = {
    ...theme,
    margins: { ...theme.margins, right: theme.pageSize.width - theme.margins.left - width },
  }
  const sides = [
    { language: block.language, blocks: block.own },
    { language: 'en', blocks: block.english },
  ].map(({ language, blocks }) => ({
    stack: lay(blocks, parent.append('Sect', { language }), column).map((node) =>
      node.keepWithNext === undefined ? node : { ...node, keepWithNext: key },
    ),
    width,
  }))
  return {
    ...(theme.oneColumn ? { stack: sides } : { columns: sides, columnGap: gutter }),
    ...(startsPage ? { pageBreak: 'before' } : {}),
  }
}
