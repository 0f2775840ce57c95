import type { Furniture } from '../engine/page-look'
import type { StructureElement } from '../engine/structure-element'
import type { PrintWords } from './print-words'
import { footWidths, textWidth, type PageTheme } from './theme'

const BAND_HEIGHT = 21

/**
 * The band at the head of every page of a demonstration document: word, frame and tint. On the first page it is real
 * text, the first thing that is read; on the others it is painted only.
 */
export function demonstrationBand(
  text: string,
  mark: StructureElement,
  theme: PageTheme,
): Furniture {
  const frame = 1.2
  const padding = 6
  return (page) => ({
    table: {
      widths: [textWidth(theme) - 2 * (frame + padding)],
      body: [
        [
          {
            text,
            bold: true,
            alignment: 'center',
            fontSize: 10.5,
            color: theme.ink.demonstration,
            ...(page === 1 ? { structure: mark } : { furniture: true }),
          },
        ],
      ],
      heights: () => BAND_HEIGHT - 6,
    },
    layout: {
      hLineWidth: () => frame,
      vLineWidth: () => frame,
      hLineColor: () => theme.ink.demonstration,
      vLineColor: () => theme.ink.demonstration,
      paddingLeft: () => padding,
      paddingRight: () => padding,
      paddingTop: () => 2,
      paddingBottom: () => 2,
      fillColor: () => theme.ink.demonstrationTint,
    },
    margin: [theme.margins.left, 16, theme.margins.right, 0],
  })
}

/** The foot of every page: a rule, the clinic's small print, and which page this is of how many. */
export function pageFoot(smallPrint: string, words: PrintWords, theme: PageTheme): Furniture {
  const width = textWidth(theme)
  const widths = footWidths(theme)
  return (page, pageCount) => ({
    stack: [
      {
        canvas: [
          {
            type: 'line',
            x1: 0,
            y1: 0,
            x2: width,
            y2: 0,
            lineWidth: 0.8,
            lineColor: theme.ink.rule,
          },
        ],
      },
      {
        columns: [
          { text: smallPrint, width: widths.smallPrint, furniture: true },
          {
            text: words.page(page, pageCount),
            width: widths.page,
            alignment: 'right',
            furniture: true,
          },
        ],
        columnGap: widths.gap,
        fontSize: theme.furniture,
        color: theme.ink.soft,
        margin: [0, 5, 0, 0],
      },
    ],
    margin: [theme.margins.left, 10, theme.margins.right, 0],
  })
}
