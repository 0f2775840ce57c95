import type { IsoDate } from '../case/patient'
import type { FollowUp, Visit } from '../case/visit'

/** The review that is still to come for one lump, on its day after any moves. */
export interface PendingReview {
  readonly visit: Visit
  readonly followUp: FollowUp
  readonly dueOn: IsoDate
}

/** The day of a visit's review after what was done about it; undefined when it was done. */
const openDay = (visit: Visit, followUp: FollowUp): IsoDate | undefined => {
  let dueOn = followUp.date
  let isDone = false
  if (visit.recall !== undefined)
    for (const { kind, subject, toDate } of visit.recall) {
      if (subject !== 'review') continue
      if (kind === 'done') isDone = true
      else if (kind === 'reopened') isDone = false
      else if (kind === 'moved' && toDate !== undefined) dueOn = toDate
    }
  return isDone ? undefined : dueOn
}

/**
 * The newest planned review that has not been held. A later visit holds it when it is on or after its
 * day, or plans another one; a visit in between does not: the review stands. Visits oldest first.
 */
export const pendingReview = ({
  visits,
}: {
  readonly visits: readonly Visit[]
}): PendingReview | undefined => {
  let newestLater: IsoDate = ''
  for (let index = visits.length - 1; index >= 0; index -= 1) {
    const visit = visits[index]
    if (visit?.followUp) {
      const dueOn = openDay(visit, visit.followUp)
      // Days as text compare as days do.
      const isHeld = dueOn === undefined || newestLater >= dueOn
      return isHeld ? undefined : { visit, followUp: visit.followUp, dueOn }
    }
    if (visit !== undefined && visit.visitDate > newestLater) newestLater = visit.visitDate
  }
  return undefined
}
