import { useI18n } from 'vue-i18n'
import type { Site } from '../../../../domain/case/visit'
import type { Laterality } from '../../../../domain/vocabulary/findings'
import { placeOf } from '../../../../domain/vocabulary/places'

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
  return { siteWords }
}
