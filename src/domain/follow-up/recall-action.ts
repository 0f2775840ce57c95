import type { IsoDate, IsoInstant } from '../case/patient'

/** What is done about something on the recall list. */
export const RECALL_ACTION_KINDS = [
  'done',
  'moved',
  'contacted',
  'referred',
  'result',
  'not-referred',
  'reopened',
] as const
export type RecallActionKind = (typeof RECALL_ACTION_KINDS)[number]

/** What the action is about: the review that the visit planned, or its red flags. */
export const RECALL_SUBJECTS = ['review', 'flags'] as const
export type RecallSubject = (typeof RECALL_SUBJECTS)[number]

/** One entry of what was done about a visit's review or flags. Entries are added, never changed. */
export interface RecallAction {
  readonly kind: RecallActionKind
  readonly subject: RecallSubject
  readonly at: IsoInstant
  /** The day by the clinic's calendar. */
  readonly on: IsoDate
  readonly by: string
  /** Empty only where none is asked for. */
  readonly reason: string
  /** The new day of a review that was moved. */
  readonly toDate?: IsoDate
}
