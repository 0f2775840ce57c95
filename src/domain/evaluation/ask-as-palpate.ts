import { assess } from '../assessment/assess'
import type { AssessOptions, WithinHours } from '../assessment/assessment'
import type { KnowledgeBase } from '../knowledge/knowledge-base'
import type { FindingKey, FindingValues } from '../vocabulary/findings'

/** What a consultation starts with. */
const KNOWN_AT_START = [
  'age_years',
  'sex',
  'region',
  'laterality',
  'duration_days',
  'lump_present',
] as const
const MOST_ASKED = 12
const MOST_ANSWERED = 5

/** The action after Palpate's own questions, and which were asked and answered. */
export interface AskedCase {
  readonly withinHours: WithinHours | null
  readonly asked: readonly FindingKey[]
  readonly answered: readonly FindingKey[]
}

/**
 * Plays a consultation: Palpate asks, the case answers what it knows, silence stays unknown. At most
 * 12 questions are asked and 5 answered.
 */
export const askAsPalpate = (
  findings: FindingValues,
  knowledge: KnowledgeBase,
  options: AssessOptions,
): AskedCase => {
  let known: FindingValues = Object.fromEntries(
    KNOWN_AT_START.filter((key) => findings[key] !== undefined).map((key) => [key, findings[key]]),
  )
  const asked: FindingKey[] = []
  const answered: FindingKey[] = []
  while (asked.length < MOST_ASKED && answered.length < MOST_ANSWERED) {
    const { nextQuestions } = assess(known, knowledge, { ...options, nextQuestions: true })
    const next = nextQuestions.find((question) => !asked.includes(question.key))
    if (next === undefined) break
    asked.push(next.key)
    const answer = findings[next.key]
    if (answer === undefined) continue
    answered.push(next.key)
    known = { ...known, [next.key]: answer }
  }
  const { withinHours } = assess(known, knowledge, { ...options, nextQuestions: false })
  return { withinHours, asked, answered }
}
