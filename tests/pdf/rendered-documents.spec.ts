import { expect, describe, test } from 'vitest'
import type { PrintDocument, PrintOptions } from '../../src/domain/handout/blocks'
import { textsOf } from '../../src/renderer/src/pdf/printable-document'
import { renderPdf } from '../../src/renderer/src/pdf/render-pdf'
import { checkPdf } from '../../tools/check-pdf-report'
import { PRINTING_FONTS } from './printing-fonts'
import { commandOutput, hasCommand, lettersOf, readPdf } from './read-pdf'
import { SAMPLE_LEAFLET, SAMPLE_LETTER, withoutDiary } from './sample-documents'

const createdAt = new Date('2026-11-23T10:00:00Z')

const render = (document: PrintDocument, options: PrintOptions): Promise<Uint8Array> =>
  renderPdf(document, options, PRINTING_FONTS, createdAt)

const DOCUMENTS = [
  ['leaflet', SAMPLE_LEAFLET],
  ['leaflet of an own workspace', { ...SAMPLE_LEAFLET, demonstration: null }],
  ['letter', SAMPLE_LETTER],
] as const
const OPTIONS: readonly PrintOptions[] = [
  { largePrint: false, pageSize: 'A4' },
  { largePrint: true, pageSize: 'A4' },
  { largePrint: false, pageSize: 'LETTER' },
  { largePrint: true, pageSize: 'LETTER' },
]

/** What a screen reader should say, in order: everything but the running head and foot. */
const spoken = (document: PrintDocument): string => {
  const first = document.blocks[0]
  const titled = first?.type === 'heading' && first.level === 1
  const { demonstration } = document
  return [
    demonstration ?? '',
    titled ? '' : document.title,
    ...textsOf({ ...document, title: '', footer: '', demonstration: null }),
  ].join(' ')
}

describe.each(DOCUMENTS)('%s', (_, document) => {
  describe.each(OPTIONS)('$pageSize, large print $largePrint', (options) => {
    test('the structure checker finds nothing', async () => {
      const report = await checkPdf(await render(document, options))
      expect(report.findings).toEqual([])
      expect(report).toMatchObject({ language: 'en-GB', title: document.title })
    })

    test('a screen reader says every letter once and in order', async () => {
      const { pages } = await readPdf(await render(document, options))
      expect(lettersOf(pages.join(' '))).toBe(lettersOf(spoken(document)))
    })

    test.skipIf(!hasCommand('qpdf'))('qpdf finds no fault', async () => {
      const output = commandOutput('qpdf', ['--check', 'FILE'], await render(document, options))
      expect(output).toContain('No syntax or stream encoding errors found')
    })

    test.skipIf(!hasCommand('pdftotext'))('pdftotext loses no letter', async () => {
      const text = commandOutput('pdftotext', ['FILE', '-'], await render(document, options))
      const printed = countLetters(text)
      const alternatives = document.blocks.flatMap((block) =>
        block.type === 'body-map' ? [block.alternative] : [],
      )
      const notPrinted = countLetters(alternatives.join(' '))
      for (const [letter, count] of countLetters(spoken(document))) {
        const expected = count - (notPrinted.get(letter) ?? 0)
        expect(printed.get(letter) ?? 0, letter).toBeGreaterThanOrEqual(expected)
      }
    })
  })
})

function countLetters(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const letter of lettersOf(text)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

test('a leaflet of this length fills two pages, four in large print', async () => {
  const document = withoutDiary(SAMPLE_LEAFLET)
  for (const options of OPTIONS) {
    const { pages } = await readPdf(await render(document, options))
    expect(pages.length).toBeLessThanOrEqual(options.largePrint ? 4 : 2)
  }
})

test('a leaflet is at most 60 KB', async () => {
  for (const options of OPTIONS) {
    expect((await render(SAMPLE_LEAFLET, options)).length).toBeLessThanOrEqual(60 * 1024)
  }
})

test('the same document gives the same bytes; another day changes only dates', async () => {
  const options = { largePrint: false, pageSize: 'A4' } as const
  const once = await render(SAMPLE_LEAFLET, options)
  await render(SAMPLE_LETTER, { largePrint: true, pageSize: 'LETTER' })
  expect(await render(SAMPLE_LEAFLET, options)).toEqual(once)
  const later = await renderPdf(
    SAMPLE_LEAFLET,
    options,
    PRINTING_FONTS,
    new Date('2026-11-24T10:00:00Z'),
  )
  expect(later).not.toEqual(once)
  expect(later.length).toBe(once.length)
})

test('the outline follows the headings, boxes included', async () => {
  const { outline } = await readPdf(
    await render(SAMPLE_LEAFLET, { largePrint: false, pageSize: 'A4' }),
  )
  expect(outline.map(({ title }) => title)).toEqual(['The lump on the back of your neck'])
  expect(outline[0]?.items.map(({ title }) => title).slice(0, 3)).toEqual([
    'The main point',
    'Where your lump is',
    'What is a lipoma?',
  ])
  const help = outline[0]?.items.find(({ title }) => title === 'When to get help')
  expect(help?.items.map(({ title }) => title)).toEqual(['Call the emergency number 112 now'])
})

test('pdf.js finds the structure that was meant', async () => {
  const { roles } = await readPdf(
    await render(SAMPLE_LETTER, { largePrint: false, pageSize: 'A4' }),
  )
  expect(roles).toEqual({
    Root: 1,
    Document: 1,
    H1: 1,
    H2: 1,
    P: 3,
    Table: 1,
    Caption: 1,
    TR: 5,
    TH: 2,
    TD: 8,
  })
})

test('the demonstration mark is on every page, and read once', async () => {
  const bytes = await render(SAMPLE_LEAFLET, { largePrint: true, pageSize: 'A4' })
  const { pages } = await readPdf(bytes)
  expect(pages.join('\n').split('Demonstration:').length - 1).toBe(1)
  if (!hasCommand('pdftotext')) return
  const printed = commandOutput('pdftotext', ['FILE', '-'], bytes)
  expect(printed.split('Demonstration:').length - 1).toBe(pages.length)
})
