import { describe, expect, it } from 'vitest'
import { buildHandout } from '../../src/domain/handout/build-handout'
import { documentSegments, measureReadability } from '../../src/domain/handout/readability'
import { conditionSegments, READABILITY_LIMITS } from '../../src/domain/handout/text-readability'
import { NOT_YET_KNOWN, type ConditionTextId } from '../../src/domain/handout/texts'
import { CONDITION_IDS } from '../../src/domain/knowledge/condition-ids'
import { englishSyllables, reportEnglishTexts } from '../../tools/english-readability'
import { loadKnowledge } from '../../tools/load-knowledge'
import { english, handoutInput, plainText, root, texts } from './handout-cases'

const ids: readonly ConditionTextId[] = [...CONDITION_IDS, NOT_YET_KNOWN]

/** Jargon, and promises that no leaflet can make. */
const FORBIDDEN = [
  /\bbenign\b/i,
  /\bmalignan/i,
  /\blesions?\b/i,
  /nothing to worry/i,
  /don't worry|do not worry/i,
  /100 ?%/,
  /always harmless/i,
  /completely safe/i,
  /definitely/i,
  /guarantee/i,
  /(^|[.!?] )(It|This|That) is not (a )?cancer/m,
  /\bmetasta/i,
  /\bneoplas/i,
  /\d ?(mg|ml|g)\b/i,
]

const leaflet = (id: ConditionTextId): string => {
  const built = buildHandout(handoutInput(id))
  if (!built.ok) throw new Error(`${id}: ${built.error.code}`)
  return plainText(built.value)
}

it('has a text for every condition and for "not yet known"', () => {
  expect(Object.keys(texts.byLanguage['en']?.conditions ?? {}).sort()).toEqual([...ids].sort())
})

describe.each(ids)('%s', (id) => {
  it('says no forbidden word', () => {
    const printed = leaflet(id)
    for (const words of FORBIDDEN) expect(printed).not.toMatch(words)
  })

  it('is as easy to read as promised, in the file and as printed', () => {
    const report = reportEnglishTexts(texts).find((each) => each.id === id)
    expect(report?.problems).toEqual([])
    const built = buildHandout(handoutInput(id))
    const printed = measureReadability(
      built.ok ? documentSegments(built.value) : [],
      englishSyllables,
    )
    expect(printed.words).toBeGreaterThan(100)
    expect(printed.fleschKincaid).toBeLessThanOrEqual(READABILITY_LIMITS.fleschKincaid)
    expect(printed.smog).toBeLessThanOrEqual(READABILITY_LIMITS.smog)
  })

  it('fits on two pages: 350 to 750 words', () => {
    const words = leaflet(id).split(/\s+/).length
    expect(words).toBeGreaterThan(350)
    expect(words).toBeLessThanOrEqual(750)
  })

  it('is not all short bursts: running text has 8 words a sentence or more', () => {
    const { text } = english(id)
    const running = [...text.mainPoint, ...text.whatItIs, ...text.next]
    expect(measureReadability(running, englishSyllables).meanSentenceWords).toBeGreaterThanOrEqual(
      8,
    )
  })
})

it('the shared text is within the limits too', () => {
  expect(reportEnglishTexts(texts).find(({ id }) => id === 'common')?.problems).toEqual([])
})

describe('urgency', () => {
  const { conditions } = loadKnowledge(root)

  it.each(conditions.map((condition) => [condition.id, condition] as const))(
    '%s: the leaflet is no calmer than the knowledge base',
    (id, condition) => {
      const { text } = english(id)
      if (condition.urgency !== 'routine') expect(text.routine).toBe(false)
      if (condition.serious) expect(text.diary).toBe(false)
    },
  )

  it('no leaflet pronounces a cancer: those texts say that we are finding out', () => {
    const cancers: readonly ConditionTextId[] = [
      'soft-tissue-sarcoma',
      'lymphoma',
      'spinal-metastasis',
      'metastatic-lymph-node',
      'soft-tissue-metastasis',
      'skin-cancer',
      'dermatofibrosarcoma-protuberans',
      'myeloma-or-plasmacytoma',
      'malignant-primary-bone-tumour',
      'neuroblastic-tumour',
      'breast-lump',
    ]
    for (const id of cancers) {
      const { text } = english(id)
      expect(text.wording, id).toBe('find-out')
      expect(conditionSegments(text).join(' '), id).not.toMatch(/you have (a )?cancer/i)
      expect(`${text.title} ${text.mainPoint.join(' ')}`, id).not.toMatch(/probably|likely/i)
    }
  })

  it('emergencies send the patient today, in the first lines', () => {
    for (const { id, urgency } of conditions) {
      if (urgency !== 'emergency') continue
      const { text } = english(id)
      expect(text.mainPoint.join(' '), id).toMatch(/\b(today|now)\b/)
    }
  })
})
