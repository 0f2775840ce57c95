import type { FollowUp, VisitDraft } from '../case/visit'
import type { RedFlag } from '../assessment/assessment'
import type { Block } from './blocks'
import { fillSlots } from './fill-slots'
import { byUrgency } from './handout-permission'
import { layLength, leafletDate } from './leaflet-measures'
import { sayIn, type LeafletWords } from './leaflet-words'
import type { CommonText, FlagDeadline } from './texts'

/** A heading with what stands under it; nothing when there is nothing to say. */
export const section = (title: string, ...blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [{ type: 'heading', level: 2, text: title }, ...blocks]

/** The flag's deadline as the key of its words. */
const flagDeadline = (flag: RedFlag): FlagDeadline =>
  flag.withinHours === null ? 'none' : `${flag.withinHours}`

/** Every fired or open flag's action for the patient with how soon; the same action twice keeps the sooner. */
export const flagBox = (
  flags: readonly RedFlag[],
  common: CommonText,
  words: LeafletWords,
): readonly Block[] => {
  const lines = new Map<string, string>()
  for (const flag of byUrgency(flags)) {
    if (lines.has(flag.patientAction)) continue
    const line = fillSlots(common.phrases.flagLine, {
      soon: common.flagDeadlines[flagDeadline(flag)],
      action: sayIn(words, flag.patientAction),
    })
    const open = flag.state === 'open' ? ` ${common.phrases.flagsStillOpen}` : ''
    lines.set(flag.patientAction, line + open)
  }
  if (lines.size === 0) return []
  return [
    { type: 'box', tone: 'warning', title: common.headings.actNow, lines: [...lines.values()] },
  ]
}

const reviewSentence = (review: FollowUp, common: CommonText): string => {
  const { phrases } = common
  const date = fillSlots(phrases.reviewOn, { date: leafletDate(review.date, common) })
  const reason = review.reason.trim()
  return reason === '' ? date : `${date} ${fillSlots(phrases.reviewReason, { reason })}`
}

/** True for a flag that asks for help today or within a day. */
export const isWithinADay = (flag: RedFlag): boolean =>
  flag.withinHours !== null && flag.withinHours <= 24

/** True for a flag that asks for help within two days. */
export const isWithinTwoDays = ({ withinHours }: RedFlag): boolean =>
  withinHours !== null && withinHours <= 48

/** The review in a box: date and reason, or how it will be set. */
export const reviewBox = (
  review: FollowUp | undefined,
  flags: readonly RedFlag[],
  common: CommonText,
): Block => {
  const { phrases } = common
  const isSooner = flags.some(({ withinHours }) => withinHours !== null)
  const lines = review
    ? [reviewSentence(review, common), ...(isSooner ? [phrases.reviewBeside] : [])]
    : [flags.some(isWithinADay) ? phrases.reviewAfterCare : phrases.reviewNone]
  return { type: 'box', tone: 'follow-up', title: common.headings.nextCheck, lines }
}

/** A small table to write size and pain in, with today's size when it was measured. */
export const diary = (visit: VisitDraft, common: CommonText, words: LeafletWords): Block => {
  const { phrases } = common
  const blank = ['', '', '', '']
  const first = [
    leafletDate(visit.visitDate, common),
    layLength(visit, common, words) ?? '',
    '',
    '',
  ]
  return {
    type: 'table',
    caption: phrases.diaryCaption,
    head: [phrases.diaryDate, phrases.diarySize, phrases.diaryPain, phrases.diaryChange],
    rows: [first, blank, blank],
  }
}
