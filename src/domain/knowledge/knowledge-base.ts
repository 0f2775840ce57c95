import type { GuidelineSet, Setting, WithinHours } from '../assessment/assessment'
import type { ChoiceKey, Laterality, Region, YesNoKey } from '../vocabulary/findings'
import type { ConditionId } from './condition-ids'

/** Where a number comes from. 'published' needs a source; anything else is an estimate. */
export type Basis = 'published' | 'estimate'

/** A number of medicine with its origin. Probabilities 0..1. */
export interface Figure<T = number> {
  readonly value: T
  readonly basis: Basis
  /** Id in sources. Required when published. */
  readonly source?: string
  readonly note?: string
}

/** A canonical citation, held once. */
export interface Source {
  readonly id: string
  /** Authors or issuing body. */
  readonly by: string
  readonly title: string
  readonly year: number
  /** At least one of these identifies the work. */
  readonly pmid?: string
  readonly pmcid?: string
  readonly doi?: string
  readonly guideline?: string
  readonly country?: string
  /** Day we last read it, and the day after which it must be read again. 'YYYY-MM-DD'. */
  readonly reviewed: string
  readonly expires: string
}

/** A statement for the clinician with its source, if one was found. */
export interface Statement {
  readonly text: string
  readonly sources: readonly string[]
}

/** What the general facts are about, in the order in which they are shown. */
export const FACT_TOPICS = [
  'corrections',
  'anatomy',
  'frequency',
  'examination',
  'nodes',
  'symptoms',
  'tumours',
  'tests',
  'acting',
] as const
export type FactTopic = (typeof FACT_TOPICS)[number]

/** A fact that belongs to no single condition; a correction names the belief that it corrects. */
export interface GeneralFact extends Statement {
  readonly id: string
  readonly topic: FactTopic
  readonly belief?: string | undefined
}

/** 10th, 50th and 90th centile at the first visit; about log-normal. */
export interface Centiles {
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

export const ADULT_BANDS = ['16-29', '30-44', '45-59', '60-74', '75+'] as const
export const CHILD_BANDS = ['0', '1-4', '5-9', '10-15'] as const
export type AgeBand = (typeof ADULT_BANDS)[number] | (typeof CHILD_BANDS)[number]

/**
 * One way in which a condition presents (a variety or a stage) when a single average would describe
 * nobody: a newborn's fat necrosis and an adult's erythema nodosum. What it does not state, it takes
 * from its condition.
 */
export interface Form {
  readonly name: string
  /** Part of the condition's presentations in each age column; all forms of a condition sum to 1. */
  readonly share: { readonly adult: Figure; readonly child: Figure }
  readonly ageBands?: Condition['ageBands']
  readonly sexRatio?: Figure
  readonly sites?: Condition['sites']
  readonly laterality?: Condition['laterality']
  readonly durationDays?: Figure<Centiles>
  readonly sizeMm?: Figure<Centiles>
  readonly findings: Condition['findings']
  readonly choices: Condition['choices']
}

/** Everything known about one condition. Frequencies: presentations at all sites together, lipoma adult = 1000. */
export interface Condition {
  readonly id: ConditionId
  readonly names: {
    readonly clinical: string
    readonly lay: string
    /** Words a search should find it by: narrower diagnoses and synonyms. */
    readonly alsoCalled: readonly string[]
  }
  readonly codes: readonly {
    readonly system: 'ICD-10' | 'ICD-11'
    readonly code: string
    readonly title: string
  }[]
  /** The usual urgency of this condition; a routine one may still be flagged by a rule. */
  readonly urgency: 'emergency' | 'urgent' | 'routine'
  /** Must not be missed. */
  readonly serious: boolean
  readonly frequency: { readonly adult: Figure; readonly child: Figure }
  /** P(age band | condition) within the adult (16 and over) and the child column; each sums to 1. */
  readonly ageBands: Figure<Readonly<Partial<Record<AgeBand, number>>>>
  /** Male to female ratio. */
  readonly sexRatio: Figure
  /** P(region | condition), sums to 1. */
  readonly sites: Figure<Readonly<Partial<Record<Region, number>>>>
  readonly laterality: Figure<Readonly<Partial<Record<Laterality, number>>>>
  readonly durationDays: Figure<Centiles>
  readonly sizeMm: Figure<Centiles>
  /** P(finding present | condition). */
  readonly findings: Readonly<Partial<Record<YesNoKey, Figure>>>
  /** P(choice | condition), each sums to 1. */
  readonly choices: Readonly<Partial<Record<ChoiceKey, Figure<Readonly<Record<string, number>>>>>>
  /** Empty when one description fits all. */
  readonly forms: readonly Form[]
  readonly nextSteps: readonly Statement[]
  readonly management: readonly Statement[]
  /** Facts worth knowing, for the knowledge browser. */
  readonly facts: readonly Statement[]
  readonly mimics: readonly { readonly conditionId: ConditionId; readonly separatedBy: string }[]
}

/**
 * A condition over findings. A string is a yes/no finding that is true.
 * Three-valued: a finding that was not asked is unknown, never false.
 */
export type Expression =
  | YesNoKey
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly not: Expression }
  | { readonly gte: readonly [string, number] }
  | { readonly lt: readonly [string, number] }
  | { readonly in: readonly [string, readonly string[]] }
  | { readonly count: { readonly min: number; readonly of: readonly Expression[] } }

/** One red-flag rule: a report of what guidance asks for, in our words. */
export interface RedFlagRule {
  readonly id: string
  readonly title: string
  readonly when: Expression
  /** null: needs a plan and safety net, no deadline of its own. */
  readonly withinHours: WithinHours | null
  /** Shorter deadlines under further conditions; the shortest that holds counts. */
  readonly sooner: readonly { readonly when: Expression; readonly withinHours: WithinHours }[]
  readonly action: string
  /** The same for the patient: what happens and how fast, in plain words. */
  readonly patientAction: string
  readonly sets: readonly GuidelineSet[]
  readonly sources: readonly string[]
  readonly alsoListed: readonly string[]
}

/** The whole of the medicine, joined and checked. Made at build from resources/knowledge. */
export interface KnowledgeBase {
  /** Changes with any content: date and content hash. */
  readonly version: string
  readonly conditions: readonly Condition[]
  readonly redFlags: readonly RedFlagRule[]
  /** Facts that belong to no single condition, for the knowledge browser. */
  readonly generalFacts: readonly GeneralFact[]
  readonly sources: Readonly<Record<string, Source>>
  /** P(finding) in a person whose condition has no special link with it. */
  readonly background: Readonly<Partial<Record<YesNoKey, Figure>>>
  readonly backgroundChoices: Readonly<
    Partial<Record<ChoiceKey, Figure<Readonly<Record<string, number>>>>>
  >
  /** Factor on a condition's frequency in a setting; missing = 1. */
  readonly settings: Readonly<Record<Setting, Readonly<Partial<Record<ConditionId, number>>>>>
}
