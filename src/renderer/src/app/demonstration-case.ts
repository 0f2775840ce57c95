import type { DurationUnit, SizeUnit, Typed } from '../../../domain/case/visit'
import type { ConditionId } from '../../../domain/knowledge/condition-ids'
import type { FindingValues, Sex } from '../../../domain/vocabulary/findings'
import type { PlaceId } from '../../../domain/vocabulary/places'

/** One invented visit. Days are counted back from the day on which the workspace is made. */
export interface DemonstrationVisit {
  readonly daysAgo: number
  readonly size?: Typed<SizeUnit>
  readonly duration: Typed<DurationUnit>
  readonly findings: FindingValues
  readonly diagnosis: { readonly conditionId: ConditionId; readonly label: string }
  readonly note: string
  readonly plan: string
  /** Days from today; negative is overdue. */
  readonly followUp?: { readonly inDays: number; readonly reason: string }
}

/** One invented patient with one lump. */
export interface DemonstrationCase {
  readonly name: string
  readonly sex: Sex
  readonly age: { readonly value: number; readonly unit: 'years' | 'months' }
  readonly place: PlaceId
  readonly bilateral?: boolean
  readonly visits: readonly DemonstrationVisit[]
}

/** Questions asked and answered no. */
export const noRedFlags = {
  fever: false,
  weight_loss: false,
  night_sweats: false,
  night_pain: false,
  cancer_history: false,
} as const satisfies FindingValues

/** A size as typed, millimetres. */
export const sizeMm = (value: number): Typed<SizeUnit> => ({ value, unit: 'mm' })

/** A size as typed, centimetres. */
export const sizeCm = (value: number): Typed<SizeUnit> => ({ value, unit: 'cm' })

/** A time since first noticed as typed. */
export const time = (value: number, unit: DurationUnit): Typed<DurationUnit> => ({ value, unit })
