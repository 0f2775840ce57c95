import type { PrintedLetterhead } from '../../../../domain/handout/blocks'
import type { ContentNode } from '../engine/content-node'
import type { StructureElement } from '../engine/structure-element'
import { textWidth, type PageTheme } from './theme'

/** Name under which the sign is handed to the engine. */
export const LOGO = 'logo'

/** Height of the sign, in type sizes, and the part of the text column that it may take. */
const HEIGHT = 2.9
const WIDEST_SHARE = 0.4

/** The head of the first page: the clinic's sign with its name and numbers beside it, above the title. */
export function letterheadNode(
  { logo, lines }: PrintedLetterhead,
  parent: StructureElement,
  theme: PageTheme,
): ContentNode {
  const section = parent.append('Sect')
  const picture = logo && logoNode(logo, section, theme)
  const gap = theme.body
  const width = textWidth(theme) - (picture ? picture.width + gap : 0)
  const words: ContentNode = {
    stack: lines.map(({ text, language }, index) => ({
      text,
      bold: index === 0,
      fontSize: index === 0 ? theme.body : Math.max(theme.furniture, theme.body * 0.85),
      lineHeight: 1,
      color: theme.ink.soft,
      structure: section.append('P', language === undefined ? {} : { language }),
    })),
    width,
  }
  const margin = [0, 0, 0, theme.gap * 1.6] as const
  return picture
    ? { columns: [picture, words], columnGap: gap, margin }
    : { ...words, margin: [0, 0, 0, theme.gap] }
}

const logoNode = (
  { widthPx, heightPx, alternative }: NonNullable<PrintedLetterhead['logo']>,
  parent: StructureElement,
  theme: PageTheme,
): ContentNode & { readonly width: number } => {
  const scale = Math.min(
    (theme.body * HEIGHT) / heightPx,
    (textWidth(theme) * WIDEST_SHARE) / widthPx,
  )
  return {
    image: LOGO,
    width: widthPx * scale,
    height: heightPx * scale,
    structure: parent.append('Figure', { alternative }),
  }
}
