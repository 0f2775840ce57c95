import { useI18n } from 'vue-i18n'
import type { ReviewState } from './case-list'

/** How a review date stands, in words; empty when there is none or it is far off. */
export const useReviewWords = () => {
  const { t } = useI18n()
  const reviewWords = (review: ReviewState): string => {
    if (review.kind === 'overdue') return t('cases.review.overdue', review.days)
    if (review.kind === 'due')
      return review.days === 0 ? t('cases.review.today') : t('cases.review.due', review.days)
    return ''
  }
  return { reviewWords }
}
