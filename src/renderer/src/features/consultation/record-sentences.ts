import { proseSentences, sentenceText } from '../../../../domain/case/prose'

/** The record as sentences, ready to be read. */
export const recordSentences = (draft: Parameters<typeof proseSentences>[0]): readonly string[] =>
  proseSentences(draft).map(sentenceText)
