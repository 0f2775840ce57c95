import { daysBetween } from '../case/dates'
import type { IsoDate } from '../case/patient'
import type { Visit } from '../case/visit'
import { fail, ok, type Result } from '../../shared/result'
import type { RecallItem, RecallKind } from './recall'
import type { RecallAction, RecallActionKind } from './recall-action'

/** What may be done about each kind of entry, the usual thing first. A red flag is answered, never moved. */
export const ALLOWED_ACTIONS: Readonly<Record<RecallKind, readonly RecallActionKind[]>> = {
  flags: ['referred', 'contacted', 'not-referred'],
  result: ['result', 'contacted'],
  review: ['done', 'moved', 'contacted'],
  'no-plan': [],
  draft: [],
}

/** Actions that mean nothing without words. */
const NEEDS_REASON: ReadonlySet<RecallActionKind> = new Set([
  'moved',
  'contacted',
  'result',
  'not-referred',
])

/** Ten years: later is a typing error. Estimate. */
const MAX_DAYS_AHEAD = 3653

export type RecallActionFailure =
  'not-allowed' | 'reason-needed' | 'date-needed' | 'date-past' | 'date-too-far'

/** True when the action needs a reason. */
const needsReason = (kind: RecallActionKind): boolean => NEEDS_REASON.has(kind)

const dateFault = (toDate: IsoDate | undefined, today: IsoDate) => {
  if (toDate === undefined) return fail('date-needed')
  const ahead = daysBetween(today, toDate)
  if (ahead < 0) return fail('date-past')
  return ahead > MAX_DAYS_AHEAD ? fail('date-too-far') : undefined
}

/** The visit with one more entry of what was done. What was recorded at it, and so its revision, stays the same. */
export const withRecallAction = (visit: Visit, action: RecallAction): Visit => ({
  ...visit,
  recall: [...(visit.recall ?? []), action],
})

/** Acts on an entry of the recall list: the visit as it is then to be saved, or what is missing. */
export const actOnRecall = (
  item: Pick<RecallItem, 'kind' | 'subject'>,
  visit: Visit,
  action: Omit<RecallAction, 'subject'>,
): Result<Visit, RecallActionFailure> => {
  if (item.subject === null || !ALLOWED_ACTIONS[item.kind].includes(action.kind))
    return fail('not-allowed')
  if (needsReason(action.kind) && action.reason.trim() === '') return fail('reason-needed')
  const fault = action.kind === 'moved' ? dateFault(action.toDate, action.on) : undefined
  if (fault) return fault
  const { toDate, ...bare } = action
  return ok(
    withRecallAction(visit, {
      ...bare,
      subject: item.subject,
      reason: action.reason.trim(),
      ...(action.kind === 'moved' && toDate !== undefined ? { toDate } : {}),
    }),
  )
}
