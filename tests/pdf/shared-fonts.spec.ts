import { expect, test } from 'vitest'
import type { PrintDocument } from '../../src/domain/handout/blocks'
import type { FontFiles } from '../../src/renderer/src/pdf/font-files'
import { renderPdf } from '../../src/renderer/src/pdf/render-pdf'
import { checkPdf } from '../../tools/check-pdf-report'
import { PRINTING_FONTS } from './printing-fonts'
import { readPdf } from './read-pdf'

/** Fonts that no document has used yet. */
const freshFonts = (): FontFiles => ({
  regular: PRINTING_FONTS.regular.slice(),
  bold: PRINTING_FONTS.bold.slice(),
})

const documentOf = (text: string): PrintDocument => ({
  kind: 'handout',
  language: 'en',
  title: text,
  conditionId: null,
  blocks: [{ type: 'paragraph', text }],
  footer: '1',
  demonstration: null,
  textVersion: '1',
})

const render = (text: string, fonts: FontFiles): Promise<Uint8Array> =>
  renderPdf(documentOf(text), { largePrint: false, pageSize: 'A4' }, fonts, new Date(0))

test('a letter is not lost because an earlier document used it as part of another', async () => {
  const fonts = freshFonts()
  await render('Zażółć é ğ İ ǻ ế', fonts)
  const bytes = await render('azolc e g I ı å ê', fonts)
  expect((await checkPdf(bytes)).findings).toEqual([])
  const { pages } = await readPdf(bytes)
  expect(pages[0]).toBe('azolc e g I ı å ê\nazolc e g I ı å ê')
})

test('a document has the same bytes whatever was printed before it', async () => {
  const used = freshFonts()
  await render('Vết sưng ở cổ', used)
  expect(await render('Your lump', used)).toEqual(await render('Your lump', freshFonts()))
})
