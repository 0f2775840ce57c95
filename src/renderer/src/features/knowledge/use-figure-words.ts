import { useI18n } from 'vue-i18n'
import {
  ADULT_BANDS,
  CHILD_BANDS,
  type AgeBand,
  type Centiles,
  type Condition,
} from '../../../../domain/knowledge/knowledge-base'
import { useMeasureWords } from '../../clinical-ui/patient-banner/use-measure-words'
import { aboutDays } from './about-days'
import { howCommon, type HowCommon } from './how-common'

const COMMON_KEYS: Readonly<Record<HowCommon, string>> = {
  'very-common': 'knowledge.common.veryCommon',
  common: 'knowledge.common.common',
  uncommon: 'knowledge.common.uncommon',
  rare: 'knowledge.common.rare',
  'very-rare': 'knowledge.common.veryRare',
  never: 'knowledge.common.never',
}

/** A ratio this close to even is told as even. Estimate. */
const EVEN = { from: 0.9, to: 1.12 } as const

const oneDecimal = (value: number): string =>
  String(value >= 10 ? Math.round(value) : Math.round(value * 10) / 10)

/** One labelled part of a whole, 0..1. isRest: the sum of all parts that are not named. */
export interface ShareRow {
  readonly label: string
  readonly share: number
  readonly isRest?: true
}

/** The numbers of a condition as a clinician would say them. */
export const useFigureWords = () => {
  const { t } = useI18n()
  const { durationWords, millimetreWords } = useMeasureWords()

  const spreadWords = (spread: Centiles, words: (value: number) => string): string =>
    t('knowledge.spread', {
      half: words(spread.p50),
      tenth: words(spread.p10),
      ninth: words(spread.p90),
    })

  const bandWords = (band: AgeBand): string =>
    band === '0' ? t('knowledge.age.underOne') : t('knowledge.ageBand', { band })
  const bandRows = (condition: Condition, bands: readonly AgeBand[]): readonly ShareRow[] =>
    bands.flatMap((band) => {
      const share = condition.ageBands.value[band]
      return share === undefined || share === 0 ? [] : [{ label: bandWords(band), share }]
    })

  return {
    commonWords: (frequency: number): string => t(COMMON_KEYS[howCommon(frequency)]),
    sexWords: (ratio: number): string => {
      if (ratio >= EVEN.from && ratio <= EVEN.to) return t('knowledge.sex.even')
      return ratio > 1
        ? t('knowledge.sex.men', { ratio: oneDecimal(ratio) })
        : t('knowledge.sex.women', { ratio: oneDecimal(1 / ratio) })
    },
    durationSpread: (spread: Centiles): string =>
      spreadWords(spread, (days) => durationWords(aboutDays(days))),
    sizeSpread: (spread: Centiles): string =>
      spreadWords(spread, (mm) => millimetreWords(Math.round(mm))),
    adultBands: (condition: Condition) => bandRows(condition, ADULT_BANDS),
    childBands: (condition: Condition) => bandRows(condition, CHILD_BANDS),
  }
}
