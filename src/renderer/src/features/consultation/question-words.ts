import type { WithinHours } from '../../../../domain/assessment/assessment'
import {
  isChoiceKey,
  type FindingKey,
  type FindingValue,
} from '../../../../domain/vocabulary/findings'
import { choiceValueWords } from '../../../../domain/vocabulary/words'

/** Catalogue key of a deadline in words. */
export const deadlineText = (withinHours: WithinHours | null) => {
  const texts = {
    0: 'consultation.deadline.sameDay',
    24: 'consultation.deadline.day',
    48: 'consultation.deadline.twoDays',
    336: 'consultation.deadline.twoWeeks',
  } as const
  return withinHours === null ? 'consultation.deadline.none' : texts[withinHours]
}

/** An answer as the clinician would say it. */
export const answerWords = (
  key: FindingKey | undefined,
  value: FindingValue,
  t: (key: string) => string,
): string => {
  if (typeof value === 'boolean')
    return value ? t('consultation.next.yes') : t('consultation.next.no')
  if (key && isChoiceKey(key) && typeof value === 'string')
    return choiceValueWords(key, value)?.label ?? value
  return String(value)
}
