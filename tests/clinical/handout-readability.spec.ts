import { dictionary } from 'cmu-pronouncing-dictionary'
import { syllable } from 'syllable'
import { describe, expect, it } from 'vitest'
import {
  measureReadability,
  splitSentences,
  syllableCounter,
  wordsOf,
} from '../../src/domain/handout/readability'

const syllables = syllableCounter(dictionary, syllable)

describe('splitSentences', () => {
  it('keeps abbreviations, decimals and one-word sentences whole', () => {
    expect(splitSentences('Dr. Lee measured 4.5 cm. Wait! Call 555-0100. Do not wait.')).toEqual([
      'Dr. Lee measured 4.5 cm.',
      'Wait!',
      'Call 555-0100.',
      'Do not wait.',
    ])
  })

  it('counts a bullet without a full stop as a sentence', () => {
    expect(splitSentences('rest and ice')).toHaveLength(1)
    expect(measureReadability(['rest and ice', 'keep it dry'], syllables).sentences).toBe(2)
  })
})

describe('syllableCounter', () => {
  it('asks the pronouncing dictionary first and the fallback for unknown words only', () => {
    const asked: string[] = []
    const counter = syllableCounter({ area: 'EH1 R IY0 AH0' }, (word) => {
      asked.push(word)
      return 7
    })
    expect(counter('Area')).toBe(3)
    expect(counter('zorblax')).toBe(7)
    expect(asked).toEqual(['zorblax'])
  })

  it('counts digits and never less than one', () => {
    expect(syllables('112')).toBe(3)
    expect(syllableCounter({}, () => 0)('hm')).toBe(1)
  })
})

describe('measureReadability', () => {
  it('gives the published grade of a plain sentence', () => {
    // 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59.
    const measured = measureReadability(['The cat sat on the mat.'], syllables)
    expect(measured.fleschKincaid).toBeCloseTo(-1.45, 2)
    expect(measured.smog).toBeCloseTo(3.13, 2)
  })

  it('scores a hard sentence by the known true grade', () => {
    const platypus =
      'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.'
    // 13 words, 24 syllables by dictionary.
    expect(wordsOf(platypus)).toHaveLength(13)
    expect(measureReadability([platypus], syllables).fleschKincaid).toBeCloseTo(11.3, 0)
  })

  it('names the longest sentence and the hard words, most frequent first', () => {
    const measured = measureReadability(
      ['An infection. An infection of a vertebra is a long way to say it. Short.'],
      syllables,
    )
    expect(measured.longestSentence).toBe('An infection of a vertebra is a long way to say it.')
    expect(measured.longestSentenceWords).toBe(12)
    expect(measured.hardWords).toEqual(['infection', 'vertebra'])
  })

  it('survives an empty text', () => {
    expect(measureReadability([], syllables)).toMatchObject({ words: 0, sentences: 0 })
  })
})
