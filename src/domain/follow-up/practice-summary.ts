import type { CaseRecords } from '../case/case-records'
import { addDays, daysBetween } from '../case/dates'
import { ESTABLISHED_BY, type EstablishedBy } from '../case/outcome'
import type { IsoDate } from '../case/patient'
import type { ConditionId } from '../knowledge/condition-ids'
import { flagStates, type FlagState } from './flag-states'

/**
 * How a red flag with a deadline was met: referred by its day or after it, answered by a recorded reason, by the final
 * diagnosis, still within its time, or past it with nothing done.
 */
export const FLAG_ANSWERS = [
  'in-time',
  'late',
  'reasoned',
  'diagnosed',
  'waiting',
  'overdue',
] as const
export type FlagAnswer = (typeof FLAG_ANSWERS)[number]

/** Last days of the spans from first visit to result; the last span has no end. Our choice. */
const RESULT_SPANS = [7, 14, 28, 62, Number.POSITIVE_INFINITY] as const

/** Results that came within a span of days, both ends in it; null = no end. */
export interface ResultSpan {
  readonly from: number
  readonly to: number | null
  readonly count: number
}

/** Counts over the lumps of a practice; no person can be told from them but by being few. */
export interface PracticeSummary {
  readonly lumps: number
  readonly byDiagnosis: readonly {
    /** 'other' = in words only; 'none' = nothing recorded. */
    readonly conditionId: ConditionId | 'other' | 'none'
    readonly count: number
  }[]
  readonly timeToResult: readonly ResultSpan[]
  readonly flags: Readonly<Record<FlagAnswer, number>>
  readonly outcomes: readonly { readonly by: EstablishedBy; readonly count: number }[]
  readonly malignant: number
  readonly outcomesOpen: number
}

const answerOf = (state: FlagState, isDiagnosed: boolean, today: IsoDate): FlagAnswer => {
  const dueOn = addDays(state.visit.visitDate, Math.ceil(state.withinHours / 24))
  if (state.state !== 'open' && state.referredOn !== undefined)
    return state.referredOn <= dueOn ? 'in-time' : 'late'
  if (state.state === 'closed') return 'reasoned'
  if (isDiagnosed) return 'diagnosed'
  return today <= dueOn ? 'waiting' : 'overdue'
}

/** The final diagnosis does not hide what was done about a flag before it came. */
const withoutOutcome = (records: CaseRecords): CaseRecords => {
  const { outcome: _, ...lump } = records.lump
  return { ...records, lump }
}

const flagsMet = (
  cases: readonly CaseRecords[],
  clinician: string,
  today: IsoDate,
): Readonly<Record<FlagAnswer, number>> => {
  const counts = {
    'in-time': 0,
    late: 0,
    reasoned: 0,
    diagnosed: 0,
    waiting: 0,
    overdue: 0,
  }
  for (const records of cases)
    for (const state of flagStates(withoutOutcome(records)))
      if (clinician === '' || state.visit.clinician === clinician)
        counts[answerOf(state, records.lump.outcome !== undefined, today)] += 1
  return counts
}

const diagnosisOf = ({ lump, visits }: CaseRecords): ConditionId | 'other' | 'none' => {
  const diagnosis = lump.outcome ?? visits[visits.length - 1]?.workingDiagnosis
  return diagnosis === undefined ? 'none' : (diagnosis.conditionId ?? 'other')
}

const byDiagnosis = (cases: readonly CaseRecords[]): PracticeSummary['byDiagnosis'] => {
  const counts = new Map<ConditionId | 'other' | 'none', number>()
  for (const records of cases) {
    const id = diagnosisOf(records)
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts]
    .map(([conditionId, count]) => ({ conditionId, count }))
    .sort((a, b) => b.count - a.count || (a.conditionId < b.conditionId ? -1 : 1))
}

const timeToResult = (cases: readonly CaseRecords[]): readonly ResultSpan[] => {
  const days = cases.flatMap(({ lump, visits: [first] }) =>
    lump.outcome ? [Math.max(0, daysBetween(first.visitDate, lump.outcome.on))] : [],
  )
  return RESULT_SPANS.map((to, index) => {
    const from = index === 0 ? 0 : (RESULT_SPANS[index - 1] ?? 0) + 1
    return {
      from,
      to: Number.isFinite(to) ? to : null,
      count: days.filter((day) => day >= from && day <= to).length,
    }
  })
}

/**
 * What a practice saw, how soon results came, how flags were met and what the lumps turned out to be. Empty clinician =
 * everyone; a lump is of whoever saw it first, a flag of whoever met it. Imported cases are left out.
 */
export const practiceSummary = (
  all: readonly CaseRecords[],
  clinician: string,
  today: IsoDate,
): PracticeSummary => {
  const own = all.filter(({ lump }) => lump.imported === undefined)
  const cases = own.filter(
    ({ visits: [first] }) => clinician === '' || first.clinician === clinician,
  )
  const known = cases.flatMap(({ lump }) => lump.outcome ?? [])
  return {
    lumps: cases.length,
    byDiagnosis: byDiagnosis(cases),
    timeToResult: timeToResult(cases),
    flags: flagsMet(own, clinician, today),
    outcomes: ESTABLISHED_BY.map((by) => ({
      by,
      count: known.filter(({ establishedBy }) => establishedBy === by).length,
    })).filter(({ count }) => count > 0),
    malignant: known.filter(({ malignant }) => malignant === true).length,
    outcomesOpen: cases.length - known.length,
  }
}
