import type { Site, VisitDraft } from '../case/visit'
import { fail, ok, type Result } from '../../shared/result'
import { placeOf } from '../vocabulary/places'
import { CHOICE_WORDS } from '../vocabulary/words'
import type { PlaceId } from '../vocabulary/places'

/** The site as a leaflet says it. */
export interface LeafletSite {
  readonly placeId: PlaceId
  /** Stands inside a sentence: "the left side of your middle back". */
  readonly words: string
  /** The patient's own side, when the site has one. */
  readonly side: 'left' | 'right' | undefined
}

export type SiteFailure = 'site-missing' | 'site-conflict'

/** True when the named place, the site's side and the recorded findings all name the same side and region. */
const agrees = (site: Site, visit: VisitDraft): boolean => {
  const place = placeOf(site.placeId)
  const { region, laterality } = visit.findings
  const side = site.laterality ?? place.laterality
  return (
    place.region === site.region &&
    (region === undefined || region === site.region) &&
    (site.laterality === undefined ||
      site.laterality === 'bilateral' ||
      place.laterality === undefined ||
      place.laterality === site.laterality) &&
    (laterality === undefined || side === undefined || laterality === side)
  )
}

/**
 * The site in words. 'site-missing' when no place was pointed at, 'site-conflict' when place, side and
 * findings disagree: a leaflet with a doubtful side is never made.
 */
export const leafletSite = (visit: VisitDraft): Result<LeafletSite, SiteFailure> => {
  const { site } = visit
  if (!site) return fail('site-missing')
  if (!agrees(site, visit)) return fail('site-conflict')
  const place = placeOf(site.placeId)
  const laterality = site.laterality ?? visit.findings.laterality ?? place.laterality
  if (laterality === 'bilateral') {
    const region = CHOICE_WORDS.region.values[site.region].lay ?? place.lay
    return ok({ placeId: place.id, words: `${region}, on both sides`, side: undefined })
  }
  const side = laterality === 'left' || laterality === 'right' ? laterality : undefined
  const words = side && place.laterality === undefined ? `${place.lay}, ${side} side` : place.lay
  return ok({ placeId: place.id, words, side })
}
