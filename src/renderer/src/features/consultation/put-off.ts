import type { NextQuestion } from '../../../../domain/assessment/assessment'
import type { FindingKey } from '../../../../domain/vocabulary/findings'

/** What answering a question would change about the action: by this it is known again. */
const consequenceOf = ({ outcomes }: NextQuestion): string =>
  outcomes.map(({ value, withinHours }) => `${String(value)}:${withinHours ?? '-'}`).join(' ')

/** Questions that were put off, each with what it would have changed then. */
export type PutOff = ReadonlyMap<FindingKey, string>

/** Puts a question off: not now. It is neither asked nor answered by that. */
export const withPutOff = (putOff: PutOff, question: NextQuestion): PutOff =>
  new Map([...putOff, [question.key, consequenceOf(question)]])

/** The questions with those put off behind the others; one whose answer would change something else now is back in its place. */
export const behindOthers = (
  questions: readonly NextQuestion[],
  putOff: PutOff,
): readonly NextQuestion[] => {
  const waits = (one: NextQuestion) => putOff.get(one.key) === consequenceOf(one)
  return [...questions.filter((one) => !waits(one)), ...questions.filter(waits)]
}
