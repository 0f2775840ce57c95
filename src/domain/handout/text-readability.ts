import {
  measureReadability,
  splitSentences,
  wordsOf,
  type Readability,
  type SyllableCounter,
} from './readability'
import type { CommonText, ConditionText } from './texts'

/** Goals for English: at most these. FK and SMOG in grades, sentences in words. */
export const READABILITY_LIMITS = {
  fleschKincaid: 6,
  smog: 8,
  meanSentenceWords: 12,
  longestSentenceWords: 20,
} as const

/** The sentences of a condition's text as they are read, slots filled with a plain word. */
export const conditionSegments = (text: ConditionText): readonly string[] =>
  [
    ...text.mainPoint,
    ...text.whatItIs,
    ...text.atHome,
    ...text.next,
    ...text.treatment,
    ...text.comeBack.flatMap((row) => [row.notice, row.do]),
    ...text.sayBack,
  ].map((segment) => segment.replaceAll(/\{\w+\}/g, 'lump'))

/** The shared sentences of a language: safety net, myths and the fixed sentences. */
export const commonSegments = (common: CommonText): readonly string[] =>
  [
    ...common.safetyNet.flatMap((row) => [...row.notice.map((part) => part.say), row.do]),
    ...Object.values(common.myths),
    common.phrases.whyLimit,
    common.phrases.tableCaption,
    common.phrases.reviewNone,
  ].map((segment) => segment.replaceAll(/\{\w+\}/g, 'lump'))

/** Which limits a text breaks, as plain sentences with its own figures. Empty = within all. */
export const readabilityProblems = (measured: Readability): readonly string[] =>
  (Object.keys(READABILITY_LIMITS) as (keyof typeof READABILITY_LIMITS)[])
    .filter((key) => measured[key] > READABILITY_LIMITS[key])
    .map((key) => `${key} ${measured[key].toFixed(1)} is above ${READABILITY_LIMITS[key]}`)

/** Every sentence longer than the limit, for a message in place. */
export const longSentences = (segments: readonly string[]): readonly string[] =>
  segments
    .flatMap(splitSentences)
    .filter((sentence) => wordsOf(sentence).length > READABILITY_LIMITS.longestSentenceWords)

/** Measures one condition's text. */
export const measureConditionText = (
  text: ConditionText,
  syllablesOf: SyllableCounter,
): Readability => measureReadability(conditionSegments(text), syllablesOf)
