import { useI18n } from 'vue-i18n'
import type { Fact } from '../../../../domain/case/command-line/facts'
import { isYesNoFact } from '../../../../domain/case/command-line/facts'
import { shortWord } from '../../../../domain/case/command-line/lexicon'
import { choiceValueWords, questionWords } from '../../../../domain/vocabulary/words'
import { useMeasureWords } from '../../clinical-ui/patient-banner/use-measure-words'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A fact of the command line in the words of the form. */
export const useFactWords = () => {
  const { t } = useI18n()
  const { agePartsWords, durationWords, sizeWords } = useMeasureWords()

  const valueWords = (fact: Fact): string => {
    if (isYesNoFact(fact)) return t(fact.value ? 'consultation.next.yes' : 'consultation.next.no')
    switch (fact.key) {
      case 'age_years':
        return agePartsWords(fact.value)
      case 'size_mm':
        return sizeWords(fact.value)
      case 'duration_days':
        return durationWords(fact.value)
      case 'place':
        return choiceValueWords('region', fact.value)?.label ?? capital(shortWord(fact))
      default:
        return choiceValueWords(fact.key, fact.value)?.label ?? fact.value
    }
  }
  const labelWords = (fact: Fact): string =>
    fact.key === 'place' ? questionWords('region').label : questionWords(fact.key).label
  /** "Pain: no". */
  const factWords = (fact: Fact): string =>
    t('consultation.line.fact', { label: labelWords(fact), value: valueWords(fact) })
  return { factWords, valueWords, labelWords }
}
