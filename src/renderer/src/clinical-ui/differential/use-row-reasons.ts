import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Contribution, DifferentialRow } from '../../../../domain/assessment/assessment'
import type { Source } from '../../../../domain/knowledge/knowledge-base'
import { citationsOf } from '../flags/cite-source'
import { useFindingPhrases } from '../flags/use-finding-phrases'
import { signedWeight } from './weight-words'

/** The three columns of reasons of one row, in words. */
export const useRowReasons = (
  row: () => DifferentialRow,
  sources: () => Readonly<Record<string, Source>>,
) => {
  const { t } = useI18n()
  const { labelOf, phraseOf } = useFindingPhrases()

  const basisWords = ({ basis, sourceIds }: Contribution): string => {
    if (basis === 'estimate') return t('clinical.differential.estimate')
    return sourceIds.length === 0
      ? t('clinical.differential.publishedBare')
      : t('clinical.differential.published', {
          sources: citationsOf(sourceIds, sources()).join('; '),
        })
  }
  const textOf = ({ key, value }: Contribution): string => {
    if (key === 'prior') return t('clinical.phrase.prior')
    return key === 'other-forms' ? t('clinical.phrase.otherForms') : phraseOf(key, value)
  }
  const reasonOf = (contribution: Contribution) => ({
    key: contribution.key,
    text: textOf(contribution),
    weight: signedWeight(contribution.weight),
    basis: basisWords(contribution),
  })

  return {
    supports: computed(() => row().supports.map(reasonOf)),
    opposes: computed(() => row().opposes.map(reasonOf)),
    notAsked: computed(() =>
      row().notAsked.map(({ key, swing }) => ({
        key,
        text: labelOf(key),
        weight: t('clinical.differential.upTo', { weight: swing.toFixed(1) }),
        basis: '',
      })),
    ),
    score: computed(() => t('clinical.differential.score', { score: signedWeight(row().score) })),
  }
}
