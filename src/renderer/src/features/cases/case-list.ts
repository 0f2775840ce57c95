import type { RedFlag } from '../../../../domain/assessment/assessment'
import { daysBetween } from '../../../../domain/case/dates'
import type { IsoDate, Patient } from '../../../../domain/case/patient'
import type { FollowUp, Visit } from '../../../../domain/case/visit'

/** A review counts as due soon from this many days before its date. Our choice, about one working week. */
const DUE_SOON_DAYS = 7

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
  readonly review: ReviewState
  /** The flag with the shortest deadline, fired or open. */
  readonly worstFlag?: RedFlag
}

/** Groups of the list, in the order in which they are shown. */
export const CASE_GROUPS = ['overdue', 'due', 'other'] as const
export type CaseGroup = (typeof CASE_GROUPS)[number]

/** Where a review date stands on a day. */
export const reviewState = (followUp: FollowUp | undefined, today: IsoDate): ReviewState => {
  if (!followUp) return { kind: 'none' }
  const days = daysBetween(today, followUp.date)
  if (days < 0) return { kind: 'overdue', days: -days }
  return { kind: days <= DUE_SOON_DAYS ? 'due' : 'later', days }
}

/** The group of the list in which a case is shown. */
export const groupOf = ({ review }: CaseEntry): CaseGroup =>
  review.kind === 'overdue' || review.kind === 'due' ? review.kind : 'other'

const hoursOrder = (flag: RedFlag | undefined): number =>
  flag?.withinHours ?? Number.POSITIVE_INFINITY

const worstOf = (flags: readonly RedFlag[]): RedFlag | undefined =>
  flags.reduce<RedFlag | undefined>(
    (worst, flag) => (worst === undefined || hoursOrder(flag) < hoursOrder(worst) ? flag : worst),
    undefined,
  )

const isNewer = (a: Visit, b: Visit): boolean =>
  a.visitDate === b.visitDate ? a.savedAt > b.savedAt : a.visitDate > b.visitDate

const reviewDate = ({ visit }: CaseEntry): IsoDate => visit.followUp?.date ?? ''

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Infinity minus infinity is not a number, and equal is what is meant. */
const byUrgency = (a: CaseEntry, b: CaseEntry): number =>
  hoursOrder(a.worstFlag) - hoursOrder(b.worstFlag) || 0

const byNewest = (a: CaseEntry, b: CaseEntry): number => (isNewer(a.visit, b.visit) ? -1 : 1)

/** Overdue by urgency of its flag, then by how long; due by date; the rest by newest visit. */
const compareEntries = (a: CaseEntry, b: CaseEntry): number => {
  const group = groupOf(a)
  const apart = CASE_GROUPS.indexOf(group) - CASE_GROUPS.indexOf(groupOf(b))
  if (apart !== 0) return apart
  if (group === 'other') return byNewest(a, b)
  const dated = compareText(reviewDate(a), reviewDate(b))
  return (group === 'overdue' ? byUrgency(a, b) || dated : dated) || byNewest(a, b)
}

/** The newest visit of each lump. */
const newestPerLump = (visits: readonly Visit[]): ReadonlyMap<string, Visit> => {
  const newest = new Map<string, Visit>()
  for (const visit of visits) {
    const known = newest.get(visit.lumpId)
    if (known === undefined || isNewer(visit, known)) newest.set(visit.lumpId, visit)
  }
  return newest
}

/**
 * The list of cases as it needs attention: one entry a lump. Visits whose patient is not in the records
 * cannot be shown under a name; they are counted so that the screen can say so.
 */
export const buildCaseList = (
  patients: readonly Patient[],
  visits: readonly Visit[],
  today: IsoDate,
): { readonly entries: readonly CaseEntry[]; readonly withoutPatient: number } => {
  const patientsById = new Map(patients.map((patient) => [patient.id, patient]))
  const counts = new Map<string, number>()
  for (const { lumpId } of visits) counts.set(lumpId, (counts.get(lumpId) ?? 0) + 1)
  const entries: CaseEntry[] = []
  let withoutPatient = 0
  for (const visit of newestPerLump(visits).values()) {
    const patient = patientsById.get(visit.patientId)
    const worstFlag = worstOf(visit.assessment.flags)
    if (patient === undefined) withoutPatient += 1
    else
      entries.push({
        visit,
        patient,
        visitCount: counts.get(visit.lumpId) ?? 1,
        review: reviewState(visit.followUp, today),
        ...(worstFlag === undefined ? {} : { worstFlag }),
      })
  }
  return { entries: entries.sort(compareEntries), withoutPatient }
}
