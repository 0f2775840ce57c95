import type { Block } from '../../../../domain/handout/blocks'
import type { ContentNode, TableLayout } from '../engine/content-node'
import type { StructureElement } from '../engine/structure-element'
import { drawBodyMap } from './draw-body-map'
import { fitsUnbroken } from './fits-unbroken'
import type { PrintWords } from './print-words'
import { textWidth, type PageTheme } from './theme'

/** Space between the frame and what is in it, in type sizes. */
const PADDING = 0.7

/** Width of the line around the panel, in points. */
const FRAME = 0.8

type BodyMap = Extract<Block, { type: 'body-map' }>

/**
 * The captioned drawing of both views. The words under it are text of the figure: letters drawn inside the picture
 * would be read out as one word, and not at all by those who copy the text.
 */
export function bodyMapNode(
  block: BodyMap,
  words: PrintWords,
  parent: StructureElement,
  theme: PageTheme,
): ContentNode {
  const group = parent.append('Sect')
  const figure = group.append('Figure', { alternative: block.alternative })
  const drawing = drawBodyMap(block.placeId, block.otherPlaceId, theme.isGrey)
  const height = theme.bodyMapHeight
  const width = (height * drawing.width) / drawing.height
  const padding = theme.body * PADDING
  const picture: ContentNode = {
    stack: [
      { svg: drawing.svg, width, height, structure: figure },
      ...labelRows(words, width, theme).map((row) => labelRow(row, width, figure, theme)),
    ],
    width,
  }
  const caption: ContentNode = {
    text: block.caption,
    bold: true,
    structure: group.append('Caption'),
  }
  const inside = textWidth(theme) - 2 * padding - 2 * FRAME
  const captionWidth = inside - width - 2 * padding
  return {
    table: {
      widths: [width, captionWidth],
      body: [[picture, { ...caption, verticalAlignment: 'middle' }]],
      dontBreakRows: fitsUnbroken([block.caption], captionWidth, theme),
    },
    layout: panel(padding, theme),
    margin: [0, theme.gap * 0.6, 0, theme.gap],
  }
}

const labelWidth = (width: number, count: number, theme: PageTheme): number =>
  (width - ((count - 1) * theme.gap) / 2) / count

type Label = readonly [text: string, alignment: 'left' | 'center' | 'right', bold: boolean]

/** Widths of narrow, wide and other letters of Noto Sans as parts of the type size, rounded up. */
const letterWidth = (letter: string): number =>
  /[fijlrtI]/u.test(letter) ? 0.42 : /[mwMWЖШЩЮжшщюы]/u.test(letter) ? 0.95 : 0.63

const textWidthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + letterWidth(letter) * size, 0)

/**
 * The front stands on the viewer's left, and there the patient's right comes first. Long words take two rows, so that
 * none is torn apart.
 */
function labelRows(
  { left, right, front, back }: PrintWords,
  width: number,
  theme: PageTheme,
): readonly (readonly Label[])[] {
  const views: readonly Label[] = [
    [front, 'center', true],
    [back, 'center', true],
  ]
  const longest = Math.max(...[left, right].map((word) => textWidthOf(word, theme.label)))
  const outer: readonly [Label, Label] = [
    [right, 'left', false],
    [left, 'left', false],
  ]
  const inner: readonly [Label, Label] = [
    [left, 'right', false],
    [right, 'right', false],
  ]
  return longest > labelWidth(width, 4, theme)
    ? [views, outer, inner]
    : [views, [outer[0], inner[0], outer[1], inner[1]]]
}

const labelRow = (
  labels: readonly Label[],
  width: number,
  figure: StructureElement,
  theme: PageTheme,
): ContentNode => ({
  columns: labels.map(([text, alignment, bold]) => ({
    text,
    width: labelWidth(width, labels.length, theme),
    alignment,
    bold,
    fontSize: theme.label,
    lineHeight: 0.95,
    color: theme.ink.text,
    structure: figure,
  })),
  columnGap: theme.gap / 2,
})

const panel = (padding: number, theme: PageTheme): TableLayout => ({
  hLineWidth: () => FRAME,
  vLineWidth: (line, node) => (line === 0 || line === node.table.body[0]?.length ? FRAME : 0),
  hLineColor: () => theme.ink.rule,
  vLineColor: () => theme.ink.rule,
  paddingLeft: () => padding,
  paddingRight: () => padding,
  paddingTop: () => padding * 0.7,
  paddingBottom: () => padding * 0.5,
})
