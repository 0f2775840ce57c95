import type { CaseRecords } from '../case/case-records'
import type { ConditionId } from '../knowledge/condition-ids'

/** Fewer outcomes say nothing about anyone's judgement. Our choice. */
const OUTCOMES_FOR_CALIBRATION = 20

/** One case with a known outcome: what was thought at the first visit, and what it was. */
interface Judged {
  readonly clinician: ConditionId | undefined
  readonly list: readonly { readonly conditionId: ConditionId; readonly share: number }[]
  readonly outcome: ConditionId
  readonly daysToOutcome: number
}

/** Cases whose first row had a share in this range, and how often that row was right. */
export interface CalibrationBand {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly right: number
  /** Mean share that was given, 0..1; null when the band is empty. */
  readonly meanShare: number | null
}

/** How often the clinician and the list were right, over cases with an outcome of the knowledge base. */
export interface Calibration {
  readonly outcomes: number
  /** Cases with a working diagnosis or own view at the first visit. */
  readonly clinicianJudged: number
  readonly clinicianRight: number
  readonly listFirstRight: number
  readonly listTopRight: number
  readonly bands: readonly CalibrationBand[]
  /** Median days from the first visit to the outcome; null without outcomes. */
  readonly medianDaysToOutcome: number | null
  /** True from OUTCOMES_FOR_CALIBRATION outcomes on. */
  readonly isEnough: boolean
}

const BAND_EDGES = [0, 0.2, 0.4, 0.6, 0.8, 1] as const
const DAY_MS = 86_400_000

const judged = (cases: readonly CaseRecords[], clinician: string): readonly Judged[] =>
  cases.flatMap(({ lump, visits: [first] }): Judged[] => {
    const outcome = lump.outcome?.conditionId
    if (lump.outcome === undefined || outcome === undefined || lump.imported) return []
    if (clinician !== '' && first.clinician !== clinician) return []
    // The view that was noted before the list counts as the clinician's own; else the working diagnosis.
    const own = first.ownView?.conditionId ?? first.workingDiagnosis?.conditionId
    const days = (Date.parse(lump.outcome.on) - Date.parse(first.visitDate)) / DAY_MS
    return [{ clinician: own, list: first.assessment.top, outcome, daysToOutcome: days }]
  })

const bandsOf = (all: readonly Judged[]): readonly CalibrationBand[] =>
  BAND_EDGES.slice(0, -1).map((from, index) => {
    const to = BAND_EDGES[index + 1] ?? 1
    const within = all.filter(({ list: [first] }) => {
      const share = first?.share ?? -1
      return share >= from && (share < to || (to === 1 && share <= 1))
    })
    const shares = within.map(({ list: [first] }) => first?.share ?? 0)
    return {
      from,
      to,
      count: within.length,
      right: within.filter(({ list: [first], outcome }) => first?.conditionId === outcome).length,
      meanShare:
        shares.length === 0 ? null : shares.reduce((sum, one) => sum + one, 0) / shares.length,
    }
  })

const median = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]
  return middle ?? null
}

/** How right the first views were. Empty clinician = the whole practice. Nothing of it leaves this function but counts. */
export const calibration = (cases: readonly CaseRecords[], clinician: string): Calibration => {
  const all = judged(cases, clinician)
  const own = all.filter((one) => one.clinician !== undefined)
  return {
    outcomes: all.length,
    clinicianJudged: own.length,
    clinicianRight: own.filter((one) => one.clinician === one.outcome).length,
    listFirstRight: all.filter(({ list: [first], outcome }) => first?.conditionId === outcome)
      .length,
    listTopRight: all.filter(({ list, outcome }) =>
      list.slice(0, 5).some(({ conditionId }) => conditionId === outcome),
    ).length,
    bands: bandsOf(all),
    medianDaysToOutcome: median(all.map(({ daysToOutcome }) => daysToOutcome)),
    isEnough: all.length >= OUTCOMES_FOR_CALIBRATION,
  }
}
