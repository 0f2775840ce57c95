import { dictionary } from 'cmu-pronouncing-dictionary'
import { syllable } from 'syllable'
import {
  measureReadability,
  syllableCounter,
  type Readability,
} from '../src/domain/handout/readability'
import {
  commonSegments,
  longSentences,
  conditionSegments,
  measureConditionText,
  readabilityProblems,
} from '../src/domain/handout/text-readability'
import type { HandoutTexts } from '../src/domain/handout/texts'
import { loadHandoutTexts } from './load-handout-texts'

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

const figures = ({ id, measured, problems }: TextReport): string =>
  [
    id.padEnd(42),
    `${measured.words} words`.padStart(10),
    `FK ${measured.fleschKincaid.toFixed(1)}`.padStart(8),
    `SMOG ${measured.smog.toFixed(1)}`.padStart(10),
    `mean ${measured.meanSentenceWords.toFixed(1)}`.padStart(10),
    `longest ${measured.longestSentenceWords}`.padStart(11),
    ...problems.map((problem) => `\n    ${problem}`),
  ].join(' ')

/** Prints the figures of every text; exit code 1 when a limit is broken. */
export const main = (argv: readonly string[]): number => {
  const reports = reportEnglishTexts(loadHandoutTexts(process.cwd()))
  const broken = reports.filter((report) => report.problems.length > 0)
  console.log(
    argv.includes('--json')
      ? JSON.stringify(reports, null, 2)
      : [
          ...reports.map(figures),
          `${reports.length} texts, ${broken.length} outside the limits`,
        ].join('\n'),
  )
  return broken.length > 0 ? 1 : 0
}

if (process.argv[1]?.includes('handouts-check')) process.exitCode = main(process.argv.slice(2))
