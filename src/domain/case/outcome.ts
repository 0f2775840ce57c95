import type { ConditionId } from '../knowledge/condition-ids'
import type { IsoDate } from './patient'

/** How a final diagnosis was established, surest first; 'not-said' only comes with exchanged cases. */
export const ESTABLISHED_BY = [
  'histology',
  'microbiology',
  'imaging',
  'follow-up',
  'clinical',
  'not-said',
] as const
export type EstablishedBy = (typeof ESTABLISHED_BY)[number]

/** What the lump turned out to be. */
export interface Outcome {
  /** Missing when no condition of the knowledge base fits. */
  readonly conditionId?: ConditionId
  readonly label: string
  readonly establishedBy: EstablishedBy
  readonly on: IsoDate
  /** Missing = not recorded. */
  readonly malignant?: boolean
}

/** What came with an exchanged case and belongs to no visit. */
export interface ImportedDetails {
  readonly source?: {
    readonly url?: string
    readonly title?: string
    readonly year?: number | null
    readonly kind?: string
  }
  readonly summary?: string
  readonly cancerSite?: string
  readonly malignant?: boolean
  readonly urgency?: 'emergency' | 'urgent' | 'routine'
  readonly adult?: boolean
  readonly clarity?: 'classic' | 'atypical'
}
