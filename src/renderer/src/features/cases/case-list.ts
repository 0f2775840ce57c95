import type { RedFlag } from '../../../../domain/assessment/assessment'
import type { CaseRecords } from '../../../../domain/case/case-records'
import { daysBetween } from '../../../../domain/case/dates'
import type { IsoDate, Patient } from '../../../../domain/case/patient'
import type { Visit } from '../../../../domain/case/visit'
import { DUE_SOON_DAYS } from '../../../../domain/follow-up/recall'
import { pendingReview } from '../../../../domain/follow-up/review-state'
import { newestVisit } from './facets'

/** Where a lump stands against its review date. Days are whole and not negative. */
export type ReviewState =
  | { readonly kind: 'overdue'; readonly days: number }
  | { readonly kind: 'due'; readonly days: number }
  | { readonly kind: 'later'; readonly days: number }
  | { readonly kind: 'none' }

/** One lump in the list: its newest visit and what needs attention. */
export interface CaseEntry {
  readonly visit: Visit
  readonly patient: Patient
  readonly visitCount: number
  /** The review that is still to come; missing = none. */
  readonly reviewOn?: IsoDate
  readonly review: ReviewState
  /** The flag with the shortest deadline, fired or open. */
  readonly worstFlag?: RedFlag
}

/** Where a review date stands on a day. */
export const reviewState = (date: IsoDate | undefined, today: IsoDate): ReviewState => {
  if (date === undefined) return { kind: 'none' }
  const days = daysBetween(today, date)
  if (days < 0) return { kind: 'overdue', days: -days }
  return { kind: days <= DUE_SOON_DAYS ? 'due' : 'later', days }
}

const hoursOrder = (flag: RedFlag): number => flag.withinHours ?? Number.POSITIVE_INFINITY

const worstOf = (flags: readonly RedFlag[]): RedFlag | undefined =>
  flags.reduce<RedFlag | undefined>(
    (worst, flag) => (worst === undefined || hoursOrder(flag) < hoursOrder(worst) ? flag : worst),
    undefined,
  )

/** What the list shows of a case. */
export const caseEntry = (records: CaseRecords, today: IsoDate): CaseEntry => {
  const visit = newestVisit(records)
  const reviewOn = pendingReview(records)?.dueOn
  const worstFlag = worstOf(visit.assessment.flags)
  return {
    visit,
    patient: records.patient,
    visitCount: records.visits.length,
    review: reviewState(reviewOn, today),
    ...(reviewOn === undefined ? {} : { reviewOn }),
    ...(worstFlag === undefined ? {} : { worstFlag }),
  }
}

const isNewer = (a: Visit, b: Visit): boolean =>
  a.visitDate === b.visitDate ? a.savedAt > b.savedAt : a.visitDate > b.visitDate

/** Cases by their newest visit, the latest first. */
export const newestFirst = (cases: readonly CaseRecords[]): readonly CaseRecords[] =>
  cases
    .map((records) => ({ records, visit: newestVisit(records) }))
    .sort((a, b) => (isNewer(a.visit, b.visit) ? -1 : 1))
    .map(({ records }) => records)

/** Lumps with visits whose patient is not in the records: they can't be shown under a name, so they are counted. */
export const countWithoutPatient = (
  visits: readonly Visit[],
  patients: readonly Patient[],
): number => {
  const known = new Set(patients.map(({ id }) => id))
  return new Set(
    visits.filter(({ patientId }) => !known.has(patientId)).map(({ lumpId }) => lumpId),
  ).size
}
