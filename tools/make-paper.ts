import { assess } from '../src/domain/assessment/assess'
import type { RedFlag } from '../src/domain/assessment/assessment'
import { addDays } from '../src/domain/case/dates'
import type { IsoDate } from '../src/domain/case/patient'
import type { PrintDocument } from '../src/domain/handout/blocks'
import { buildLeaflet } from '../src/domain/handout/build-leaflet'
import { buildLetter, buildVisitSummary } from '../src/domain/handout/build-letter'
import { handoutPermission } from '../src/domain/handout/handout-permission'
import { referralReason } from '../src/domain/handout/referral-reason'
import {
  findHandoutText,
  NOT_YET_KNOWN,
  type ConditionText,
  type HandoutTexts,
} from '../src/domain/handout/texts'
import { isConditionId } from '../src/domain/knowledge/condition-ids'
import type { KnowledgeBase } from '../src/domain/knowledge/knowledge-base'
import { visitOfCase, type RecordedCase } from './case-visit'

/** Days to the review of a watched lump when the case brings none: six weeks, an estimate. */
const REVIEW_DAYS = 42

/** What is to be made of a case. */
export interface PaperRequest {
  readonly kind: PrintDocument['kind']
  /** Undefined: "we are still finding out". */
  readonly condition: string | undefined
  readonly language: string
  readonly overrideReason: string | null
  /** Day of the visit. */
  readonly date: IsoDate
}

/** The paper, or why there is none; notes say what was assumed. */
export interface MadePaper {
  readonly document?: PrintDocument
  readonly notes: readonly string[]
  /** True when another request could be met, false when this case cannot have the paper. */
  readonly isRequestWrong?: boolean
}

const NO_CLINIC = {
  clinician: '',
  clinicName: '',
  clinicPhone: '',
  outOfHoursPhone: '',
  emergencyNumber: '',
}

const REACH_NOTES = {
  english: undefined,
  alone: undefined,
  beside: 'no named clinician has passed this translation: the English is printed beside it',
  part: 'this language has the safety net only: the rest is English',
  none: 'there are no texts in this language: the leaflet is English and says so',
} as const

const WHY_NOT = {
  'site-missing': 'the record names no place',
  'site-conflict': 'place and side of the record disagree',
  'review-date-missing': 'this text needs a review date',
  'review-date-past': 'the review date has passed',
  'text-missing': 'there is no text of this condition',
  'held-by-flag': '',
} as const

const heldNote = (text: ConditionText, flags: readonly RedFlag[]): string => {
  const permission = handoutPermission(text, flags)
  const titles = permission.kind === 'held' ? permission.blocking.map(({ title }) => title) : []
  return `held back by a red flag: ${titles.join('; ')}. Leave --condition out, or give --reason`
}

/** The paper of one case as its request asks. Reads nothing of the case but its findings. */
export const makePaper = (
  recorded: RecordedCase,
  request: PaperRequest,
  texts: HandoutTexts,
  knowledge: KnowledgeBase,
): MadePaper => {
  const { condition = NOT_YET_KNOWN, language, date } = request
  if (condition !== NOT_YET_KNOWN && !isConditionId(condition)) {
    return { notes: [`--condition ${condition}: no such condition`], isRequestWrong: true }
  }
  const { visit: bare, patient } = visitOfCase(recorded, date)
  const flags = assess(recorded.findings, knowledge, {
    setting: 'primary-care',
    guidelines: 'uk-nice',
    today: date,
    nextQuestions: false,
  }).flags
  const text = findHandoutText(texts, 'en', condition)?.text
  const review = { date: addDays(date, REVIEW_DAYS), reason: '' }
  const visit = request.kind === 'handout' && text?.diary ? { ...bare, followUp: review } : bare
  const notes = [
    ...(visit.followUp ? [`no review date in the case: ${review.date} is assumed`] : []),
    ...(visit.site ? [] : ['no place in the case: its region is said and nothing is drawn']),
  ]
  const shared = {
    ...{ visit, patient, flags, demonstration: false, today: date, regionAlone: true },
    letterhead: NO_CLINIC,
  }

  if (request.kind !== 'handout') {
    if (language !== 'en') {
      return { notes: ['letters and summaries are in English'], isRequestWrong: true }
    }
    const ageUnknown = recorded.findings.age_years === undefined
    const paper = { ...shared, ageUnknown, knowledgeVersion: knowledge.version, told: '' }
    const rules = knowledge.redFlags
    const built =
      request.kind === 'letter'
        ? buildLetter({ ...paper, rules, addressee: '', reason: referralReason(visit, flags) })
        : buildVisitSummary({ ...paper, rules, showName: false })
    return built.ok
      ? { document: built.value, notes }
      : { notes: [...notes, WHY_NOT[built.error.code]] }
  }
  const facts = { ...shared, showName: false, overrideReason: request.overrideReason }
  const built = buildLeaflet(facts, texts, condition, language)
  if (built.ok) {
    const note = REACH_NOTES[built.value.reach]
    return { document: built.value.document, notes: note ? [...notes, note] : notes }
  }
  const why =
    built.error.code === 'held-by-flag' && text ? heldNote(text, flags) : WHY_NOT[built.error.code]
  return { notes: [...notes, why] }
}
