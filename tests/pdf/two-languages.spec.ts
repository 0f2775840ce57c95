import { describe, expect, it } from 'vitest'
import { buildLeaflet } from '../../src/domain/handout/build-leaflet'
import { renderPdf } from '../../src/renderer/src/pdf/render-pdf'
import { checkPdf } from '../../tools/check-pdf-report'
import { handoutInput, texts } from '../clinical/handout-cases'
import { PRINTING_FONTS } from './printing-fonts'
import { lettersOf, readPdf } from './read-pdf'

const leafletIn = (language: string) => {
  const { text: _text, common: _common, words: _words, ...facts } = handoutInput('lipoma')
  const built = buildLeaflet(facts, texts, 'lipoma', language)
  if (!built.ok) throw new Error(built.error.code)
  return built.value.document
}

describe.each([
  ['es', false],
  ['es', true],
  ['vi', false],
] as const)('%s beside English, large print %s', (language, largePrint) => {
  const rendered = renderPdf(
    leafletIn(language),
    { largePrint, pageSize: 'A4' },
    PRINTING_FONTS,
    new Date('2027-03-01'),
  )

  it('has nothing that the structure checker finds', async () => {
    expect((await checkPdf(await rendered)).findings).toEqual([])
  })

  it('reads each row of the safety net in both languages', async () => {
    const read = lettersOf((await readPdf(await rendered)).pages.join('\n'))
    const english = texts.byLanguage['en']?.common.safetyNet[0]?.notice[0]?.say ?? ''
    const own = texts.safetyNets[language]?.safetyNet['cord']?.notice[0] ?? ''
    const at = read.indexOf(lettersOf(own))
    expect(at).toBeGreaterThan(0)
    expect(read.indexOf(lettersOf(english))).toBeGreaterThan(at)
  })
})

it('a text a little too long for its pages is set closer, in the same size of type', async () => {
  const document = leafletIn('en')
  const line = { type: 'paragraph', text: 'One more line of text that takes some room.' } as const
  const pagesWith = async (lines: number) => {
    const blocks = [...document.blocks, ...Array.from({ length: lines }, () => line)]
    const options = { largePrint: false, pageSize: 'A4' } as const
    const bytes = await renderPdf({ ...document, blocks }, options, PRINTING_FONTS)
    return (await checkPdf(bytes)).pages
  }
  // One line after another: without the closer look the third page would begin with the first that is too many.
  const counts = [await pagesWith(0), await pagesWith(4), await pagesWith(40)]
  expect(counts).toEqual([2, 2, 3])
})
