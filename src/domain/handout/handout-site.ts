import type { Laterality, Region } from '../vocabulary/findings'
import type { Site, VisitDraft } from '../case/visit'
import { fail, ok, type Result } from '../../shared/result'
import { PLACES, placeOf } from '../vocabulary/places'
import type { PlaceId } from '../vocabulary/places'
import { fillSlots } from './fill-slots'
import type { LeafletWords } from './leaflet-words'
import type { SafetyNetPhrase } from './text-slots'

/** The site as a leaflet says it. */
export interface LeafletSite {
  /** Missing where the record names no more than a region. */
  readonly placeId?: PlaceId
  /** The same place on the other side; only where both sides are recorded. */
  readonly otherPlaceId?: PlaceId
  /** Stands inside a sentence: "the left side of your middle back"; of a region alone "on your back". Empty = not recorded. */
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

/** What the record holds of the site. Without a named place there is a region at most, and no drawing. */
export interface AgreedSite {
  readonly placeId?: PlaceId
  readonly region?: Region
  readonly laterality?: Laterality
}

/**
 * The site when the whole record agrees on it. 'site-missing' when no place was pointed at, 'site-conflict'
 * when place, side and findings disagree: a leaflet with a doubtful side is never made. With `regionAlone`
 * (records that were exchanged without a place) the recorded region stands in for the place.
 */
export const agreedSite = (
  visit: VisitDraft,
  regionAlone = false,
): Result<AgreedSite, SiteFailure> => {
  const { site, findings } = visit
  if (!site) {
    if (!regionAlone) return fail('site-missing')
    const { region, laterality } = findings
    return ok({ ...(region && { region }), ...(laterality && { laterality }) })
  }
  if (!agrees(site, visit)) return fail('site-conflict')
  const laterality = site.laterality ?? findings.laterality ?? placeOf(site.placeId).laterality
  return ok({
    placeId: site.placeId,
    region: site.region,
    ...(laterality && { laterality }),
  })
}

/** The place that mirrors a sided one; undefined for one on the midline. */
const mirrored = (placeId: PlaceId): PlaceId | undefined => {
  const other = placeId.endsWith('-left')
    ? placeId.replace(/-left$/, '-right')
    : placeId.replace(/-right$/, '-left')
  return other === placeId ? undefined : PLACES.find(({ id }) => id === other)?.id
}

/** The agreed site in the words of a leaflet's language. */
export const leafletSite = (
  { placeId, region, laterality }: AgreedSite,
  { places, regions }: Pick<LeafletWords, 'places' | 'regions'>,
  phrases: Readonly<Record<SafetyNetPhrase, string>>,
): LeafletSite => {
  const place = placeId ? places[placeId] : region ? regions[region] : ''
  const bothSides = laterality === 'bilateral'
  const side = laterality === 'left' || laterality === 'right' ? laterality : undefined
  const saidByPlace = placeId !== undefined && placeOf(placeId).laterality !== undefined
  const words =
    place === ''
      ? ''
      : bothSides && region
        ? fillSlots(phrases.bothSides, { place: regions[region] })
        : side && !saidByPlace
          ? fillSlots(phrases.placeWithSide, { place, side: phrases[side] })
          : place
  const otherPlaceId = placeId && bothSides ? mirrored(placeId) : undefined
  return { ...(placeId && { placeId }), ...(otherPlaceId && { otherPlaceId }), words, side }
}
