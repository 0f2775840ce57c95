import type { Block, PrintDocument } from '../../../../domain/handout/blocks'
import type { ContentNode } from '../engine/content-node'
import type { PrintableContent } from '../engine/print-pages'
import { StructureElement } from '../engine/structure-element'
import { besideNode, type LayColumn } from './beside-node'
import { bodyMapNode } from './body-map-node'
import { boxNode } from './box-node'
import { headingNode, type HeadingLevel, type HeadingPlace } from './heading-node'
import { letterheadNode } from './letterhead-node'
import { demonstrationBand, pageFoot } from './page-furniture'
import { printWordsFor } from './print-words'
import { tableNodes } from './table-node'
import { listNode, paragraphNode } from './text-nodes'
import type { PageTheme } from './theme'

/** Names of the nodes that start a page. */
type PageStarts = ReadonlySet<string>

/** The document's blocks as nodes with their structure. Built anew for each layout. */
export function documentContent(
  document: PrintDocument,
  theme: PageTheme,
  pageStarts: PageStarts,
): PrintableContent {
  const structure = new StructureElement('Document')
  const words = printWordsFor(document.language)
  const header =
    document.demonstration === null
      ? () => ({ text: '' })
      : demonstrationBand(document.demonstration, structure.append('P'), theme)
  const headings = new HeadingPlaces(pageStarts)
  const lay = (
    blocks: readonly Block[],
    parent: StructureElement,
    columnTheme: PageTheme,
    inside = '',
  ): ContentNode[] =>
    blocks.flatMap((block, index): ContentNode[] => {
      const key = `${inside}${block.type}-${index}`
      const startsPage = pageStarts.has(key)
      switch (block.type) {
        case 'heading':
          return [headingNode(block.text, headings.next(block.level, key), parent, columnTheme)]
        case 'paragraph':
          return [paragraphNode(block.text, parent, columnTheme, block.language)]
        case 'list':
          return [listNode(block.items, parent, columnTheme)]
        case 'box':
          return [boxNode(block, headings.inside(key), parent, columnTheme)]
        case 'table':
          return tableNodes(block, key, startsPage, parent, columnTheme)
        case 'body-map':
          return [bodyMapNode(block, words, parent, columnTheme)]
        case 'beside':
          return [besideNode(block, key, startsPage, parent, columnTheme, layColumn(key))]
      }
    })
  const layColumn = (key: string): LayColumn => {
    let side = 0
    return (blocks, parent, columnTheme) => lay(blocks, parent, columnTheme, `${key}-${side++}-`)
  }
  const head = document.letterhead ? [letterheadNode(document.letterhead, structure, theme)] : []
  const content = [...head, ...lay(titled(document), structure, theme)]
  const last = content.pop()
  if (last !== undefined) content.push(withoutSpaceBelow(last))
  return { content, structure, header, footer: pageFoot(document.footer, words, theme) }
}

/** Every document begins with its title as the first heading. */
const titled = ({ title, blocks }: PrintDocument): readonly Block[] =>
  blocks[0]?.type === 'heading' && blocks[0].level === 1
    ? blocks
    : [{ type: 'heading', level: 1, text: title }, ...blocks]

/** Space below the last node that does not fit its page would begin another, empty one. */
function withoutSpaceBelow(node: ContentNode): ContentNode {
  const { margin, stack } = node
  const last = stack?.at(-1)
  return {
    ...node,
    ...(margin === undefined ? {} : { margin: [margin[0], margin[1], margin[2], 0] as const }),
    ...(stack === undefined || last === undefined
      ? {}
      : { stack: [...stack.slice(0, -1), withoutSpaceBelow(last)] }),
  }
}

/** Gives each heading its level, without skipping one, and its parent in the outline. */
class HeadingPlaces {
  readonly #pageStarts: PageStarts
  readonly #above = new Map<HeadingLevel, string>()
  #last: HeadingLevel = 1

  constructor(pageStarts: PageStarts) {
    this.#pageStarts = pageStarts
  }

  next(level: 1 | 2, key: string): HeadingPlace {
    this.#last = level
    return this.#place(level, key)
  }

  /** The title of a box is one level below the heading that it stands under. */
  inside(key: string): HeadingPlace {
    return this.#place(this.#last === 1 ? 2 : 3, key)
  }

  #place(level: HeadingLevel, key: string): HeadingPlace {
    this.#above.set(level, key)
    const parentKey = level === 1 ? undefined : this.#above.get(level === 2 ? 1 : 2)
    return { level, key, parentKey, startsPage: this.#pageStarts.has(key) }
  }
}
