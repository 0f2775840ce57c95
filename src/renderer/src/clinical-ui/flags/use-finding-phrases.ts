import { useI18n } from 'vue-i18n'
import type { FindingKey, FindingValue } from '../../../../domain/vocabulary/findings'
import { findingPhrase, questionWords } from '../../../../domain/vocabulary/words'
import { useMeasureWords } from '../patient-banner/use-measure-words'

/** Findings as they are read in a list of reasons. */
export const useFindingPhrases = () => {
  const { t } = useI18n()
  const { ageWords, daysWords, millimetreWords } = useMeasureWords()

  const numberPhrase = (key: FindingKey, value: number): string | undefined => {
    if (key === 'age_years') return t('clinical.phrase.age', { value: ageWords(value) })
    if (key === 'size_mm') return t('clinical.phrase.size', { value: millimetreWords(value) })
    if (key === 'duration_days')
      return t('clinical.phrase.duration', { value: daysWords(Math.round(value)) })
    return undefined
  }

  const labelOf = (key: FindingKey): string => questionWords(key).label

  /** What was recorded, in words; the question's label when there is no value. */
  const phraseOf = (key: FindingKey, value: FindingValue | null | undefined): string => {
    if (value === null || value === undefined) return labelOf(key)
    const phrase = typeof value === 'number' ? numberPhrase(key, value) : findingPhrase(key, value)
    return phrase ?? labelOf(key)
  }

  return { labelOf, phraseOf }
}
