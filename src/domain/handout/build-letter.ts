import type { RedFlag } from '../assessment/assessment'
import { formatDate } from '../case/dates'
import type { IsoDate, Patient } from '../case/patient'
import type { VisitDraft } from '../case/visit'
import type { RedFlagRule } from '../knowledge/knowledge-base'
import { ok, type Result } from '../../shared/result'
import type { Block, PrintDocument } from './blocks'
import type { Letterhead } from './letterhead'
import { section } from './case-sections'
import { examinationLines, flagSections, patientLine } from './clinical-sections'
import { agreedSite, type SiteFailure } from './handout-site'
import { printedLetterhead } from './letterhead'
import { LETTER_WORDS as WORDS } from './letter-words'

/** What a letter or a summary of one visit is made from. */
export interface VisitPaperInput {
  readonly visit: VisitDraft
  readonly patient: Patient
  readonly letterhead: Letterhead
  /** Fired and open flags of the assessment. */
  readonly flags: readonly RedFlag[]
  /** Every rule of the knowledge base: the criteria come from those that apply. */
  readonly rules: readonly RedFlagRule[]
  readonly knowledgeVersion: string
  /** What the patient was told, in the clinician's words; empty = not recorded. */
  readonly told: string
  readonly demonstration: boolean
  /** True for a record that was exchanged without the patient's age. */
  readonly ageUnknown?: boolean
  /** True for a record that was exchanged without a named place: its region is said. */
  readonly regionAlone?: boolean
  readonly today: IsoDate
}

export interface LetterInput extends VisitPaperInput {
  readonly addressee: string
  readonly reason: string
}

export interface SummaryInput extends VisitPaperInput {
  readonly showName: boolean
}

const paragraph = (text: string): Block => ({ type: 'paragraph', text })

const senderLine = ({ letterhead, visit }: VisitPaperInput): string =>
  [letterhead.clinician.trim() || visit.clinician, letterhead.clinicName, letterhead.clinicPhone]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ')

const fromLine = (input: VisitPaperInput): readonly string[] => {
  const sender = senderLine(input)
  return sender === '' ? [] : [`${WORDS.from}: ${sender}`]
}

const whoLine = ({ patient, visit, ageUnknown }: VisitPaperInput, showName: boolean): string =>
  patientLine(patient, ageUnknown === true ? undefined : visit.visitDate, showName)

const recordBlocks = (input: VisitPaperInput, isShort: boolean): readonly Block[] => {
  const { visit, flags, rules } = input
  const plan = visit.plan.trim()
  const review = visit.followUp
  return [
    paragraph(`${WORDS.workingDiagnosis}: ${visit.workingDiagnosis?.label ?? WORDS.noDiagnosis}.`),
    // A colleague reads what was found before what guidance makes of it.
    ...section(WORDS.examination, ...examinationLines(visit).map(paragraph)),
    ...flagSections(visit, flags, rules, isShort),
    ...section(
      WORDS.plan,
      paragraph(plan === '' ? WORDS.noPlan : plan),
      paragraph(
        review ? `${WORDS.review}: ${formatDate(review.date)}. ${review.reason}` : WORDS.noReview,
      ),
    ),
    ...section(WORDS.told, paragraph(input.told.trim() || WORDS.notTold)),
  ]
}

/** The clinician's own note goes to a colleague, never into a summary that the patient may hold. */
const noteBlocks = ({ visit }: VisitPaperInput): readonly Block[] => {
  const note = visit.note.trim()
  return note === '' ? [] : section(WORDS.note, paragraph(note))
}

const paper = (
  input: VisitPaperInput,
  kind: 'letter' | 'summary',
  title: string,
  blocks: readonly Block[],
): PrintDocument => {
  const head = printedLetterhead(input.letterhead, (phone) => `${WORDS.outOfHours}: ${phone}`)
  return {
    kind,
    language: 'en',
    title,
    conditionId: input.visit.workingDiagnosis?.conditionId ?? null,
    ...(head ? { letterhead: head } : {}),
    blocks: [{ type: 'heading', level: 1, text: title }, ...blocks],
    footer: [input.letterhead.clinicName.trim(), `${WORDS.knowledge} ${input.knowledgeVersion}`]
      .filter((part) => part !== '')
      .join(' · '),
    demonstration: input.demonstration ? WORDS.demonstration : null,
    textVersion: input.knowledgeVersion,
  }
}

/**
 * A referral letter that leaves no criterion out: what was not asked reads "not assessed".
 * Fails with 'site-missing' or 'site-conflict': a letter with a doubtful side is never made.
 */
export const buildLetter = (input: LetterInput): Result<PrintDocument, SiteFailure> => {
  const site = agreedSite(input.visit, input.regionAlone)
  if (!site.ok) return site
  return ok(
    paper(input, 'letter', WORDS.letterTitle, [
      {
        type: 'list',
        items: [
          `${WORDS.to}: ${input.addressee.trim() || WORDS.toWhom}`,
          `${WORDS.date}: ${formatDate(input.today)}`,
          ...fromLine(input),
          `${WORDS.patient}: ${whoLine(input, true)}`,
        ],
      },
      ...section(WORDS.reason, paragraph(input.reason.trim())),
      ...recordBlocks(input, false),
      ...noteBlocks(input),
    ]),
  )
}

/** The visit on about a page: the same record as the letter, for the file or the patient. */
export const buildVisitSummary = (input: SummaryInput): Result<PrintDocument, SiteFailure> => {
  const site = agreedSite(input.visit, input.regionAlone)
  if (!site.ok) return site
  return ok(
    paper(input, 'summary', WORDS.summaryTitle, [
      {
        type: 'list',
        items: [
          `${WORDS.date}: ${formatDate(input.visit.visitDate)}`,
          ...fromLine(input),
          `${WORDS.patient}: ${whoLine(input, input.showName)}`,
        ],
      },
      ...recordBlocks(input, true),
    ]),
  )
}
