import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Condition } from '../../../../domain/knowledge/knowledge-base'
import { choiceValueWords } from '../../../../domain/vocabulary/words'
import { useFigureWords, type ShareRow } from './use-figure-words'

/** Places shown by name; the rest are told as a sum. */
const SITES_SHOWN = 8

const shareRows = (key: 'region' | 'laterality', shares: Readonly<Record<string, number>>) =>
  Object.entries(shares)
    .filter(([, share]) => share > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([value, share]) => ({ label: choiceValueWords(key, value)?.label ?? value, share }))

/** Who gets a condition, where, and how long and large it was at the first visit: as lines and as bars. */
export const useWhoAndWhere = (condition: () => Condition) => {
  const { t } = useI18n()
  const { commonWords, sexWords, durationSpread, sizeSpread, adultBands, childBands } =
    useFigureWords()

  const siteRows = (): readonly ShareRow[] => {
    const rows: readonly ShareRow[] = shareRows('region', condition().sites.value)
    const rest = rows.slice(SITES_SHOWN).reduce((sum, { share }) => sum + share, 0)
    return rest === 0
      ? rows
      : [
          ...rows.slice(0, SITES_SHOWN),
          { label: t('knowledge.sites.rest'), share: rest, isRest: true },
        ]
  }
  const common = (n: number) => t('knowledge.common.value', { word: commonWords(n), n })

  const facts = computed(() => {
    const { frequency, sexRatio, durationDays, sizeMm } = condition()
    const { adult, child } = frequency
    return [
      { label: t('knowledge.common.adults'), value: common(adult.value), figure: adult },
      { label: t('knowledge.common.children'), value: common(child.value), figure: child },
      { label: t('knowledge.sex.title'), value: sexWords(sexRatio.value), figure: sexRatio },
      {
        label: t('knowledge.duration'),
        value: durationSpread(durationDays.value),
        figure: durationDays,
      },
      { label: t('knowledge.size'), value: sizeSpread(sizeMm.value), figure: sizeMm },
    ]
  })
  const bars = computed(() => {
    const { ageBands, sites, laterality } = condition()
    return [
      { title: t('knowledge.age.adults'), rows: adultBands(condition()), figure: ageBands },
      { title: t('knowledge.age.children'), rows: childBands(condition()), figure: ageBands },
      { title: t('knowledge.sites.title'), rows: siteRows(), figure: sites },
      {
        title: t('knowledge.sites.side'),
        rows: shareRows('laterality', laterality.value),
        figure: laterality,
      },
    ].filter(({ rows }) => rows.length > 0)
  })
  return { facts, bars }
}
