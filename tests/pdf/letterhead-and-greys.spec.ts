import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { buildLeaflet } from '../../src/domain/handout/build-leaflet'
import { buildLetter } from '../../src/domain/handout/build-letter'
import { documentText } from '../../src/domain/handout/block-text'
import type { PrintDocument } from '../../src/domain/handout/blocks'
import { renderPdf } from '../../src/renderer/src/pdf/render-pdf'
import { checkPdf } from '../../tools/check-pdf-report'
import { handoutInput, texts } from '../clinical/handout-cases'
import { jpegOf } from '../support/made-up-images'
import { PRINTING_FONTS } from './printing-fonts'
import { readPdf } from './read-pdf'

const letterhead = {
  clinician: 'Dr Okafor',
  clinicName: 'Millbrook Clinic',
  clinicPhone: '01632 960 001',
  outOfHoursPhone: '01632 960 002',
  emergencyNumber: '112',
  logo: {
    jpeg: jpegOf(240, 90),
    greyJpeg: jpegOf(241, 90),
    widthPx: 240,
    heightPx: 90,
    alternative: 'Logo of Millbrook Clinic',
  },
}
const { text: _text, common: _common, words: _words, ...facts } = handoutInput('lipoma')
const leaflet = (language = 'en'): PrintDocument => {
  const built = buildLeaflet({ ...facts, letterhead }, texts, 'lipoma', language)
  if (!built.ok) throw new Error(built.error.code)
  return built.value.document
}
const letter = (): PrintDocument => {
  const built = buildLetter({
    ...{
      ...facts,
      letterhead,
      rules: [],
      knowledgeVersion: '1',
      told: '',
      addressee: '',
      reason: '',
    },
  })
  if (!built.ok) throw new Error(built.error.code)
  return built.value
}
const rendered = (document: PrintDocument, blackAndWhite = false) =>
  renderPdf(document, { largePrint: false, pageSize: 'A4', blackAndWhite }, PRINTING_FONTS)

/** Every colour that a file paints with, as its own pages name it, and the widths of its pictures. */
const paintedWith = async (bytes: Uint8Array) => {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 })
  const document = await loading.promise
  const colours = new Set<string>()
  for (let number = 1; number <= document.numPages; number += 1) {
    const list = await (await document.getPage(number)).getOperatorList()
    list.fnArray.forEach((operation, at) => {
      if (operation !== OPS.setFillRGBColor && operation !== OPS.setStrokeRGBColor) return
      // pdf.js names a colour by its hexadecimal form.
      const [colour] = list.argsArray[at] as unknown as [string]
      colours.add(colour)
    })
  }
  await loading.destroy()
  return [...colours]
}
const isGrey = (colour: string): boolean => /^#(..)\1\1$/u.test(colour)

describe.each([
  ['a leaflet', leaflet],
  ['a leaflet in two languages', () => leaflet('es')],
  ['a letter', letter],
] as const)('%s with the head of the clinic', (_, document) => {
  it.each([false, true])(
    'is truly tagged, its sign with words in its place, greys %s',
    async (grey) => {
      const bytes = await rendered(document(), grey)
      const { findings, roles } = await checkPdf(bytes)
      expect(findings).toEqual([])
      expect(roles['Figure']).toBeGreaterThanOrEqual(1)
      const [first = ''] = (await readPdf(bytes)).pages
      expect(first.slice(0, 120)).toContain('Millbrook Clinic')
      expect(first).toContain('01632 960 002')
    },
  )

  it('paints without a colour where greys are asked for, and the same words', async () => {
    const [colours, greys] = [await rendered(document()), await rendered(document(), true)]
    expect((await paintedWith(colours)).some((colour) => !isGrey(colour))).toBe(true)
    expect((await paintedWith(greys)).filter((colour) => !isGrey(colour))).toEqual([])
    expect((await readPdf(greys)).pages).toEqual((await readPdf(colours)).pages)
    expect(Buffer.from(greys).includes('/Width 241')).toBe(true)
    expect(Buffer.from(greys).includes('/Width 240')).toBe(false)
  })
})

it('is copied as text with the head first', () => {
  expect(documentText(leaflet())).toMatch(/^Millbrook Clinic\n01632 960 001/u)
})

it('reaches no picture but that of the job', async () => {
  const { DocumentWithSharedFonts } =
    await import('../../src/renderer/src/pdf/engine/document-with-shared-fonts')
  const document = new DocumentWithSharedFonts(
    PRINTING_FONTS,
    {},
    {
      ...{
        size: [100, 100],
        pdfVersion: '1.7',
        subset: 'PDF/UA',
        tagged: true,
        displayTitle: true,
      },
      ...{ compress: true, lang: 'en', autoFirstPage: false, font: null },
      info: { Title: 'T', Producer: 'P', Creator: 'P', CreationDate: new Date(0) },
    },
  )
  for (const name of [
    'https://example.org/a.jpg',
    '/etc/hostname',
    'toString',
    'data:image/jpeg;base64,AA',
  ])
    expect(() => document.provideImage(name)).toThrow('no such picture')
})
