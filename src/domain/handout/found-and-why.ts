import type { RedFlag } from '../assessment/assessment'
import type { VisitDraft } from '../case/visit'
import type { Block } from './blocks'
import { section } from './case-sections'
import { fillSlots } from './fill-slots'
import { byUrgency } from './handout-permission'
import type { LeafletSite } from './handout-site'
import { layFinding, layFindings, reasonsOfFlags } from './lay-findings'
import { sayIn, type LeafletWords } from './leaflet-words'
import { familiarObject, layDuration, layLength } from './leaflet-measures'
import { NOT_YET_KNOWN, type CommonText, type ConditionText } from './texts'

/** What a leaflet is about: one visit, the text chosen for it, its site and its flags. */
export interface LeafletCase {
  readonly visit: VisitDraft
  readonly text: ConditionText
  readonly common: CommonText
  readonly words: LeafletWords
  readonly site: LeafletSite
  readonly flags: readonly RedFlag[]
}

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ')

const sizeSentence = ({ visit, common, words }: LeafletCase): string | undefined => {
  const size = layLength(visit, common, words)
  const sizeMm = visit.findings.size_mm
  if (size === undefined || sizeMm === undefined) return undefined
  const object = familiarObject(sizeMm, common.familiarObjects)
  return object
    ? fillSlots(common.phrases.foundSizeLike, { size, object: object.name })
    : fillSlots(common.phrases.foundSize, { size })
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const captionOf = (about: LeafletCase, duration: string | undefined): string => {
  const { common, site } = about
  const { phrases } = common
  const side = site.side === undefined ? undefined : phrases[site.side]
  return joined([
    site.placeId && fillSlots(phrases.mapCaption, { place: site.words }),
    site.placeId || site.words === '' ? undefined : `${capitalised(site.words)}.`,
    side && fillSlots(phrases.yourSide, { side }),
    sizeSentence(about),
    duration && fillSlots(phrases.foundDuration, { duration }),
  ])
}

/**
 * The diagram with place, side, size and how long in its caption, and what the record says for the condition
 * or for looking further, with what else was found. Nothing that is not recorded.
 */
export const mapAndReasons = (
  about: LeafletCase,
): { readonly map: readonly Block[]; readonly reasons: readonly Block[] } => {
  const { visit, text, common, words, site } = about
  const { phrases, headings } = common
  const { findings } = visit
  const duration = layDuration(visit, common, words)
  const { reasons, present, absent, durationIsReason } = layFindings(
    findings,
    words,
    text.id === NOT_YET_KNOWN ? reasonsOfFlags(byUrgency(about.flags), findings) : text.typical,
    duration && fillSlots(phrases.whyDuration, { duration }),
  )
  const names = text.wording === 'probable'
  const noLump = findings.lump_present === false ? layFinding('lump_present', false) : undefined
  const also = joined([noLump && sayIn(words, noLump), ...present, ...absent])
  const items = [
    reasons.length === 0
      ? undefined
      : joined([names ? phrases.whyFits : phrases.whyCounts, ...reasons]),
    also === '' ? undefined : joined([reasons.length === 0 ? undefined : phrases.alsoFound, also]),
  ].filter((item) => item !== undefined)
  const hasReasons = reasons.length > 0
  // Facts that do not fit must never stand under "Why we think so".
  const title = !hasReasons ? headings.found : names ? headings.why : headings.whyTests
  const limit = names
    ? joined([hasReasons ? undefined : phrases.whyNone, phrases.whyLimit])
    : hasReasons
      ? phrases.whyTests
      : undefined
  const caption = captionOf(about, durationIsReason ? undefined : duration)
  return {
    map: site.placeId
      ? [
          {
            type: 'body-map',
            placeId: site.placeId,
            ...(site.otherPlaceId && { otherPlaceId: site.otherPlaceId }),
            alternative: fillSlots(phrases.mapAlternative, { place: site.words }),
            caption,
          },
        ]
      : caption === ''
        ? []
        : [{ type: 'paragraph', text: caption }],
    reasons: section(
      title,
      ...(items.length === 0 ? [] : [{ type: 'list', items } as const]),
      ...(limit === undefined ? [] : [{ type: 'paragraph', text: limit } as const]),
    ),
  }
}
