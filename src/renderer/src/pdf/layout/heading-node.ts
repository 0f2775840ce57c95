import type { ContentNode } from '../engine/content-node'
import type { StructureElement } from '../engine/structure-element'
import type { PageTheme } from './theme'

/** Level of a heading; 3 is used inside boxes. */
export type HeadingLevel = 1 | 2 | 3

/** Where a heading belongs and what it is called in the outline. */
export interface HeadingPlace {
  readonly level: HeadingLevel
  /** Unique in the document. */
  readonly key: string
  /** Key of the heading one level up, if there is one. */
  readonly parentKey: string | undefined
  readonly startsPage: boolean
}

/** A heading with its entry in the outline; it never stands alone at the foot of a page. */
export function headingNode(
  text: string,
  place: HeadingPlace,
  parent: StructureElement,
  theme: PageTheme,
): ContentNode {
  const { level, key, parentKey, startsPage } = place
  const look = {
    1: {
      fontSize: theme.heading1,
      lineHeight: 0.92,
      margin: [0, 0, 0, theme.gap * 1.2] as const,
    },
    2: {
      fontSize: theme.heading2,
      lineHeight: 1,
      margin: [0, theme.gap * 1.15, 0, theme.gap * 0.25] as const,
    },
    3: { fontSize: theme.heading3, lineHeight: 1, margin: [0, 0, 0, theme.gap * 0.4] as const },
  }[level]
  return {
    ...look,
    ...(startsPage ? { margin: [0, 0, 0, look.margin[3]] as const } : {}),
    text,
    bold: true,
    color: theme.ink.accent,
    structure: parent.append(`H${level}`),
    keepWithNext: key,
    id: key,
    outline: true,
    outlineExpanded: level === 1,
    ...(parentKey === undefined ? {} : { outlineParentId: parentKey }),
    ...(startsPage ? { pageBreak: 'before' as const } : {}),
  }
}
