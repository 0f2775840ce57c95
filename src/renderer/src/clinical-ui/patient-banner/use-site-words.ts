import { useI18n } from 'vue-i18n'
import type { Site } from '../../../../domain/case/visit'
import type { FindingValues, Laterality } from '../../../../domain/vocabulary/findings'
import { placeOf } from '../../../../domain/vocabulary/places'
import { choiceValueWords } from '../../../../domain/vocabulary/words'

/** Midline adds nothing: the name of the place already says it. */
const SIDE_KEYS: Readonly<Partial<Record<Laterality, string>>> = {
  left: 'clinical.banner.sideLeft',
  right: 'clinical.banner.sideRight',
}

/** The site in words, with the side said to be the patient's own. */
export const useSiteWords = () => {
  const { t } = useI18n()
  const siteWords = (site: Site): string => {
    const place = placeOf(site.placeId).label
    // The name of a sided place says one side; for both it must not stand there alone.
    if (site.laterality === 'bilateral')
      return t(
        placeOf(site.placeId).laterality === undefined
          ? 'clinical.banner.bothSides'
          : 'clinical.banner.otherSideToo',
        { place },
      )
    const sideKey = site.laterality === undefined ? undefined : SIDE_KEYS[site.laterality]
    return sideKey === undefined ? place : t('clinical.banner.side', { place, side: t(sideKey) })
  }
  /** A region without a place, with what is known of its side; undefined when no region is recorded. */
  const regionWords = ({ region, laterality }: FindingValues): string | undefined => {
    const place = region && choiceValueWords('region', region)?.label
    if (place === undefined) return undefined
    if (laterality === 'bilateral') return t('clinical.banner.bothSides', { place })
    const sideKey =
      laterality === undefined
        ? 'clinical.banner.sideNotSaid'
        : (SIDE_KEYS[laterality] ?? 'clinical.banner.sideMidline')
    return t('clinical.banner.side', { place, side: t(sideKey) })
  }
  return { siteWords, regionWords }
}
