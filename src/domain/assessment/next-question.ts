import type { FindingKey, FindingValues } from '../vocabulary/findings'
import type {
  AssessOptions,
  NextQuestion,
  QuestionOutcome,
  RedFlag,
  StopSign,
  WithinHours,
} from './assessment'
import { isSooner, lookAhead, shortestDeadline } from './action-after'
import { evidenceOf } from './evidence'
import { openQuestions, type OpenQuestion } from './possible-answers'
import { readinessOf } from './effort-of-answer'
import type { Ranking } from './rank-conditions'
import { sameDayScreens } from './red-flags'
import { clausesOf, expectedRuleChange, weighClauses } from './rule-chance'
import { GroupedScores } from './score-conditions'
import { SharesAhead } from './shares-ahead'

/** Asking stops when the summed chance that any other answer raises the action is below this. */
const STOP_BELOW = 0.02
/** How many questions are offered. */
const MOST_QUESTIONS = 12
/** A change of the action, now or towards a rule that needs more answers, counts so much more than one of the list. */
const ACTION_NOW = 10
const ACTION_LATER = 3

interface Weighed {
  readonly question: NextQuestion
  readonly worth: number
  /** Chance that the answer raises the action. */
  readonly raisesBy: number
}

/** What can be asked next and whether it would still change anything. */
export interface Questioning {
  readonly nextQuestions: readonly NextQuestion[]
  readonly stopSign: StopSign
}

/** A same-day answer is worth more than one that changes a two-week plan. Estimates. */
const GRAVITY: Readonly<Record<WithinHours, number>> = { 0: 2, 24: 2, 48: 1.5, 336: 1 }

/** How much changing between two actions matters: the gravity of the more urgent one. */
const gravityOf = (one: WithinHours | null, other: WithinHours | null): number =>
  Math.max(one === null ? 0 : GRAVITY[one], other === null ? 0 : GRAVITY[other])

/** How far the shares move, 0..1: half the summed change. */
const movement = (before: Float64Array, after: Float64Array): number => {
  let moved = 0
  for (let index = 0; index < before.length; index += 1)
    moved += Math.abs((before[index] ?? 0) - (after[index] ?? 0))
  return moved / 2
}

const weigh = (
  ranking: Ranking,
  ahead: SharesAhead,
  open: OpenQuestion,
  after: ReturnType<typeof lookAhead>,
  now: RedFlag['withinHours'],
  ruleChange: number,
): Weighed => {
  const { model } = ranking
  let actionChange = 0
  let gravity = 0
  let raisesBy = 0
  let listChange = 0
  const outcomes = open.answers.map(({ value, probability }): QuestionOutcome => {
    const action = after(open.key, value)
    const evidence = evidenceOf(model, open.key, value)
    const shares = ahead.after(evidence)
    const first = shares.reduce(
      (best, share, index) => (share > (shares[best] ?? 0) ? index : best),
      0,
    )
    listChange += probability * movement(ahead.now, shares)
    if (action.withinHours !== now) {
      actionChange += probability
      gravity += probability * gravityOf(action.withinHours, now)
    }
    if (isSooner(action.withinHours, now)) raisesBy += probability
    const firstRow = model.knowledge.conditions[first]
    if (firstRow === undefined) throw new Error('no condition in the knowledge base')
    return { value, probability, ...action, firstRow: firstRow.id }
  })
  return {
    question: { key: open.key, outcomes, actionChange },
    worth: readinessOf(open.key) * (ACTION_NOW * gravity + ACTION_LATER * ruleChange + listChange),
    raisesBy,
  }
}

const byWorth = (a: Weighed, b: Weighed): number =>
  b.worth - a.worth || (a.question.key < b.question.key ? -1 : 1)

/** The next bedside questions, best first, and the stop sign. */
export const questionsAfter = (
  ranking: Ranking,
  values: FindingValues,
  flags: readonly RedFlag[],
  options: AssessOptions,
): Questioning => {
  const { knowledge } = ranking.model
  const now = shortestDeadline(flags)
  const after = lookAhead(knowledge, options, values, flags)
  const ahead = new SharesAhead(
    ranking,
    new GroupedScores(ranking.model, ranking.priors, ranking.evidence),
  )
  const open = openQuestions(ranking, values)
  const sooner = weighClauses(
    clausesOf(knowledge, options.guidelines).filter((clause) => isSooner(clause.withinHours, now)),
    values,
    open,
  )
  const weighed = open
    .map((question) =>
      weigh(ranking, ahead, question, after, now, expectedRuleChange(sooner, question, GRAVITY)),
    )
    .sort(byWorth)
  const residual = Math.min(
    1,
    weighed.reduce((sum, one) => sum + one.raisesBy, 0),
  )
  const screens = sameDayScreens(values, knowledge.redFlags, options.guidelines)
  const unanswered: readonly FindingKey[] = screens.unanswered
  return {
    nextQuestions: weighed.slice(0, MOST_QUESTIONS).map((one) => one.question),
    stopSign: {
      stop: unanswered.length === 0 && residual < STOP_BELOW,
      residual,
      answered: screens.answered,
      unanswered,
    },
  }
}
