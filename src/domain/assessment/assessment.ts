import type { ConditionId } from '../knowledge/condition-ids'
import type { FindingKey, FindingValue } from '../vocabulary/findings'

/** Hours within which guidance asks for action. 0 = same day. There is no other level. */
export const WITHIN_HOURS = [0, 24, 48, 336] as const
export type WithinHours = (typeof WITHIN_HOURS)[number]

/** Where the patient is seen; changes how common each condition is. */
export const SETTINGS = [
  'primary-care',
  'specialist',
  'physiotherapy',
  'tb-endemic',
  'emergency',
] as const
export type Setting = (typeof SETTINGS)[number]

/** How likely a row is, in words. */
export type Band = 'likely' | 'possible' | 'unlikely'

/** One recorded fact with its pull on a condition. Weights are natural-log units and add up to the row's score. */
export interface Contribution {
  /**
   * 'prior' is how common the condition is in this setting at this age; 'other-forms' is what its
   * other ways of presenting add to the one that fits best.
   */
  readonly key: FindingKey | 'prior' | 'other-forms'
  readonly value: FindingValue | null
  readonly weight: number
  /** Published figure or clinical estimate behind the weight. */
  readonly basis: 'published' | 'estimate'
  readonly sourceIds: readonly string[]
}

/** A finding that was not asked and would move this row, with the pull of each answer. */
export interface NotAsked {
  readonly key: FindingKey
  /** Largest change of the score that an answer could bring, natural-log units. */
  readonly swing: number
}

/** One condition's explained place in the ranking. */
export interface DifferentialRow {
  readonly conditionId: ConditionId
  /** 1 = first. */
  readonly rank: number
  readonly score: number
  /** Share among the 64 conditions here, 0..1; not this patient's risk. */
  readonly share: number
  readonly band: Band
  readonly supports: readonly Contribution[]
  readonly opposes: readonly Contribution[]
  readonly notAsked: readonly NotAsked[]
}

/** A serious condition not yet excluded, with what would exclude it. */
export interface MustNotMissRow {
  readonly conditionId: ConditionId
  readonly share: number
  /** Findings that brought it here. */
  readonly because: readonly FindingKey[]
  /** Findings that would lower it if answered, best first. */
  readonly wouldExclude: readonly FindingKey[]
}

/**
 * A red-flag rule that applies. 'fired' = its conditions hold (unknown never silences).
 * 'open' = a two-week rule that waits for the named answers before it is a flag.
 */
export interface RedFlag {
  readonly ruleId: string
  readonly title: string
  readonly state: 'fired' | 'open'
  /** Hours within which guidance asks for action; null = plan and safety net, no deadline. */
  readonly withinHours: WithinHours | null
  /** What guidance asks for, in our words. */
  readonly action: string
  /** Plain sentence for the patient about what happens and how fast. */
  readonly patientAction: string
  readonly sourceIds: readonly string[]
  /** Findings that made it fire. */
  readonly because: readonly FindingKey[]
  /** Unanswered findings that could stand it down. */
  readonly askFirst: readonly FindingKey[]
  /** What the cited guidance also lists and this rule does not wait for, with the reason. */
  readonly alsoListed: readonly string[]
  readonly expired: boolean
}

/** One answer to a question and what it would change. */
export interface QuestionOutcome {
  readonly value: FindingValue
  /** Chance of this answer given what is known, 0..1. */
  readonly probability: number
  /** Shortest withinHours after the answer; null = none. */
  readonly withinHours: WithinHours | null
  readonly firstRow: ConditionId
  /** Rules that this answer would make fire, or stand down. */
  readonly raises: readonly string[]
  readonly standsDown: readonly string[]
}

/** The next bedside question with its consequence. */
export interface NextQuestion {
  readonly key: FindingKey
  readonly outcomes: readonly QuestionOutcome[]
  /** Chance that the answer changes the action, 0..1. */
  readonly actionChange: number
}

/** Whether asking more would change what to do. */
export interface StopSign {
  readonly stop: boolean
  /** Summed chance that any other answer raises the action. */
  readonly residual: number
  /** Same-day screens for this region and age: answered and not. */
  readonly answered: readonly FindingKey[]
  readonly unanswered: readonly FindingKey[]
}

/** Everything that the record implies: what it may be, what must not be missed, what to do and how fast, what to ask. */
export interface Assessment {
  readonly knowledgeVersion: string
  readonly setting: Setting
  /** Facts recorded; the list is shown from the third on. */
  readonly factCount: number
  readonly listReady: boolean
  /** At most 5. */
  readonly differential: readonly DifferentialRow[]
  /** All conditions, best first. */
  readonly ranking: readonly { readonly conditionId: ConditionId; readonly share: number }[]
  /** At most 3; empty on a typical benign case. */
  readonly mustNotMiss: readonly MustNotMissRow[]
  /** Fired before open, shortest deadline first. */
  readonly flags: readonly RedFlag[]
  /** Shortest withinHours over fired and open flags; null = none. */
  readonly withinHours: WithinHours | null
  /** Best first; empty unless asked for. */
  readonly nextQuestions: readonly NextQuestion[]
  readonly stopSign: StopSign | null
}

/** What to compute beyond ranking and flags. */
export interface AssessOptions {
  readonly setting: Setting
  /** Guideline country set; rules of another set are left out. */
  readonly guidelines: GuidelineSet
  /** Day the assessment is made on, for expiry of rules: 'YYYY-MM-DD'. */
  readonly today: string
  readonly nextQuestions: boolean
}

export const GUIDELINE_SETS = ['uk-nice', 'scotland', 'us', 'international'] as const
export type GuidelineSet = (typeof GUIDELINE_SETS)[number]
