import { describe, expect, it } from 'vitest'
import {
  blockTexts,
  flag,
  handoutInput,
  plainText,
  texts,
  watchedLump,
} from '../../../tests/clinical/handout-cases'
import type { Block } from './blocks'
import { buildLeaflet, type LeafletFacts } from './build-leaflet'
import { editableBlocks } from './edit-document'
import { languageReach } from './leaflet-language'
import type { ConditionTextId, HandoutTexts, TextReview } from './texts'

const facts = (over: Partial<LeafletFacts> = {}): LeafletFacts => {
  const { text: _text, common: _common, words: _words, ...rest } = handoutInput('lipoma')
  const { language: _language, fellBack: _fellBack, ...bare } = rest
  return { ...bare, ...over }
}

const leaflet = (
  language: string,
  id: ConditionTextId = 'lipoma',
  over: Partial<LeafletFacts> = {},
  from: HandoutTexts = texts,
) => {
  const built = buildLeaflet(facts(over), from, id, language)
  if (!built.ok) throw new Error(built.error.code)
  return built.value
}

const review: TextReview = { name: 'Dr Ruiz', role: 'Médica de familia', date: '2027-01-02' }

/** The Spanish texts as if a clinician had passed them; `over` says which were not. */
const passed = (over: { condition?: null; common?: null } = {}): HandoutTexts => {
  const spanish = texts.byLanguage['es']
  const lipoma = spanish?.conditions.lipoma
  if (!spanish || !lipoma) throw new Error('no Spanish texts')
  return {
    ...texts,
    byLanguage: {
      ...texts.byLanguage,
      es: {
        ...spanish,
        common: { ...spanish.common, review: over.common === null ? null : review },
        conditions: {
          ...spanish.conditions,
          lipoma: { ...lipoma, review: over.condition === null ? null : review },
        },
      },
    },
  }
}

const table = (blocks: readonly Block[]) => blocks.find((block) => block.type === 'table')

describe('a translation that no one has passed', () => {
  const { document, reach } = leaflet('es')
  const english = leaflet('en').document

  it('stands beside every English sentence', () => {
    expect(reach).toBe('beside')
    const printed = plainText(document)
    for (const text of english.blocks.flatMap(blockTexts)) expect(printed).toContain(text)
  })

  it('never has a row of the safety net without its English', () => {
    const both = table(document.blocks)
    if (both?.type !== 'table') throw new Error('no table')
    expect(both.language).toBe('es')
    expect(both.beside?.language).toBe('en')
    expect(both.rows).toHaveLength(both.beside?.rows.length ?? 0)
    expect(both.beside?.rows).toEqual(
      (table(english.blocks) as Extract<Block, { type: 'table' }>).rows,
    )
    both.rows.forEach((row, at) => expect(row[0]).not.toBe(both.beside?.rows[at]?.[0]))
  })

  it('says so in both languages', () => {
    const printed = plainText(document)
    expect(printed).toContain('No clinician has checked this text in Spanish yet.')
    expect(printed).toContain(texts.byLanguage['es']?.common.phrases.unreviewed)
  })

  it('can be changed by hand in neither language', () => {
    for (const { lock } of editableBlocks(document, new Map())) expect(lock).toBeDefined()
  })
})

describe('a translation that a clinician has passed', () => {
  it('stands alone, with the clinician named', () => {
    const { document, reach } = leaflet('es', 'lipoma', {}, passed())
    expect(reach).toBe('alone')
    expect(plainText(document)).not.toContain('If you notice')
    expect(document.footer).toContain('Dr Ruiz')
  })

  it.each([{ condition: null }, { common: null }] as const)(
    'keeps its English while a part was not passed: %j',
    (over) => {
      expect(leaflet('es', 'lipoma', {}, passed(over)).reach).toBe('beside')
    },
  )

  it('keeps its English when a flag can only be said in English', () => {
    const flags = [flag({ withinHours: null, patientAction: 'Something new.' })]
    expect(languageReach(passed(), 'es', 'lipoma', flags).kind).toBe('beside')
    expect(languageReach(passed(), 'es', 'lipoma', []).kind).toBe('alone')
  })
})

describe('a language without the text', () => {
  it('gives the English with the safety net in both languages', () => {
    const { document, reach } = leaflet('es', 'soft-tissue-sarcoma')
    expect(reach).toBe('part')
    expect(document.language).toBe('en')
    expect(document.title).toMatch(/find out fast/)
    expect(table(document.blocks)).toMatchObject({ language: 'es', beside: { language: 'en' } })
    expect(plainText(document)).toContain(texts.safetyNets['es']?.phrases.restInEnglish)
  })

  it('names no serious condition in its line', () => {
    const net = texts.safetyNets['es']
    const printed = plainText(leaflet('es', 'soft-tissue-sarcoma').document)
    expect(printed).toContain(net?.conditions['not-yet-known'])
    expect(printed).not.toContain(net?.conditions['soft-tissue-sarcoma'])
  })

  it('falls back to English and says so when there is nothing at all', () => {
    const { document, reach } = leaflet('xx')
    expect(reach).toBe('none')
    expect(document.language).toBe('en')
    expect(plainText(document)).toContain('We do not have this leaflet in your language yet.')
  })
})

describe('every language', () => {
  const sided = {
    ...watchedLump,
    site: { placeId: 'buttock-right', region: 'buttock', laterality: 'right' },
  } as const

  it.each(texts.languages.filter((language) => language !== 'en'))(
    '%s says the place on the side that was recorded',
    (language) => {
      const net = texts.safetyNets[language]
      const visit = { ...sided, findings: { lump_present: true, size_mm: 45 } }
      const printed = plainText(leaflet(language, 'not-yet-known', { visit }).document)
      expect(printed).toContain(net?.places['buttock-right'])
      expect(printed).not.toContain(net?.places['buttock-left'])
    },
  )

  it.each(texts.languages.filter((language) => language !== 'en'))(
    '%s has a left and a right of its own for every place',
    (language) => {
      const places = Object.entries(texts.safetyNets[language]?.places ?? {})
      for (const [id, words] of places) {
        const other = id.endsWith('-left') ? id.replace(/-left$/, '-right') : undefined
        const opposite = places.find(([each]) => each === other)?.[1]
        if (opposite !== undefined) expect(words, id).not.toBe(opposite)
      }
    },
  )
})
