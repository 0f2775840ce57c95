import { assess } from '../assessment/assess'
import type { AssessOptions, RedFlag } from '../assessment/assessment'
import type { KnowledgeBase } from '../knowledge/knowledge-base'
import type { KnownCase } from './case-schema'

/** Longest deadline that counts as an alarm, hours: two weeks. */
const TWO_WEEKS = 336
const LIST_LENGTH = 5

/** What the list and the flags made of one case; null where the question does not arise. */
export interface JudgedCase {
  /** Place of the true condition; null for a diagnosis that no condition covers. */
  readonly rank: number | null
  /** Of serious cases: an alarm, or the true condition in the list or the strip. */
  readonly seriousShown: boolean | null
  /** Of emergencies: action asked for on the same day. */
  readonly emergencySameDay: boolean | null
  /** Of routine cases: an alarm. */
  readonly falseAlarm: boolean | null
}

const isAlarm = ({ withinHours }: RedFlag): boolean =>
  withinHours !== null && withinHours <= TWO_WEEKS

/** Ranking and flags of one case held against its final diagnosis. No question is played, so it takes about a millisecond. */
export const judgeKnownCase = (
  known: KnownCase,
  knowledge: KnowledgeBase,
  options: Omit<AssessOptions, 'nextQuestions'>,
): JudgedCase => {
  const { ranking, mustNotMiss, flags, withinHours } = assess(known.findings, knowledge, {
    ...options,
    nextQuestions: false,
  })
  const truth: string = known.diagnosis.id
  const index = ranking.findIndex(({ conditionId }) => conditionId === truth)
  const listed = index >= 0 && index < LIST_LENGTH
  const inStrip = mustNotMiss.some(({ conditionId }) => conditionId === truth)
  const alarm = flags.some(isAlarm)
  const isRoutine = known.urgency === 'routine'
  return {
    rank: index < 0 ? null : index + 1,
    seriousShown: known.malignant || !isRoutine ? alarm || listed || inStrip : null,
    emergencySameDay: known.urgency === 'emergency' ? withinHours === 0 : null,
    falseAlarm: isRoutine ? alarm : null,
  }
}
