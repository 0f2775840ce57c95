import { assess } from '../assessment/assess'
import type { AssessOptions, Assessment, WithinHours } from '../assessment/assessment'
import type { KnowledgeBase } from '../knowledge/knowledge-base'
import { askAsPalpate } from './ask-as-palpate'
import type { KnownCase } from './case-schema'

/** Longest deadline that counts as an alarm, hours: two weeks. */
const TWO_WEEKS = 336

/** One case with what the assessment made of it. */
export interface CaseResult {
  readonly id: string
  readonly diagnosis: string
  readonly urgency: KnownCase['urgency']
  readonly malignant: boolean
  readonly adult: boolean
  readonly clarity: KnownCase['clarity']
  readonly lump: boolean
  /** Place of the true condition; null for a diagnosis that no condition covers. */
  readonly rank: number | null
  readonly first: string
  /** Share given to the true condition. */
  readonly share: number | null
  readonly firstShare: number
  readonly firstIsRight: boolean | null
  readonly withinHours: WithinHours | null
  readonly flags: readonly { readonly ruleId: string; readonly state: 'fired' | 'open' }[]
  readonly strip: readonly string[]
  readonly seriousShown: boolean | null
  readonly emergencySameDay: boolean | null
  readonly falseAlarm: boolean | null
  readonly sameDayFalseAlarm: boolean | null
  readonly stripRows: number | null
  readonly openRaised: number
  readonly raised: number
  readonly actionMatchesUrgency: boolean
  readonly actionAfter5: WithinHours | null
  readonly sameActionAfter5: boolean
  readonly rankingMs: number
  readonly questionsMs: number
}

const raisedBy = (assessment: Assessment) =>
  assessment.flags.filter((flag) => flag.withinHours !== null && flag.withinHours <= TWO_WEEKS)

const matchesUrgency = (urgency: KnownCase['urgency'], within: WithinHours | null): boolean => {
  if (urgency === 'emergency') return within === 0
  if (urgency === 'routine') return within === null
  return within !== null && within > 0
}

/** Assesses one case. `now` gives milliseconds, for the latency alone. */
export const evaluateCase = (
  known: KnownCase,
  knowledge: KnowledgeBase,
  options: AssessOptions,
  now: () => number,
): CaseResult => {
  const start = now()
  const assessment = assess(known.findings, knowledge, { ...options, nextQuestions: false })
  const ranked = now()
  assess(known.findings, knowledge, { ...options, nextQuestions: true })
  const questioned = now()
  const { id: diagnosis } = known.diagnosis
  const index = assessment.ranking.findIndex((one) => one.conditionId === diagnosis)
  const first = assessment.ranking[0]
  const strip = assessment.mustNotMiss.map((row) => row.conditionId)
  const raised = raisedBy(assessment)
  const isSerious = known.malignant || known.urgency !== 'routine'
  const isRoutine = known.urgency === 'routine'
  const listed = (index >= 0 && index < 5) || strip.some((conditionId) => conditionId === diagnosis)
  const asked = askAsPalpate(known.findings, knowledge, options)
  return {
    id: known.id,
    diagnosis,
    urgency: known.urgency,
    malignant: known.malignant,
    adult: known.adult,
    clarity: known.clarity,
    lump: known.findings.lump_present !== false,
    rank: index < 0 ? null : index + 1,
    first: first?.conditionId ?? '',
    share: index < 0 ? null : (assessment.ranking[index]?.share ?? null),
    firstShare: first?.share ?? 0,
    firstIsRight: index < 0 ? null : index === 0,
    withinHours: assessment.withinHours,
    flags: assessment.flags.map(({ ruleId, state }) => ({ ruleId, state })),
    strip,
    seriousShown: isSerious ? raised.length > 0 || listed : null,
    emergencySameDay: known.urgency === 'emergency' ? assessment.withinHours === 0 : null,
    falseAlarm: isRoutine ? raised.length > 0 : null,
    sameDayFalseAlarm: isRoutine ? assessment.withinHours === 0 : null,
    stripRows: isRoutine ? strip.length : null,
    openRaised: raised.filter((flag) => flag.state === 'open').length,
    raised: raised.length,
    actionMatchesUrgency: matchesUrgency(known.urgency, assessment.withinHours),
    actionAfter5: asked.withinHours,
    sameActionAfter5: asked.withinHours === assessment.withinHours,
    rankingMs: ranked - start,
    questionsMs: questioned - ranked,
  }
}
