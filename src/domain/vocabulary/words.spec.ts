import { describe, expect, it } from 'vitest'
import { CHOICE_KEYS, CHOICES, FINDING_KEYS, YES_NO_GROUPS, YES_NO_KEYS } from './findings'
import { CHOICE_WORDS, choiceValueWords, findingPhrase, GROUP_TITLES, questionWords } from './words'
import { YES_NO_WORDS } from './yes-no-words'

const sentences = YES_NO_KEYS.flatMap((key) => [
  YES_NO_WORDS[key].layPresent,
  YES_NO_WORDS[key].layAbsent,
]).filter((text) => text !== null)

describe('words', () => {
  it('no key stands in two groups', () => {
    expect(new Set(FINDING_KEYS).size).toBe(FINDING_KEYS.length)
  })

  it('labels are short, differ from each other and are in sentence case', () => {
    const labels = FINDING_KEYS.map((key) => questionWords(key).label)
    expect(new Set(labels).size).toBe(labels.length)
    expect(labels.filter((label) => label.length > 46 || !/^[A-Z]/.test(label))).toEqual([])
  })

  it('every finding says how to find it, in one line that ends as a sentence', () => {
    const wrong = FINDING_KEYS.filter(
      (key) => !/^[A-Z"][^\n]{10,160}[.]$/.test(questionWords(key).how),
    )
    expect(wrong).toEqual([])
  })

  it('present and absent are fragments that differ', () => {
    const wrong = YES_NO_KEYS.filter((key) => {
      const { present, absent } = YES_NO_WORDS[key]
      return (
        present === absent || /[.]$/.test(present) || /[.]$/.test(absent) || !present || !absent
      )
    })
    expect(wrong).toEqual([])
  })

  it('what the patient reads are short whole sentences', () => {
    expect(sentences.filter((text) => !/^[A-Z].*[.]$/.test(text))).toEqual([])
    expect(sentences.filter((text) => text.split(' ').length > 12)).toEqual([])
  })

  it('a leaflet does not repeat drug use, HIV, alcohol or weight', () => {
    for (const key of [
      'injection_drug_use',
      'immunosuppression_or_hiv',
      'alcohol_excess',
      'obesity',
    ] as const) {
      expect(YES_NO_WORDS[key].layPresent).toBeNull()
      expect(YES_NO_WORDS[key].layAbsent).toBeNull()
    }
  })

  it('every choice value and group has words', () => {
    for (const key of CHOICE_KEYS) {
      expect(Object.keys(CHOICE_WORDS[key].values)).toEqual([...CHOICES[key]])
    }
    expect(Object.keys(GROUP_TITLES)).toEqual(Object.keys(YES_NO_GROUPS))
  })

  it('left and right are the patient’s own', () => {
    expect(choiceValueWords('laterality', 'left')?.label).toBe("Patient's left")
    expect(choiceValueWords('laterality', 'right')?.label).toBe("Patient's right")
  })

  it('phrases follow the answer', () => {
    expect(findingPhrase('tender', true)).toBe('tender to touch')
    expect(findingPhrase('tender', false)).toBe('not tender')
    expect(findingPhrase('region', 'buttock')).toBe('on the buttock')
    expect(findingPhrase('region', 'moon')).toBeUndefined()
    expect(findingPhrase('size_mm', 20)).toBeUndefined()
  })
})
