import type { RedFlag } from '../assessment/assessment'
import { ageInYears, ageParts } from '../case/age'
import { formatDate } from '../case/dates'
import type { IsoDate, Patient } from '../case/patient'
import type { FlagOverride, VisitDraft } from '../case/visit'
import type { RedFlagRule } from '../knowledge/knowledge-base'
import { CHOICE_KEYS, YES_NO_KEYS } from '../vocabulary/findings'
import { placeOf } from '../vocabulary/places'
import { YES_NO_WORDS } from '../vocabulary/yes-no-words'
import { CHOICE_WORDS, findingPhrase } from '../vocabulary/words'
import type { Block } from './blocks'
import { section } from './case-sections'
import { criteriaRows } from './criteria'
import { byUrgency } from './handout-permission'
import { LETTER_WORDS as WORDS } from './letter-words'

const SAID_AS_SITE = new Set<string>(['region', 'laterality', 'sex'])

const sentence = (title: string, parts: readonly string[]): string | undefined =>
  parts.length === 0 ? undefined : `${title}: ${parts.join('; ')}.`

/** "Ada Byron, born 3 Apr 1980 (46 years), female, record number C-1". Age on the day given; without one, unknown. */
export const patientLine = (
  patient: Patient,
  on: IsoDate | undefined,
  showName: boolean,
): string => {
  const years = on === undefined ? undefined : ageInYears(patient.birth, on)
  const age = years === undefined ? undefined : ageParts(years)
  const aged = age === undefined ? WORDS.ageNotRecorded : `${age.value} ${age.unit}`
  const born =
    patient.birth.kind === 'date'
      ? `${WORDS.born} ${formatDate(patient.birth.date)} (${aged})`
      : age === undefined
        ? aged
        : `${WORDS.aged} ${aged}`
  const chart = patient.chartNumber.trim()
  const name = patient.name.trim()
  return [
    ...(showName ? (name === '' ? [] : [name]) : [WORDS.nameNotShown]),
    born,
    patient.sex === 'not-recorded' ? WORDS.sexNotRecorded : patient.sex,
    ...(chart === '' ? [] : [`${WORDS.chart} ${chart}`]),
  ].join(', ')
}

/** Region and side as recorded, where no place was named. */
const regionWords = ({ findings: { region, laterality } }: VisitDraft): string | undefined =>
  region &&
  [
    CHOICE_WORDS.region.values[region].label,
    ...(laterality ? [CHOICE_WORDS.laterality.values[laterality].phrase] : []),
  ].join(', ')

/** The site in the clinician's words, with the patient's side; undefined when none was pointed at. */
const siteWords = (visit: VisitDraft): string | undefined => {
  const { site, findings } = visit
  if (!site) return regionWords(visit)
  const place = placeOf(site.placeId)
  const laterality = site.laterality ?? findings.laterality
  return laterality === undefined || place.laterality === laterality
    ? place.label
    : `${place.label}, ${CHOICE_WORDS.laterality.values[laterality].phrase}`
}

const measures = ({ findings, typedSize, typedDuration }: VisitDraft): readonly string[] => {
  const { size_mm: size, duration_days: days } = findings
  const typed =
    typedSize && typedSize.unit !== 'mm' ? ` (${typedSize.value} ${typedSize.unit})` : ''
  const duration = typedDuration ?? (days === undefined ? undefined : { value: days, unit: 'days' })
  return [
    ...(size === undefined ? [] : [`${WORDS.size} ${size} mm${typed}`]),
    ...(duration
      ? [`${WORDS.duration} ${duration.value} ${duration.unit} ${WORDS.beforeVisit}`]
      : []),
  ]
}

/** History and examination as prose: site, measures, what was found, what was looked for and not found. */
export const examinationLines = (visit: VisitDraft): readonly string[] => {
  const { findings } = visit
  const choices = CHOICE_KEYS.flatMap((key) => {
    const value = findings[key]
    return value === undefined || SAID_AS_SITE.has(key) ? [] : (findingPhrase(key, value) ?? [])
  })
  const answered = (answer: boolean) => YES_NO_KEYS.filter((key) => findings[key] === answer)
  const present = answered(true).map((key) => YES_NO_WORDS[key].present)
  const absent = answered(false).map((key) => YES_NO_WORDS[key].absent)
  const site = siteWords(visit)
  return [
    sentence(WORDS.site, [...(site === undefined ? [] : [site]), ...measures(visit)]),
    sentence(WORDS.present, [...choices, ...present]),
    sentence(WORDS.absent, absent),
  ].filter((line): line is string => line !== undefined)
}

/** Time of a flag as guidance gives it, in words. */
const flagTime = (flag: Pick<RedFlag, 'withinHours'>): string => {
  if (flag.withinHours === null) return WORDS.noDeadline
  if (flag.withinHours === 0) return WORDS.sameDay
  return flag.withinHours === 336 ? 'within 2 weeks' : `within ${flag.withinHours} hours`
}

const flagState = (flag: RedFlag, overrides: readonly FlagOverride[]): string => {
  const override = overrides.findLast((each) => each.ruleId === flag.ruleId)
  const state = flag.state === 'fired' ? WORDS.fired : WORDS.open
  return [
    state,
    ...(override ? [`${WORDS.setAside}: ${override.reason}`] : []),
    ...(flag.expired ? [WORDS.expired] : []),
  ].join('; ')
}

/** Every criterion as a table, or in short: what was not assessed; what was is said with the examination. */
const criteriaSection = (
  criteria: readonly (readonly [string, string])[],
  isShort: boolean,
): readonly Block[] => {
  if (criteria.length === 0) return []
  if (!isShort) {
    return section(WORDS.criteria, {
      type: 'table',
      caption: WORDS.criteriaCaption,
      head: WORDS.criteriaHead,
      rows: criteria,
    })
  }
  const open = criteria.filter(([, value]) => value === WORDS.notAssessed).map(([label]) => label)
  const text = sentence(WORDS.openCriteria, open) ?? WORDS.allAssessed
  return [{ type: 'paragraph', text }]
}

/** Flags fired, open and set aside with the reason, then every criterion of their rules. */
export const flagSections = (
  visit: VisitDraft,
  flags: readonly RedFlag[],
  rules: readonly RedFlagRule[],
  isShort: boolean,
): readonly Block[] => {
  const ids = new Set([...flags, ...visit.overrides].map(({ ruleId }) => ruleId))
  const stood = new Set(flags.map(({ ruleId }) => ruleId))
  // A rule that was set aside and no longer fires stays on the paper with its reason.
  const gone = visit.overrides.filter(({ ruleId }) => !stood.has(ruleId))
  const rows = [
    ...byUrgency(flags).map((flag) => [
      flag.title,
      flagState(flag, visit.overrides),
      flagTime(flag),
      flag.action,
    ]),
    ...gone.map(({ ruleId, reason }) => {
      const rule = rules.find(({ id }) => id === ruleId)
      return [rule?.title ?? ruleId, `${WORDS.setAside}: ${reason}`, '', rule?.action ?? '']
    }),
  ]
  const criteria = criteriaRows(
    rules.filter(({ id }) => ids.has(id)),
    visit.findings,
  )
  return [
    ...section(
      WORDS.flags,
      rows.length === 0
        ? { type: 'paragraph', text: WORDS.noFlags }
        : { type: 'table', caption: WORDS.flagsCaption, head: WORDS.flagHead, rows },
    ),
    ...criteriaSection(criteria, isShort),
  ]
}
