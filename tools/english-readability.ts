import { dictionary } from 'cmu-pronouncing-dictionary'
import { syllable } from 'syllable'
import {
  measureReadability,
  syllableCounter,
  type Readability,
} from '../src/domain/handout/readability'
import {
  commonSegments,
  conditionSegments,
  longSentences,
  measureConditionText,
  readabilityProblems,
} from '../src/domain/handout/text-readability'
import type { HandoutTexts } from '../src/domain/handout/texts'

/** One text's figures and what is wrong with it. */
export interface TextReport {
  readonly id: string
  readonly measured: Readability
  readonly problems: readonly string[]
}

/** Syllables by the pronouncing dictionary first, by rule for the rest. */
export const englishSyllables = syllableCounter(dictionary, syllable)

/** Measures every English text: the shared one and each condition. */
export const reportEnglishTexts = (texts: HandoutTexts): readonly TextReport[] => {
  const english = texts.byLanguage['en']
  if (!english) return []
  const common = measureReadability(commonSegments(english.common), englishSyllables)
  const conditions = Object.values(english.conditions).map((text) => {
    const measured = measureConditionText(text, englishSyllables)
    const long = longSentences(conditionSegments(text)).map((sentence) => `too long: ${sentence}`)
    return { id: text.id, measured, problems: [...readabilityProblems(measured), ...long] }
  })
  return [{ id: 'common', measured: common, problems: readabilityProblems(common) }, ...conditions]
}
