import type { ContentNode } from '../engine/content-node'
import type { StructureElement } from '../engine/structure-element'
import { textWidth, type PageTheme } from './theme'

/** A paragraph of running text. */
export function paragraphNode(
  text: string,
  parent: StructureElement,
  theme: PageTheme,
  language?: string,
): ContentNode {
  return {
    text,
    margin: [0, 0, 0, theme.gap],
    structure: parent.append('P', language === undefined ? {} : { language }),
  }
}

/** A bulleted list. Label and text are columns of their own, so that both are read as what they are. */
export function listNode(
  items: readonly string[],
  parent: StructureElement,
  theme: PageTheme,
): ContentNode {
  const list = parent.append('L')
  const indent = theme.gap * 0.5
  const bullet = theme.body
  return {
    stack: items.map((text) => {
      const item = list.append('LI')
      return {
        columns: [
          {
            text: '•',
            width: bullet,
            bold: true,
            color: theme.ink.accent,
            structure: item.append('Lbl'),
          },
          {
            text,
            width: textWidth(theme) - indent - bullet,
            structure: item.append('LBody'),
          },
        ],
        // Columns around a list would lend it their gap.
        columnGap: 0,
        margin: [indent, 0, 0, theme.gap * 0.4] as const,
      }
    }),
    margin: [0, 0, 0, theme.gap * 0.5],
  }
}
