import type { WithinHours } from '../assessment/assessment'
import type { CaseRecords } from '../case/case-records'
import { addDays, daysBetween } from '../case/dates'
import type { IsoDate } from '../case/patient'
import type { VisitDraft } from '../case/visit'
import { flagStates, type FlagState } from './flag-states'
import type { RecallAction, RecallSubject } from './recall-action'
import { pendingReview } from './review-state'

/** A review counts as due soon from this many days before its day. Our choice, about one working week. */
export const DUE_SOON_DAYS = 7

/**
 * Days from a two-week referral to its result: NHS England, Faster Diagnosis Standard, 28 days. For
 * referrals of the same day to two days: 7, an estimate.
 */
const RESULT_DAYS = { twoWeeks: 28, sooner: 7 } as const

/** What an entry is about. */
export type RecallKind = 'flags' | 'result' | 'review' | 'no-plan' | 'draft'

/** Parts of the list, in the order of risk. */
export const RECALL_GROUPS = ['act', 'soon', 'waiting', 'draft'] as const
export type RecallGroup = (typeof RECALL_GROUPS)[number]

/** One thing that needs attention. */
export interface RecallItem {
  readonly id: string
  readonly kind: RecallKind
  readonly group: RecallGroup
  /** What an action on it is about; null = it is dealt with on another screen. */
  readonly subject: RecallSubject | null
  readonly patientId: string
  readonly lumpId: string
  /** The visit that holds it, or the draft. */
  readonly visitId: string
  readonly dueOn: IsoDate
  /** Whole days past its day; negative = still to come. */
  readonly overdueDays: number
  /** Shortest deadline of its flags; null = none. */
  readonly withinHours: WithinHours | null
  readonly titles: readonly string[]
  /** Empty = nobody is named. */
  readonly owner: string
  readonly reason: string
  readonly lastContact?: RecallAction
  /** True for red flags past their day: no filter leaves them out. */
  readonly alwaysShown: boolean
  /** 1 = first. */
  readonly risk: number
}

type Sketch = Omit<RecallItem, 'overdueDays' | 'alwaysShown' | 'risk' | 'group' | 'id'>

const isRedFlag = ({ kind }: Sketch): boolean => kind === 'flags' || kind === 'result'

/** Order of risk; within one, the longest overdue first. Our choice. */
const riskOf = (sketch: Sketch, overdueDays: number): number => {
  const isOverdue = overdueDays > 0
  if (sketch.kind === 'flags' && sketch.withinHours === 0) return 1
  if (sketch.kind === 'flags' && isOverdue) return 2
  if (sketch.kind === 'result' && isOverdue) return 3
  if (sketch.kind === 'flags') return 4
  if (sketch.kind === 'review' && isOverdue) return sketch.withinHours === null ? 6 : 5
  if (sketch.kind === 'no-plan') return 7
  if (sketch.kind === 'review') return 8
  return sketch.kind === 'result' ? 9 : 10
}

const groupOf = (kind: RecallKind, risk: number): RecallGroup => {
  if (kind === 'draft') return 'draft'
  if (risk <= 7) return 'act'
  return kind === 'result' ? 'waiting' : 'soon'
}

const finished = (sketch: Sketch, today: IsoDate): RecallItem => {
  const overdueDays = daysBetween(sketch.dueOn, today)
  const risk = riskOf(sketch, overdueDays)
  return {
    ...sketch,
    id: `${sketch.visitId}/${sketch.kind}`,
    overdueDays,
    risk,
    group: groupOf(sketch.kind, risk),
    alwaysShown: isRedFlag(sketch) && (overdueDays > 0 || risk === 1),
  }
}

const lastContact = (state: FlagState['visit'], subject: RecallSubject) => {
  const contact = state.recall?.findLast(
    (action) => action.kind === 'contacted' && action.subject === subject,
  )
  return contact ? { lastContact: contact } : {}
}

const dueOf = (state: FlagState): IsoDate =>
  state.state === 'referred'
    ? addDays(
        state.referredOn ?? state.visit.visitDate,
        state.withinHours === 336 ? RESULT_DAYS.twoWeeks : RESULT_DAYS.sooner,
      )
    : addDays(state.visit.visitDate, Math.ceil(state.withinHours / 24))

/** Rules of one visit that stand alike are one entry: they are answered by one referral. */
const flagSketches = (records: CaseRecords): readonly Sketch[] => {
  const groups = new Map<string, FlagState[]>()
  for (const state of flagStates(records)) {
    if (state.state === 'closed') continue
    const key = `${state.visit.id}/${state.state}`
    groups.set(key, [...(groups.get(key) ?? []), state])
  }
  return [...groups.values()].flatMap((states): Sketch[] => {
    const [first] = states
    if (!first) return []
    const { visit } = first
    return [
      {
        kind: first.state === 'referred' ? 'result' : 'flags',
        subject: 'flags',
        patientId: visit.patientId,
        lumpId: visit.lumpId,
        visitId: visit.id,
        dueOn: states.map(dueOf).reduce((a, b) => (a < b ? a : b)),
        withinHours: states.map(({ withinHours }) => withinHours).reduce((a, b) => (a < b ? a : b)),
        titles: states.map(({ flag }) => flag.title),
        owner: visit.followUp?.owner ?? visit.clinician,
        reason: '',
        ...lastContact(visit, 'flags'),
      },
    ]
  })
}

/** True when a visit says neither what happens now nor when the patient is seen again. */
export const isWithoutPlan = ({ plan, followUp }: Pick<VisitDraft, 'plan' | 'followUp'>): boolean =>
  followUp === undefined && plan.trim() === ''

/** A flag that waits for its referral or result says already what comes next. */
const reviewSketches = (
  records: CaseRecords,
  horizon: IsoDate,
  isFlagOpen: boolean,
): readonly Sketch[] => {
  const pending = pendingReview(records)
  const newest = records.visits[records.visits.length - 1]
  if (pending) {
    // Days as text compare as days do, without being parsed.
    if (pending.dueOn > horizon) return []
    const { visit, followUp, dueOn } = pending
    const hours = visit.assessment.flags.flatMap(({ withinHours }) => withinHours ?? [])
    return [
      {
        kind: 'review',
        subject: 'review',
        patientId: visit.patientId,
        lumpId: visit.lumpId,
        visitId: visit.id,
        dueOn,
        withinHours: hours.reduce<WithinHours | null>(
          (least, one) => (least === null || one < least ? one : least),
          null,
        ),
        titles: [],
        owner: followUp.owner ?? visit.clinician,
        reason: followUp.reason,
        ...lastContact(visit, 'review'),
      },
    ]
  }
  const isUnplanned =
    newest !== undefined &&
    isWithoutPlan(newest) &&
    records.lump.outcome === undefined &&
    !isFlagOpen
  if (!isUnplanned) return []
  return [
    {
      kind: 'no-plan',
      subject: null,
      patientId: newest.patientId,
      lumpId: newest.lumpId,
      visitId: newest.id,
      dueOn: newest.visitDate,
      withinHours: null,
      titles: newest.assessment.flags.map(({ title }) => title),
      owner: newest.clinician,
      reason: '',
    },
  ]
}

const hasFlags = ({ visits }: CaseRecords): boolean => {
  for (const { assessment } of visits) if (assessment.flags.length > 0) return true
  return false
}

/**
 * Everything that needs attention on a day, most dangerous first: flags without a referral, referrals
 * without a result, overdue and due reviews, cases without a plan, drafts. Imported cases are left out.
 */
export const recallList = (
  cases: readonly CaseRecords[],
  drafts: readonly VisitDraft[],
  today: IsoDate,
): readonly RecallItem[] => {
  const sketches: Sketch[] = []
  const horizon = addDays(today, DUE_SOON_DAYS)
  for (const records of cases) {
    if (records.lump.imported !== undefined) continue
    const flags = hasFlags(records) ? flagSketches(records) : []
    sketches.push(...flags)
    sketches.push(...reviewSketches(records, horizon, flags.length > 0))
  }
  for (const draft of drafts)
    sketches.push({
      kind: 'draft',
      subject: null,
      patientId: draft.patientId,
      lumpId: draft.lumpId,
      visitId: draft.id,
      dueOn: draft.visitDate,
      withinHours: null,
      titles: [],
      owner: draft.clinician,
      reason: '',
    })
  return sketches
    .map((sketch) => finished(sketch, today))
    .sort(
      (a, b) =>
        a.risk - b.risk ||
        b.overdueDays - a.overdueDays ||
        Number(a.id > b.id) - Number(a.id < b.id),
    )
}

/** The entries of one owner. Red flags past their day stay, whoever owns them. Empty owner = all. */
export const ownedBy = (items: readonly RecallItem[], owner: string): readonly RecallItem[] =>
  owner === '' ? items : items.filter((item) => item.owner === owner || item.alwaysShown)

/** Everyone named as an owner, in the order of the alphabet. */
export const ownersOf = (items: readonly Pick<RecallItem, 'owner'>[]): readonly string[] =>
  [...new Set(items.map(({ owner }) => owner).filter((owner) => owner !== ''))].sort()
