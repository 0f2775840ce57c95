import type { VisitDraft } from '../case/visit'
import { CHOICE_KEYS, type ChoiceKey } from '../vocabulary/findings'
import type { Block } from './blocks'
import { isChild } from './about-a-child'
import { fillSlots } from './fill-slots'
import {
  HOW_SOON,
  type Applies,
  type CommonText,
  type ComeBackTopic,
  type ComeBackRow,
  type ConditionText,
  type HowSoon,
} from './texts'

type ChoiceValues = Readonly<Partial<Record<ChoiceKey, readonly string[]>>>

const holdsOneOf = (wanted: ChoiceValues, { findings }: VisitDraft): boolean =>
  CHOICE_KEYS.some((key) => wanted[key]?.includes(findings[key] ?? ''))

const appliesTo = (applies: Applies, visit: VisitDraft): boolean => {
  const { findings, site } = visit
  const region = site?.region ?? findings.region
  if (applies.regions && !(region && applies.regions.includes(region))) return false
  if (applies.lump && findings.lump_present === false) return false
  if (applies.adult && isChild(findings)) return false
  if (applies.history && findings[applies.history] !== true) return false
  if (applies.underMm !== undefined && (findings.size_mm ?? 0) >= applies.underMm) return false
  if (applies.unlessTrue?.some((key) => findings[key] === true)) return false
  if (applies.given && !holdsOneOf(applies.given, visit)) return false
  return !(applies.unless && holdsOneOf(applies.unless, visit))
}

const urgency = (soon: HowSoon): number => HOW_SOON.indexOf(soon)

/** Whether a row of the condition says this sign itself, and at least as urgently. */
const isCovered = (own: readonly ComeBackRow[], soon: HowSoon, topic?: ComeBackTopic): boolean =>
  topic !== undefined &&
  own.some((row) => row.covers?.includes(topic) && urgency(row.soon) <= urgency(soon))

const safetyNetRows = (
  common: CommonText,
  own: readonly ComeBackRow[],
  visit: VisitDraft,
): readonly ComeBackRow[] =>
  common.safetyNet
    .filter((row) => appliesTo(row.applies, visit))
    .map((row) => ({
      notice: row.notice
        .filter((part) => appliesTo(part.applies, visit) && !isCovered(own, row.soon, part.topic))
        .map((part) => part.say)
        .join(' '),
      do: row.do,
      soon: row.soon,
    }))
    .filter((row) => row.notice !== '')

/** The condition's rows and the safety net that is always there, most urgent first. */
const comeBackRows = (
  text: ConditionText,
  common: CommonText,
  visit: VisitDraft,
): readonly ComeBackRow[] =>
  [...safetyNetRows(common, text.comeBack, visit), ...text.comeBack].toSorted(
    (a, b) => urgency(a.soon) - urgency(b.soon),
  )

/** "When to come back" as a table of three columns. */
export const comeBackTable = (
  text: ConditionText,
  common: CommonText,
  visit: VisitDraft,
  slots: Readonly<Record<string, string>>,
): Block => ({
  type: 'table',
  caption: common.phrases.tableCaption,
  head: [common.phrases.tableNotice, common.phrases.tableDo, common.phrases.tableSoon],
  rows: comeBackRows(text, common, visit).map((row) => [
    fillSlots(row.notice, slots),
    fillSlots(row.do, slots),
    common.howSoon[row.soon],
  ]),
})
