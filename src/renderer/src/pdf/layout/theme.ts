import type { PrintOptions } from '../../../../domain/handout/blocks'
import type { Margins } from '../engine/page-look'

/** Sizes in points. */
export interface PageTheme {
  readonly pageSize: { readonly width: number; readonly height: number }
  readonly margins: Margins
  /** Running text: 12, or 18 in large print. */
  readonly body: number
  readonly heading1: number
  readonly heading2: number
  readonly heading3: number
  /** Head and foot of the page. */
  readonly furniture: number
  /** Words under the figures of the body map. */
  readonly label: number
  /** Space between paragraphs; other spaces are multiples of it. */
  readonly gap: number
  /** Height of a table row left empty to be written in by hand. */
  readonly writingRow: number
  /** Height of the drawing, and whether its caption stands below it rather than beside it. */
  readonly bodyMapHeight: number
  readonly captionBelow: boolean
  /** Factor on the font's own line spacing, which is 1.36 of the type size. */
  readonly lineHeight: number
}

/**
 * Colours on white paper. Every text and its ground differ by at least 7:1 (WCAG 2.2 AAA), checked in the spec beside
 * this file. Fills only tint: each box and row is also told apart by its frame, so nothing is lost in black and white.
 */
export const INK = {
  text: '#14201d',
  soft: '#3d4b46',
  accent: '#07454a',
  accentTint: '#e6f1f0',
  onAccent: '#ffffff',
  warning: '#8a0d18',
  warningTint: '#fdf1f0',
  rule: '#7c8b86',
  paper: '#ffffff',
  demonstration: '#46296f',
  demonstrationTint: '#efe9f7',
} as const

/** Widths and heights of paper in points. */
const PAPER = {
  A4: { width: 595.28, height: 841.89 },
  LETTER: { width: 612, height: 792 },
} as const

/** Height in points that the demonstration band adds to the head of every page. */
const BAND_SPACE = 16

/** The look for these options. A demonstration document has a band at the head of each page. */
export function themeFor(options: PrintOptions, demonstration: boolean): PageTheme {
  const pageSize = PAPER[options.pageSize]
  const band = demonstration ? BAND_SPACE : 0
  return options.largePrint
    ? {
        pageSize,
        margins: { left: 48, top: 42 + band, right: 48, bottom: 64 },
        body: 18,
        heading1: 27,
        heading2: 20.5,
        heading3: 18,
        furniture: 13,
        label: 14,
        gap: 7.5,
        writingRow: 36,
        bodyMapHeight: 160,
        captionBelow: true,
        lineHeight: 0.94,
      }
    : {
        pageSize,
        margins: { left: 56, top: 40 + band, right: 56, bottom: 54 },
        body: 12,
        heading1: 22,
        heading2: 14,
        heading3: 12.5,
        furniture: 9.5,
        label: 9.5,
        gap: 5,
        writingRow: 23,
        bodyMapHeight: 116,
        captionBelow: false,
        lineHeight: 0.93,
      }
}

/** Width of the text column in points. */
export const textWidth = ({ pageSize, margins }: PageTheme): number =>
  pageSize.width - margins.left - margins.right

/** Height of the text column in points. */
export const textHeight = ({ pageSize, margins }: PageTheme): number =>
  pageSize.height - margins.top - margins.bottom
