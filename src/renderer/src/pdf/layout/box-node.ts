import type { Block } from '../../../../domain/handout/blocks'
import type { ContentNode, TableLayout } from '../engine/content-node'
import type { StructureElement } from '../engine/structure-element'
import { fitsUnbroken } from './fits-unbroken'
import { headingNode, type HeadingPlace } from './heading-node'
import { textWidth, type PageTheme } from './theme'

type Box = Extract<Block, { type: 'box' }>

interface BoxLook {
  readonly fill: string
  readonly edge: string
  /** Width of the frame, and of its left side, in points. */
  readonly frame: number
  readonly bar: number
  readonly title: string
}

/** Each tone has its own frame, not only its own colour: bar, thin frame, thick frame with a sign. */
const looksFor = ({ ink }: PageTheme): Readonly<Record<Box['tone'], BoxLook>> => ({
  'main-point': { fill: ink.accentTint, edge: ink.accent, frame: 0, bar: 5, title: ink.accent },
  'follow-up': { fill: ink.paper, edge: ink.accent, frame: 1, bar: 1, title: ink.accent },
  warning: { fill: ink.warningTint, edge: ink.warning, frame: 2, bar: 2, title: ink.warning },
})

/** Space beside the text of a box, in type sizes; above and below it takes a part of that. */
const PADDING = 0.8

/** A framed box with a title and paragraphs. A warning also carries a sign. */
export function boxNode(
  box: Box,
  place: HeadingPlace,
  parent: StructureElement,
  theme: PageTheme,
): ContentNode {
  const look = looksFor(theme)[box.tone]
  const section = parent.append('Sect')
  const padding = theme.body * PADDING
  const { pageBreak, ...title } = headingNode(box.title, place, section, theme)
  const content: ContentNode = {
    stack: [
      { ...title, color: look.title, margin: [0, 0, 0, theme.gap * 0.5] },
      ...box.lines.map((text, index) => ({
        text,
        structure: section.append('P'),
        margin: [0, 0, 0, index === box.lines.length - 1 ? 0 : theme.gap * 0.6] as const,
      })),
    ],
  }
  const cells = box.tone === 'warning' ? [warningSign(theme), content] : [content]
  const signs = box.tone === 'warning' ? [theme.body * 2.4 - padding] : []
  const edges = look.bar + look.frame + padding * (2 + signs.length)
  const width = signs.reduce((rest, sign) => rest - sign, textWidth(theme) - edges)
  return {
    table: {
      widths: [...signs, width],
      body: [cells],
      dontBreakRows: fitsUnbroken([box.title, ...box.lines], width, theme),
    },
    layout: boxLayout(look, padding),
    margin: [0, theme.gap * 0.8, 0, theme.gap],
    ...(pageBreak === undefined ? {} : { pageBreak }),
  }
}

const boxLayout = (look: BoxLook, padding: number): TableLayout => ({
  hLineWidth: () => look.frame,
  vLineWidth: (line, node) => {
    if (line === 0) return look.bar
    return line === node.table.body[0]?.length ? look.frame : 0
  },
  hLineColor: () => look.edge,
  vLineColor: () => look.edge,
  paddingLeft: () => padding,
  paddingRight: (column, node) => (column === (node.table.body[0]?.length ?? 0) - 1 ? padding : 0),
  paddingTop: () => padding * 0.55,
  paddingBottom: () => padding * 0.65,
  fillColor: () => look.fill,
})

/** A triangle with an exclamation mark, drawn: it says nothing that the title does not. */
function warningSign(theme: PageTheme): ContentNode {
  const { body } = theme
  const size = body * 1.5
  const middle = size / 2
  return {
    canvas: [
      {
        type: 'polyline',
        closePath: true,
        color: theme.ink.warning,
        lineColor: theme.ink.warning,
        lineWidth: 1,
        lineJoin: 'round',
        points: [
          { x: middle, y: 0 },
          { x: size, y: size * 0.88 },
          { x: 0, y: size * 0.88 },
        ],
      },
      {
        type: 'line',
        x1: middle,
        y1: size * 0.3,
        x2: middle,
        y2: size * 0.58,
        lineWidth: size * 0.1,
        lineColor: theme.ink.paper,
      },
      {
        type: 'line',
        x1: middle,
        y1: size * 0.66,
        x2: middle,
        y2: size * 0.76,
        lineWidth: size * 0.1,
        lineColor: theme.ink.paper,
      },
    ],
  }
}
