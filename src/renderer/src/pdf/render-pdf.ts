import type { PrintDocument, PrintOptions } from '../../../domain/handout/blocks'
import { printPages, type PageLook, type PrintJob } from './engine/print-pages'
import { commonCoverage, type FontCoverage } from './font-coverage'
import { FONT_FAMILY, type FontFiles } from './font-files'
import { documentContent } from './layout/document-content'
import { LOGO } from './layout/letterhead-node'
import { closerTheme, themeFor, withRoomForFoot, type PageTheme } from './layout/theme'
import { mapTexts, textsOf } from './printable-document'
import { toCoveredText, uncoveredCharacters } from './printable-text'

const coverages = new WeakMap<FontFiles, FontCoverage>()

/**
 * Renders a document as a tagged PDF (1.7, PDF/UA-1). The same in Node and in a worker; the same input gives the same
 * bytes. Characters that the fonts lack are drawn as the replacement character: ask `missingGlyphs` first.
 * Throws only on a bug or a broken font file.
 */
export async function renderPdf(
  document: PrintDocument,
  options: PrintOptions,
  fonts: FontFiles,
  createdAt: Date = new Date(),
): Promise<Uint8Array> {
  const coverage = coverageOf(fonts)
  const printable = mapTexts(document, (text) => toCoveredText(text, coverage))
  const theme = withRoomForFoot(
    themeFor(options, document.demonstration !== null),
    printable.footer,
  )
  return printPages(
    {
      title: printable.title,
      language: document.language,
      createdAt,
      pageSize: theme.pageSize,
      ...lookOf(printable, theme),
      ...picturesOf(printable, theme),
      closer: lookOf(printable, closerTheme(theme)),
    },
    fonts,
  )
}

const picturesOf = (
  { letterhead }: PrintDocument,
  { isGrey }: PageTheme,
): Pick<PrintJob, 'pictures'> => {
  const logo = letterhead?.logo
  return logo ? { pictures: { [LOGO]: isGrey ? logo.greyJpeg : logo.jpeg } } : {}
}

const lookOf = (printable: PrintDocument, theme: PageTheme): PageLook => ({
  margins: theme.margins,
  defaultStyle: {
    font: FONT_FAMILY,
    fontSize: theme.body,
    lineHeight: theme.lineHeight,
    color: theme.ink.text,
  },
  contentWith: (pageStarts) => documentContent(printable, theme, pageStarts),
})

/** Characters of the document that the fonts cannot draw, each once, in order of appearance. Empty: all can be printed. */
export function missingGlyphs(document: PrintDocument, fonts: FontFiles): readonly string[] {
  return uncoveredCharacters(textsOf(document).join('\n'), coverageOf(fonts))
}

function coverageOf(fonts: FontFiles): FontCoverage {
  const known = coverages.get(fonts)
  if (known !== undefined) return known
  const coverage = commonCoverage(fonts)
  coverages.set(fonts, coverage)
  return coverage
}
