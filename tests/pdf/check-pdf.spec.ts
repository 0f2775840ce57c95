import { PDFDict, PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { renderPdf } from '../../src/renderer/src/pdf/render-pdf'
import { checkContent } from '../../tools/check-pdf-content'
import { checkPdf } from '../../tools/check-pdf-report'
import { PRINTING_FONTS } from './printing-fonts'
import { SAMPLE_LEAFLET } from './sample-documents'

let sound: Uint8Array
beforeAll(async () => {
  sound = await renderPdf(
    SAMPLE_LEAFLET,
    { largePrint: false, pageSize: 'A4' },
    PRINTING_FONTS,
    new Date(0),
  )
})

const name = (text: string): PDFName => PDFName.of(text)

/** Findings after one thing was spoilt in a sound file. */
async function findingsAfter(spoil: (document: PDFDocument) => void): Promise<readonly string[]> {
  const document = await PDFDocument.load(sound, { updateMetadata: false })
  spoil(document)
  return (await checkPdf(await document.save({ useObjectStreams: false }))).findings
}

const elements = (document: PDFDocument, role: string): readonly PDFDict[] =>
  document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((object) => object.get(name('S')) === name(role))

test('a file without structure fails on every count', async () => {
  const untagged = await PDFDocument.create()
  const page = untagged.addPage()
  page.drawText('Your lump', { font: await untagged.embedFont(StandardFonts.Helvetica) })
  const { findings } = await checkPdf(await untagged.save())
  expect(findings).toEqual(
    expect.arrayContaining([
      'not called tagged',
      'no language',
      'no title',
      'not called PDF/UA-1',
      'no structure',
      '1 of 1 painted pieces are not marked',
      'a font has no way back to letters',
    ]),
  )
})

test('a file that only claims to be accessible fails', async () => {
  const findings = await findingsAfter(({ catalog }) => catalog.delete(name('StructTreeRoot')))
  expect(findings).toContain('no structure')
  expect(findings.join()).toContain('a mark belongs to no element')
})

describe('each kind of damage is found', () => {
  test.each<[string, string, (document: PDFDocument) => void]>([
    ['language', 'no language', ({ catalog }) => catalog.delete(name('Lang'))],
    [
      'shown title',
      'title is not shown',
      ({ catalog }) => catalog.delete(name('ViewerPreferences')),
    ],
    ['outline', 'no outline', ({ catalog }) => catalog.delete(name('Outlines'))],
    [
      'title',
      'metadata have another title',
      (document) => {
        document.setTitle('Another')
      },
    ],
    [
      'alternative',
      'Figure without alternative',
      (document) => elements(document, 'Figure').forEach((figure) => figure.delete(name('Alt'))),
    ],
    [
      'place of a figure',
      'Figure without place',
      (document) => elements(document, 'Figure').forEach((figure) => figure.delete(name('A'))),
    ],
    [
      'scope',
      'TH without scope (6 times)',
      (document) => elements(document, 'TH').forEach((cell) => cell.delete(name('A'))),
    ],
    [
      'heading level',
      'heading of level 3 after level 1',
      (document) =>
        elements(document, 'H2').forEach((heading) => heading.set(name('S'), name('H3'))),
    ],
    [
      'nesting',
      'TH inside P',
      (document) => elements(document, 'TR')[0]?.set(name('S'), name('P')),
    ],
    [
      'role',
      'Box is no standard role',
      (document) => elements(document, 'Sect')[0]?.set(name('S'), name('Box')),
    ],
    [
      'content of an element',
      'P is empty',
      (document) => elements(document, 'P')[0]?.delete(name('K')),
    ],
    [
      'way back',
      'no way back from marks to elements',
      (document) =>
        document.catalog.lookup(name('StructTreeRoot'), PDFDict).delete(name('ParentTree')),
    ],
    [
      'action',
      'acts when opened',
      ({ catalog }) => catalog.set(name('OpenAction'), PDFString.of('x')),
    ],
  ])('%s', async (_, finding, spoil) => {
    const findings = await findingsAfter(spoil)
    expect(findings.some((found) => found.startsWith(finding))).toBe(true)
  })

  test('and an unspoilt file saved in the same way passes', async () => {
    expect(await findingsAfter(() => undefined)).toEqual([])
  })
})

describe('content streams', () => {
  test.each([
    ['text in a mark', '/P <</MCID 0>> BDC BT [<0012> 0] TJ ET EMC', { painted: 1, unmarked: 0 }],
    ['an artifact', '/Artifact <</Type /Layout>> BDC 0 0 m 1 1 l S EMC', { unmarked: 0 }],
    ['paint outside', 'q 0 0 1 1 re f Q', { painted: 1, unmarked: 1 }],
    ['an open mark', '/P <</MCID 0>> BDC', { unbalanced: 1 }],
    ['a closed mark too many', 'EMC', { unbalanced: 1 }],
    ['a mark in a mark', '/P <</MCID 0>> BDC /P <</MCID 1>> BDC EMC EMC', { nested: 1 }],
    ['a letter without glyph', 'BT [<00120000> 0] TJ ET', { missingGlyphs: 1 }],
    ['operators inside strings', '/P <</MCID 0>> BDC BT (EMC f \\) S) Tj ET EMC', { painted: 1 }],
  ])('%s', (_, stream, expected) => {
    expect(checkContent(stream)).toMatchObject(expected)
  })
})
