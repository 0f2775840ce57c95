import type { RedFlag } from '../assessment/assessment'
import type { IsoDate, Patient } from '../case/patient'
import type { VisitDraft } from '../case/visit'
import { promisedReview, type ReviewDateFailure } from '../follow-up/review-date'
import { fail, ok, type Result } from '../../shared/result'
import type { Block, PrintDocument } from './blocks'
import { diary, flagBox, isWithinADay, isWithinTwoDays, reviewBox, section } from './case-sections'
import { mapAndReasons } from './found-and-why'
import { comeBackTable } from './come-back-table'
import { isChild } from './about-a-child'
import { fillSlots } from './fill-slots'
import { fittingMyths } from './fitting-myths'
import { handoutPermission } from './handout-permission'
import { agreedSite, leafletSite, type SiteFailure } from './handout-site'
import { leafletDate } from './leaflet-measures'
import { printedLetterhead, type Letterhead } from './letterhead'
import type { LeafletWords } from './leaflet-words'
import { saidOfChild, sayOfChild } from './say-of-child'
import { NOT_YET_KNOWN, type CommonText, type ConditionText } from './texts'

/** Everything a leaflet is made from. */
export interface HandoutInput {
  readonly visit: VisitDraft
  readonly patient: Patient
  /** The patient's name is printed only when this was ticked. */
  readonly showName: boolean
  readonly text: ConditionText
  readonly common: CommonText
  readonly words: LeafletWords
  /** BCP 47, of the text. */
  readonly language: string
  /** True when the wanted language had no text; the leaflet says so. */
  readonly fellBack: boolean
  readonly letterhead: Letterhead
  /** Fired and open flags of the current assessment. */
  readonly flags: readonly RedFlag[]
  /** Why a routine leaflet is given although a flag of two weeks or less stands. */
  readonly overrideReason: string | null
  readonly demonstration: boolean
  /** True for a record that was exchanged without a named place: its region is said, nothing is drawn. */
  readonly regionAlone?: boolean
  readonly today: IsoDate
}

export type HandoutFailure = SiteFailure | ReviewDateFailure | 'held-by-flag'

const list = (items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [{ type: 'list', items }]

const opening = ({ patient, showName, common, letterhead, today }: HandoutInput): string => {
  const { phrases } = common
  const date = leafletDate(today, common)
  const clinician = letterhead.clinician.trim()
  const name = showName ? patient.name.trim() : ''
  return [
    name === '' ? undefined : `${fillSlots(phrases.forPatient, { name })}.`,
    clinician === ''
      ? fillSlots(phrases.madeOn, { date })
      : fillSlots(phrases.madeOnBy, { date, clinician }),
  ]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** Up to three lines of plan stand in one paragraph; more become a list. */
const planBlocks = (plan: string, label: string): readonly Block[] => {
  const lines = plan
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length === 0) return []
  const sentences = lines.map((line) => (/[.!?:;]$/.test(line) ? line : `${line}.`))
  return lines.length <= 3
    ? [{ type: 'paragraph', text: [label, ...sentences].join(' ') }]
    : [{ type: 'paragraph', text: label }, ...list(lines)]
}

const callItems = ({ letterhead, common }: HandoutInput): readonly string[] => {
  const { phrases } = common
  const phone = (number: string, missing: string) => number.trim() || missing
  const clinicName = letterhead.clinicName.trim()
  return [
    fillSlots(phrases.clinicLine, {
      clinicName: clinicName === '' ? phrases.clinicWord : clinicName,
      phone: phone(letterhead.clinicPhone, phrases.numberMissing),
    }),
    fillSlots(phrases.outOfHoursLine, {
      phone: phone(letterhead.outOfHoursPhone, phrases.numberMissing),
    }),
    fillSlots(phrases.emergencyLine, {
      phone: phone(letterhead.emergencyNumber, phrases.emergencyMissing),
    }),
  ]
}

const reviewLine = ({ text, common }: HandoutInput): string =>
  text.review
    ? fillSlots(common.phrases.reviewedBy, {
        name: text.review.name,
        role: text.review.role,
        date: leafletDate(text.review.date, common),
      })
    : common.phrases.notReviewed

/** The words of the leaflet as they are said of this patient: a child's are said to those who care for it. */
const asSaid = ({
  visit,
  text,
  common,
  words,
}: HandoutInput): Pick<HandoutInput, 'text' | 'common' | 'words'> =>
  isChild(visit.findings)
    ? {
        text: saidOfChild(text),
        common: saidOfChild(common),
        words: {
          ...words,
          places: saidOfChild(words.places),
          regions: saidOfChild(words.regions),
          turn: sayOfChild,
        },
      }
    : { text, common, words }

/** What the slots of a text stand for in this case. */
export const textSlots = (
  { findings }: Pick<VisitDraft, 'findings'>,
  { phrases }: CommonText,
  { emergencyNumber }: Pick<Letterhead, 'emergencyNumber'>,
): Readonly<Record<'lump' | 'emergency', string>> => ({
  lump: findings.lump_present === false ? phrases.noLumpWord : phrases.lumpWord,
  emergency: emergencyNumber.trim() || phrases.emergencyMissing,
})

/**
 * The leaflet for this patient's lump as blocks. It holds only what the record holds and every fired or
 * open flag's action. Fails with 'site-missing' or 'site-conflict' (no sure place or side),
 * 'review-date-missing' (watching without a date), 'review-date-past' and 'held-by-flag' (a routine text
 * while a flag of two weeks or less stands, without a reason).
 */
export const buildHandout = (input: HandoutInput): Result<PrintDocument, HandoutFailure> => {
  const { visit, letterhead } = input
  const { text, common, words } = asSaid(input)
  const { headings, phrases } = common
  const site = agreedSite(visit, input.regionAlone)
  if (!site.ok) return site
  const review = promisedReview(visit.followUp, text.diary, input.today)
  if (!review.ok) return review
  const permission = handoutPermission(text, input.flags, input.overrideReason)
  if (permission.kind === 'held') return fail('held-by-flag')

  const slots = textSlots(visit, common, letterhead)
  const fill = (lines: readonly string[]) => lines.map((line) => fillSlots(line, slots))
  const paragraph = (lines: readonly string[]): Block => ({
    type: 'paragraph',
    text: fill(lines).join(' '),
  })
  const { map, reasons } = mapAndReasons({
    visit,
    text,
    common,
    words,
    site: leafletSite(site.value, words, phrases),
    flags: input.flags,
  })
  // A reason was given although a flag stands: the calm part of a routine text would contradict the box.
  const flagFirst = permission.overrideReason !== undefined
  // What is asked for today must not stand beside "go on with your normal day".
  const isToday = input.flags.some(isWithinADay)
  const isPlain = flagFirst || (isToday && text.id === NOT_YET_KNOWN)
  const mainPoint = [
    ...(isPlain ? text.mainPoint.slice(0, 1) : text.mainPoint),
    ...(isToday ? [phrases.mainPointToday] : flagFirst ? [phrases.mainPointFlag] : []),
  ]
  // "Most turn out to be harmless" calms; beside what cannot wait two days it is left out.
  const isSoon = input.flags.some(isWithinTwoDays)
  const whatItIs =
    isSoon && text.id === NOT_YET_KNOWN
      ? [...text.whatItIs.slice(0, 1), ...text.whatItIs.slice(2)]
      : text.whatItIs
  const home = isToday ? [phrases.homeToday, ...(isPlain ? [] : text.atHome)] : text.atHome
  const myths = paragraph(
    fittingMyths(text.myths, visit, input.flags).map((id) => common.myths[id]),
  )
  const title = fillSlots(text.title, slots)
  const head = printedLetterhead(letterhead, (phone) =>
    fillSlots(phrases.outOfHoursLine, { phone }),
  )
  const version = `${text.id} ${text.version}, common ${common.version}`

  const blocks: readonly Block[] = [
    { type: 'heading', level: 1, text: title },
    ...(input.fellBack ? [{ type: 'paragraph', text: phrases.fellBack } as const] : []),
    { type: 'paragraph', text: opening({ ...input, common }) },
    ...(isChild(visit.findings) ? [{ type: 'paragraph', text: phrases.aboutAChild } as const] : []),
    {
      type: 'box',
      tone: 'main-point',
      title: headings.mainPoint,
      lines: fill(mainPoint),
    },
    ...flagBox(permission.carries, common, words),
    ...map,
    ...section(headings.what, paragraph(whatItIs), myths),
    ...reasons,
    ...section(headings.next, paragraph(isPlain ? [phrases.nextFlag] : text.next)),
    ...planBlocks(visit.plan, phrases.plan),
    reviewBox(review.value, input.flags, common),
    ...section(headings.home, ...list(fill(home))),
    ...(isPlain ? [] : section(headings.treatment, paragraph(text.treatment))),
    ...section(headings.comeBack, comeBackTable(text, common, visit, slots)),
    ...section(headings.call, ...list(callItems({ ...input, common }))),
    ...section(headings.sayBack, ...list(fill(text.sayBack))),
    ...(text.diary ? [diary(visit, common, words)] : []),
  ]
  return ok({
    kind: 'handout',
    language: input.language,
    title,
    conditionId: text.id === NOT_YET_KNOWN ? null : text.id,
    ...(head ? { letterhead: head } : {}),
    blocks,
    footer: [
      letterhead.clinicName.trim(),
      fillSlots(phrases.footer, { version: text.version }),
      reviewLine({ ...input, common }),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    demonstration: input.demonstration ? common.demonstration : null,
    textVersion: version,
  })
}
