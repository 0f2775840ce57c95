import type { Block } from '../../../../domain/handout/blocks'
import type { ContentNode, TableLayout } from '../engine/content-node'
import type { StructureElement } from '../engine/structure-element'
import { drawBodyMap } from './draw-body-map'
import { fitsUnbroken } from './fits-unbroken'
import type { PrintWords } from './print-words'
import { INK, textWidth, type PageTheme } from './theme'

/** Width of the line around the panel, in points. */
const FRAME = 0.8

type BodyMap = Extract<Block, { type: 'body-map' }>

/**
 * The captioned drawing of both views. The words under it are text of the figure: letters drawn inside the picture
 * would be read out as one word, and not at all by those who copy the text. In large print the caption stands below.
 */
export function bodyMapNode(
  block: BodyMap,
  words: PrintWords,
  parent: StructureElement,
  theme: PageTheme,
): ContentNode {
  const group = parent.append('Sect')
  const figure = group.append('Figure', { alternative: block.alternative })
  const drawing = drawBodyMap(block.placeId)
  const height = theme.bodyMapHeight
  const width = (height * drawing.width) / drawing.height
  const padding = theme.body
  const picture: ContentNode = {
    stack: [
      { svg: drawing.svg, width, height, structure: figure },
      ...labelRows(words).map((row) => labelRow(row, width, figure, theme)),
    ],
    width,
  }
  const caption: ContentNode = {
    text: block.caption,
    bold: true,
    structure: group.append('Caption'),
  }
  const body: ContentNode[][] = theme.captionBelow
    ? [[{ stack: [picture, { ...caption, margin: [0, padding * 0.6, 0, 0] }] }]]
    : [[picture, { ...caption, verticalAlignment: 'middle' }]]
  const inside = textWidth(theme) - 2 * padding - 2 * FRAME
  const captionWidth = theme.captionBelow ? inside : inside - width - 2 * padding
  return {
    table: {
      widths: theme.captionBelow ? [captionWidth] : [width, captionWidth],
      body,
      dontBreakRows: fitsUnbroken([block.caption], captionWidth, theme, height),
    },
    layout: panel(padding),
    margin: [0, theme.gap * 0.6, 0, theme.gap],
  }
}

type Label = readonly [text: string, alignment: 'left' | 'center' | 'right', bold: boolean]

/** The front stands on the viewer's left, and there the patient's right comes first. */
const labelRows = ({ left, right, front, back }: PrintWords): readonly (readonly Label[])[] => [
  [
    [front, 'center', true],
    [back, 'center', true],
  ],
  [
    [right, 'left', false],
    [left, 'right', false],
    [left, 'left', false],
    [right, 'right', false],
  ],
]

const labelRow = (
  labels: readonly Label[],
  width: number,
  figure: StructureElement,
  theme: PageTheme,
): ContentNode => ({
  columns: labels.map(([text, alignment, bold]) => ({
    text,
    width: width / labels.length - theme.gap,
    alignment,
    bold,
    fontSize: theme.label,
    lineHeight: 0.95,
    color: INK.text,
    structure: figure,
  })),
  columnGap: theme.gap,
  margin: [theme.gap / 2, 0, theme.gap / 2, 0],
})

const panel = (padding: number): TableLayout => ({
  hLineWidth: () => FRAME,
  vLineWidth: (line, node) => (line === 0 || line === node.table.body[0]?.length ? FRAME : 0),
  hLineColor: () => INK.rule,
  vLineColor: () => INK.rule,
  paddingLeft: () => padding,
  paddingRight: () => padding,
  paddingTop: () => padding * 0.7,
  paddingBottom: () => padding * 0.5,
})
