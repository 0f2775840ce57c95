import { fail, ok, type Result } from '../../shared/result'
import { daysBetween } from '../case/dates'
import type { IsoDate } from '../case/patient'
import type { FollowUp } from '../case/visit'

export type ReviewDateFailure = 'review-date-missing' | 'review-date-past'

/**
 * The review a paper may promise. A plan of watching needs a date ('review-date-missing'); a date before
 * today is refused ('review-date-past'). Without a date the paper says that one is still to be set.
 */
export const promisedReview = (
  followUp: FollowUp | undefined,
  watching: boolean,
  today: IsoDate,
): Result<FollowUp | undefined, ReviewDateFailure> => {
  if (!followUp) return watching ? fail('review-date-missing') : ok(undefined)
  return daysBetween(today, followUp.date) < 0 ? fail('review-date-past') : ok(followUp)
}
