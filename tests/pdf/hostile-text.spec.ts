import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, PrintDocument } from '../../src/domain/handout/blocks'
import { commonCoverage } from '../../src/renderer/src/pdf/font-coverage'
import { textsOf } from '../../src/renderer/src/pdf/printable-document'
import { toCoveredText } from '../../src/renderer/src/pdf/printable-text'
import { missingGlyphs, renderPdf } from '../../src/renderer/src/pdf/render-pdf'
import { checkPdf } from '../../tools/check-pdf-report'
import { ALPHABETS } from './alphabets'
import { PRINTING_FONTS } from './printing-fonts'
import { lettersOf, readPdf } from './read-pdf'

const options = { largePrint: false, pageSize: 'A4' } as const
const coverage = commonCoverage(PRINTING_FONTS)

const documentOf = (...blocks: readonly Block[]): PrintDocument => ({
  kind: 'handout',
  language: 'en',
  title: 'Title',
  conditionId: null,
  blocks: [{ type: 'heading', level: 1, text: 'Title' }, ...blocks],
  footer: 'Clinic',
  demonstration: null,
  textVersion: '1',
})

/** Every place where a text can stand. */
const everywhere = (text: string): PrintDocument => ({
  ...documentOf(
    { type: 'heading', level: 2, text },
    { type: 'paragraph', text },
    { type: 'list', items: [text, text] },
    { type: 'box', tone: 'main-point', title: text, lines: [text] },
    { type: 'box', tone: 'warning', title: text, lines: [text, text] },
    { type: 'table', caption: text, head: [text, 'B'], rows: [[text, text]] },
    { type: 'body-map', placeId: 'cervical-left', alternative: text, caption: text },
  ),
  title: `Title ${text.slice(0, 100)}`,
})

const spokenLetters = (document: PrintDocument): string =>
  lettersOf(
    textsOf({ ...document, title: '', footer: '' })
      .map((text) => toCoveredText(text, coverage))
      .join(' '),
  )

/** Letters with their number: a row that goes over two pages is read in pieces, so their order is not compared. */
function countLetters(letters: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const letter of letters) counts[letter] = (counts[letter] ?? 0) + 1
  return counts
}

/** No crash, no finding, and not a letter lost or doubled. */
async function expectWhole(document: PrintDocument): Promise<void> {
  const bytes = await renderPdf(document, options, PRINTING_FONTS, new Date(0))
  expect((await checkPdf(bytes)).findings).toEqual([])
  const spoken = lettersOf((await readPdf(bytes)).pages.join(' '))
  expect(countLetters(spoken)).toEqual(countLetters(spokenLetters(document)))
}

describe('hostile text is printed whole', () => {
  test.each([
    ['bidirectional controls', 'abc\u202edef\u2066ghi\u202c\u200fjkl'],
    ['markup and string ends', '<b>x</b> ) Tj ET Q (\\ & ]]> %PDF endstream endobj'],
    ['letters that the fonts lack', 'Lump 腫瘤 كتلة 😀 \ud83d end'],
    ['combining letters', 'e\u0301a\u0308n\u0303 Vie\u0323\u0302t'],
    ['line ends and controls', 'one\r\ntwo\u2028three\u0000four\tfive\u0007six'],
    ['non-breaking blanks', `${'word\u00a0'.repeat(60)}end`],
  ])('%s', async (_, text) => {
    await expectWhole(everywhere(text))
  })

  test('a word longer than the page is wide, everywhere', async () => {
    await expectWhole(everywhere('Wm'.repeat(200)))
  })

  test('a text of several pages in every place', async () => {
    await expectWhole(everywhere(`${'It hurts when I lie on it. '.repeat(250)}`))
  }, 60_000)

  test('a paragraph of 10,000 words', async () => {
    const words = Array.from({ length: 10_000 }, (_, index) => `word${index}`)
    await expectWhole(documentOf({ type: 'paragraph', text: words.join(' ') }))
  }, 60_000)

  test('a table of 40 columns and a list of 500 items', async () => {
    const row = Array.from({ length: 40 }, (_, index) => `${index}`)
    const items = Array.from({ length: 500 }, (_, index) => `Item ${index}`)
    await expectWhole(
      documentOf(
        { type: 'table', caption: 'Wide', head: row, rows: [row, row] },
        { type: 'list', items },
      ),
    )
  })
})

test('rows that are shorter or longer than the head of the table are printed whole', async () => {
  const rows = [['only one'], ['one', 'two', 'three']]
  await expectWhole(documentOf({ type: 'table', caption: 'Uneven', head: ['A', 'B'], rows }))
})

test.each(Object.entries(ALPHABETS))('%s comes out as it went in, bold too', async (_, letters) => {
  await expectWhole(everywhere(`${letters} ${letters.toUpperCase().normalize('NFD')}`))
})

test('empty blocks are no fault', async () => {
  const document = documentOf(
    { type: 'paragraph', text: '' },
    { type: 'list', items: [] },
    { type: 'box', tone: 'follow-up', title: 'Title', lines: [] },
    { type: 'table', caption: 'Empty', head: ['A'], rows: [] },
  )
  const bytes = await renderPdf(document, options, PRINTING_FONTS, new Date(0))
  expect((await checkPdf(bytes)).findings).toEqual([])
})

test('missing letters are named before export, wherever they stand', () => {
  expect(missingGlyphs(everywhere('Lump 腫瘤 a 腫'), PRINTING_FONTS)).toEqual(['腫', '瘤'])
  expect(missingGlyphs({ ...documentOf(), footer: 'Clinic ≥' }, PRINTING_FONTS)).toEqual(['≥'])
  expect(missingGlyphs(everywhere('Zażółć e\u0301 \u202e'), PRINTING_FONTS)).toEqual([])
})

test('any document of any text is printed whole', async () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 80 })
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ type: fc.constant('heading' as const), level: fc.constantFrom(2 as const), text }),
    fc.record({ type: fc.constant('paragraph' as const), text }),
    fc.record({
      type: fc.constant('list' as const),
      items: fc.array(text, { minLength: 1, maxLength: 4 }),
    }),
    fc.record({
      type: fc.constant('box' as const),
      tone: fc.constantFrom('main-point' as const, 'follow-up' as const, 'warning' as const),
      title: text,
      lines: fc.array(text, { maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('table' as const),
      caption: text,
      head: fc.tuple(text, text),
      rows: fc.array(fc.tuple(text, text), { maxLength: 3 }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(block, { maxLength: 12 }), async (blocks) => {
      await expectWhole(documentOf(...blocks))
    }),
    { seed: 2026, numRuns: 25 },
  )
}, 60_000)
