import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { formatDate } from '../../../../domain/case/dates'
import { likelyDuplicates, mergeDifferences } from '../../../../domain/case/merge-patients'
import type { Patient } from '../../../../domain/case/patient'
import { foldText } from '../../../../domain/vocabulary/fold-text'

const SHOWN = 8

/** Records that may be the same person; a typed text looks through all of them. */
export const useFindDuplicate = (of: () => Patient, all: () => readonly Patient[]) => {
  const { t } = useI18n()
  const query = ref('')
  const birthWords = ({ birth }: Patient): string =>
    birth.kind === 'date' ? formatDate(birth.date) : t('corrections.noBirth')
  const found = computed(() => {
    const words = foldText(query.value).split(/\s+/).filter(Boolean)
    if (words.length === 0) return likelyDuplicates(of(), all()).slice(0, SHOWN)
    return all()
      .filter(({ id, mergedInto }) => id !== of().id && mergedInto === undefined)
      .filter((one) => {
        const text = foldText(`${one.name} ${one.chartNumber} ${birthWords(one)}`)
        return words.every((word) => text.includes(word))
      })
      .slice(0, SHOWN)
  })
  return {
    query,
    found,
    birthWords,
    differencesTo: (other: Patient) => mergeDifferences(of(), other),
  }
}
