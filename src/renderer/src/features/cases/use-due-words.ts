import { useI18n } from 'vue-i18n'
import { formatDate } from '../../../../domain/case/dates'
import { ALLOWED_ACTIONS } from '../../../../domain/follow-up/act-on-recall'
import type { RecallItem, RecallKind } from '../../../../domain/follow-up/recall'
import type { RecallActionKind } from '../../../../domain/follow-up/recall-action'

/** What may be done about a kind of entry. */
export const allowedActions = (kind: RecallKind): readonly RecallActionKind[] =>
  ALLOWED_ACTIONS[kind]

/** When an entry of the recall list was or is due, in words. */
export const useDueWords = () => {
  const { t } = useI18n()
  const dueWords = ({ kind, overdueDays, dueOn }: RecallItem): string => {
    if (kind === 'draft') return t('cases.drafts.begun', { date: formatDate(dueOn) })
    if (kind === 'no-plan') return t('recall.seenOn', { date: formatDate(dueOn) })
    if (overdueDays > 0) return t('cases.review.overdue', overdueDays)
    return overdueDays === 0 ? t('cases.review.today') : t('cases.review.due', -overdueDays)
  }
  return { dueWords }
}
