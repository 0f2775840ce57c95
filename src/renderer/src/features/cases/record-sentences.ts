import { proseSentences, sentenceText } from '../../../../domain/case/prose'
import type { EarlierVersion, Visit } from '../../../../domain/case/visit'

/** The record as sentences, ready to be read. */
export const recordSentences = (visit: Visit | EarlierVersion): readonly string[] =>
  proseSentences(visit).map(sentenceText)

/** Everything that an earlier version said, a line each. */
export const versionLines = (version: EarlierVersion): readonly string[] => [
  ...recordSentences(version),
  ...[version.workingDiagnosis?.label ?? '', version.plan, version.note].filter(
    (text) => text.trim() !== '',
  ),
]
