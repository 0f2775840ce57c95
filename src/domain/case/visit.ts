import type { ConditionId } from '../knowledge/condition-ids'
import type {
  FindingKey,
  FindingValues,
  Laterality,
  Region,
  YesNoKey,
} from '../vocabulary/findings'
import type { PlaceId } from '../vocabulary/places'
import type { RedFlag } from '../assessment/assessment'
import type { RecallAction } from '../follow-up/recall-action'
import type { ImportedDetails, Outcome } from './outcome'
import type { IsoDate, IsoInstant } from './patient'

export const SIZE_UNITS = ['mm', 'cm', 'in'] as const
export const DURATION_UNITS = ['days', 'weeks', 'months', 'years'] as const
export type SizeUnit = (typeof SIZE_UNITS)[number]
export type DurationUnit = (typeof DURATION_UNITS)[number]

/** A number as the clinician typed it; findings hold the same value in mm or days. */
export interface Typed<Unit extends string> {
  readonly value: number
  readonly unit: Unit
}

/** A case taken out of every list: it is still kept and can be brought back. */
export interface CaseDeletion {
  readonly at: IsoInstant
  readonly by: string
  readonly reason: string
}

/** One lump (or one place of pain without a lump) of one patient, followed over visits. */
export interface Lump {
  readonly id: string
  readonly patientId: string
  readonly createdAt: IsoInstant
  /** What it turned out to be; missing = not known yet. */
  readonly outcome?: Outcome
  /** Set on a case that came from a case file: it belongs to nobody here and is never recalled. */
  readonly imported?: ImportedDetails
  /** Set while the case is deleted. */
  readonly deleted?: CaseDeletion
}

/** Where on the body: the named place, and the coarse keys that the knowledge base uses. */
export interface Site {
  readonly placeId: PlaceId
  readonly region: Region
  readonly laterality?: Laterality
}

/** What the clinician thinks it is: a condition of the knowledge base, or any words. */
export interface WorkingDiagnosis {
  readonly conditionId?: ConditionId
  readonly label: string
}

/** The safety net: when, why and by whom this patient is seen again. */
export interface FollowUp {
  readonly date: IsoDate
  readonly reason: string
  /** Who sees to it; missing = the clinician of the visit. */
  readonly owner?: string
  /** What would bring the patient back sooner. */
  readonly trigger?: string
}

/** A reason the clinician gave for going against what a flag asks for. */
export interface FlagOverride {
  readonly ruleId: string
  readonly reason: string
  readonly at: IsoInstant
  /** Findings that had made it fire then: with a further one it speaks up again. */
  readonly because?: readonly FindingKey[]
}

/** A same-day rule that interrupted and was left standing. */
export interface FlagSeen {
  readonly ruleId: string
  readonly at: IsoInstant
  readonly because: readonly FindingKey[]
}

/** What the clinician thought before, or beside, the list. */
export interface OwnView {
  readonly label: string
  readonly conditionId?: ConditionId
  readonly at: IsoInstant
  /** True when it was noted before the list was shown. */
  readonly beforeList: boolean
}

/** What the assessment said when the visit was saved, kept with the knowledge version that said it. */
export interface AssessmentSnapshot {
  readonly knowledgeVersion: string
  readonly top: readonly { readonly conditionId: ConditionId; readonly share: number }[]
  readonly flags: readonly RedFlag[]
}

/** What a consultation holds while it is being written. Keyed to patient, lump and clinician. */
export interface VisitDraft {
  readonly id: string
  readonly patientId: string
  readonly lumpId: string
  readonly clinician: string
  readonly visitDate: IsoDate
  readonly site?: Site
  readonly typedSize?: Typed<SizeUnit>
  readonly typedDuration?: Typed<DurationUnit>
  /** Findings of this visit, region and laterality included; age_years and sex are derived from the patient. */
  readonly findings: FindingValues
  readonly note: string
  readonly workingDiagnosis?: WorkingDiagnosis
  readonly plan: string
  readonly followUp?: FollowUp
  readonly overrides: readonly FlagOverride[]
  /** Findings answered no all at once for their group; missing = each was answered by itself. */
  readonly askedAsGroup?: readonly YesNoKey[]
  /** Findings taken over from the visit before in one go, after the clinician said they still hold. */
  readonly asLastTime?: readonly FindingKey[]
  readonly flagsSeen?: readonly FlagSeen[]
  readonly ownView?: OwnView
  /** Revision of the saved visit that this draft amends; missing = it becomes a new visit. */
  readonly amends?: number
}

/** A saved visit. Findings include age_years and sex as they were on the visit date. */
export interface Visit extends VisitDraft {
  readonly savedAt: IsoInstant
  readonly revision: number
  readonly assessment: AssessmentSnapshot
  /** What was done about its review and its flags, oldest first; missing = nothing. */
  readonly recall?: readonly RecallAction[]
  /** How it stood before each amendment, oldest first; missing = never amended. */
  readonly earlier?: readonly EarlierVersion[]
}

/** A visit as it stood before it was amended. */
export type EarlierVersion = Omit<Visit, 'earlier'>

/** A handout as it was given: the exact bytes, with what they were made from. */
export interface IssuedHandout {
  readonly id: string
  readonly visitId: string
  readonly patientId: string
  readonly conditionId?: ConditionId
  readonly language: string
  readonly title: string
  readonly issuedAt: IsoInstant
  readonly pdf: Uint8Array
  /** Why a routine leaflet was given although a flag of two weeks or less stood. */
  readonly overrideReason?: string
  /** Missing = a leaflet for the patient. */
  readonly kind?: 'handout' | 'letter' | 'summary'
  /** Version of the texts that it was made from. */
  readonly textVersion?: string
  /** Number of blocks that were changed by hand; missing = none. */
  readonly editedBlocks?: number
  /** When the patient said back what matters in it; missing = not asked. */
  readonly understoodAt?: IsoInstant
}
