import type { PrintOptions } from '../../../../domain/handout/blocks'
import type { Margins } from '../engine/page-look'

/** Sizes in points. */
export interface PageTheme {
  readonly pageSize: { readonly width: number; readonly height: number }
  readonly margins: Margins
  readonly ink: Ink
  /** True for a paper without colours. */
  readonly isGrey: boolean
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
  /** Height of the drawing of the body. */
  readonly bodyMapHeight: number
  /** True where two languages stand below each other: the type is too large for two columns. */
  readonly oneColumn: boolean
  /** Factor on the font's own line spacing, which is 1.36 of the type size. */
  readonly lineHeight: number
}

/** The colours of a paper. */
export interface Ink {
  readonly text: string
  readonly soft: string
  readonly accent: string
  readonly accentTint: string
  readonly onAccent: string
  readonly warning: string
  readonly warningTint: string
  readonly rule: string
  readonly paper: string
  readonly demonstration: string
  readonly demonstrationTint: string
}

/**
 * Colours on white paper. Every text and its ground differ by at least 7:1 (WCAG 2.2 AAA), checked in the spec beside
 * this file. Fills only tint: each box and row is also told apart by its frame, so nothing is lost in black and white.
 */
export const INK: Ink = {
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
}

/** The same for a printer without colours: greys that were chosen, not left to the printer. */
export const GREY_INK: Ink = {
  text: '#161616',
  soft: '#404040',
  accent: '#2a2a2a',
  accentTint: '#ececec',
  onAccent: '#ffffff',
  warning: '#000000',
  warningTint: '#f6f6f6',
  rule: '#7d7d7d',
  paper: '#ffffff',
  demonstration: '#2a2a2a',
  demonstrationTint: '#ececec',
}

/** Widths and heights of paper in points. */
const PAPER = {
  A4: { width: 595.28, height: 841.89 },
  LETTER: { width: 612, height: 792 },
} as const

/** Points between text and paper's edge below, without the lines of the foot. */
const FOOT_SPACE = 26

/** Height of a line, and usual width of a letter, as parts of the type size. */
const LINE = 1.3
const USUAL_LETTER = 0.52

/** Height in points that the demonstration band adds to the head of every page. */
const BAND_SPACE = 16

/** The look for these options. A demonstration document has a band at the head of each page. */
export function themeFor(options: PrintOptions, demonstration: boolean): PageTheme {
  const pageSize = PAPER[options.pageSize]
  const band = demonstration ? BAND_SPACE : 0
  const isGrey = options.blackAndWhite === true
  const ink = isGrey ? GREY_INK : INK
  return options.largePrint
    ? {
        pageSize,
        ...{ ink, isGrey },
        margins: { left: 44, top: 36 + band, right: 44, bottom: FOOT_SPACE },
        body: 18,
        heading1: 25,
        heading2: 20,
        heading3: 18,
        furniture: 11.5,
        label: 13,
        gap: 6,
        writingRow: 32,
        bodyMapHeight: 118,
        oneColumn: true,
        lineHeight: 0.92,
      }
    : {
        pageSize,
        ...{ ink, isGrey },
        margins: { left: 54, top: 38 + band, right: 54, bottom: FOOT_SPACE },
        body: 12,
        heading1: 21,
        heading2: 14,
        heading3: 12.5,
        furniture: 9.5,
        label: 9.5,
        gap: 4.5,
        writingRow: 21,
        bodyMapHeight: 102,
        oneColumn: false,
        lineHeight: 0.92,
      }
}

/** Widths of the small print and of the page number, and the space between them, in points. */
export const footWidths = (
  theme: PageTheme,
): { readonly smallPrint: number; readonly page: number; readonly gap: number } => {
  const gap = 16
  const page = theme.furniture * 8
  return { smallPrint: textWidth(theme) - page - gap, page, gap }
}

/** The same look with room for all lines of the foot. */
export const withRoomForFoot = (theme: PageTheme, smallPrint: string): PageTheme => {
  const letters = smallPrint.length * theme.furniture * USUAL_LETTER
  const lines = Math.max(1, Math.ceil(letters / footWidths(theme).smallPrint))
  const bottom = theme.margins.bottom + lines * theme.furniture * LINE
  return { ...theme, margins: { ...theme.margins, bottom } }
}

/**
 * The same look set closer, for a text that is a little too long for its pages. The type keeps its size; line space
 * stays at 1.2 of it.
 */
export const closerTheme = (theme: PageTheme): PageTheme => ({
  ...theme,
  margins: {
    left: theme.margins.left - 10,
    top: theme.margins.top - 6,
    right: theme.margins.right - 10,
    bottom: theme.margins.bottom,
  },
  gap: theme.gap * 0.7,
  writingRow: theme.writingRow * 0.9,
  bodyMapHeight: theme.bodyMapHeight * 0.8,
  lineHeight: 0.88,
})

/** Width of the text column in points. */
export const textWidth = ({ pageSize, margins }: PageTheme): number =>
  pageSize.width - margins.left - margins.right

/** Height of the text column in points. */
export const textHeight = ({ pageSize, margins }: PageTheme): number =>
  pageSize.height - margins.top - margins.bottom
