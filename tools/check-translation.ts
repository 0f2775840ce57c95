import { measureReadability, splitSentences, wordsOf } from '../src/domain/handout/readability'
import type { HandoutTexts } from '../src/domain/handout/texts'
import { conditionSegments } from '../src/domain/handout/text-readability'
import type { KnowledgeBase } from '../src/domain/knowledge/knowledge-base'
import { sentencesToTranslate } from './handout-template'
import { formulaOf, type FormulaResult } from './language-formulas'

/** Longest sentence of a translation, in words: a fifth more than English, estimate (articles and reflexives add). */
const LONGEST_SENTENCE_WORDS = 24

/** Figures and faults of one translated text. */
export interface TranslatedTextReport {
  readonly id: string
  readonly formula: FormulaResult
  readonly meanSentenceWords: number
  readonly problems: readonly string[]
}

/** How complete and how readable one language is. */
export interface LanguageReport {
  readonly language: string
  readonly level: 'whole' | 'safety-net'
  readonly texts: readonly TranslatedTextReport[]
  /** English sentences of findings and flags without a translation. */
  readonly untranslated: readonly string[]
  /** Translations of sentences that the English no longer has. */
  readonly outdated: readonly string[]
  /** Texts made from another version of the English. */
  readonly stale: readonly string[]
  readonly problems: readonly string[]
}

const sameAsEnglish = (own: readonly string[], english: readonly string[]): readonly string[] =>
  own
    .filter((sentence, index) => sentence === english[index] && wordsOf(sentence).length > 3)
    .map((sentence) => `not translated: ${sentence}`)

/** Checks one language beside the English; undefined when there is no such language. */
export const checkTranslation = (
  language: string,
  texts: HandoutTexts,
  knowledge: KnowledgeBase,
): LanguageReport | undefined => {
  const net = texts.safetyNets[language]
  const english = texts.byLanguage['en']
  if (!net || !english) return undefined
  const whole = texts.byLanguage[language]
  const wanted = sentencesToTranslate(knowledge)
  const own = whole?.words.sentences ?? {}
  const reports = Object.values(whole?.conditions ?? {}).map((text): TranslatedTextReport => {
    const segments = conditionSegments(text)
    const source = english.conditions[text.id]
    const formula = formulaOf(language, segments)
    const long = segments
      .flatMap(splitSentences)
      .filter((sentence) => wordsOf(sentence).length > LONGEST_SENTENCE_WORDS)
    return {
      id: text.id,
      formula,
      meanSentenceWords: measureReadability(segments, () => 1).meanSentenceWords,
      problems: [
        ...sameAsEnglish(segments, source ? conditionSegments(source) : []),
        ...long.map((sentence) => `too long: ${sentence}`),
        ...(formula.within === false ? [`${formula.name} ${formula.value.toFixed(1)}`] : []),
      ],
    }
  })
  const netTexts = (each: typeof net) =>
    Object.values(each.safetyNet).flatMap((row) => [...row.notice, row.do])
  const englishNet = english.common.safetyNet.flatMap((row) => [
    ...row.notice.map(({ say }) => say),
    row.do,
  ])
  const untranslated = whole ? wanted.filter((sentence) => !Object.hasOwn(own, sentence)) : []
  const missing =
    netTexts(net).length === englishNet.length ? sameAsEnglish(netTexts(net), englishNet) : []
  return {
    language,
    level: whole ? 'whole' : 'safety-net',
    texts: reports,
    untranslated,
    outdated: Object.keys(own).filter((sentence) => !wanted.includes(sentence)),
    stale: net.english === english.common.version ? [] : ['safety-net'],
    problems: [...missing, ...untranslated.map((sentence) => `words.yaml lacks: ${sentence}`)],
  }
}
