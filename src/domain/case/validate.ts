import type { FindingValues } from '../vocabulary/findings'
import { ageInYears, MAX_AGE_YEARS } from './age'
import { daysBetween } from './dates'
import type { IsoDate, Patient } from './patient'
import type { VisitDraft } from './visit'

/** What is wrong, at which field. The words are in the catalogue. */
export interface Issue {
  readonly field: string
  readonly code:
    | 'name-or-chart-needed'
    | 'birth-in-future'
    | 'age-impossible'
    | 'text-too-long'
    | 'site-needed'
    | 'duration-longer-than-life'
    | 'follow-up-in-past'
    | 'follow-up-too-far'
    | 'follow-up-reason-needed'
    | 'follow-up-trigger-needed'
    | 'follow-up-owner-needed'
    | 'override-reason-needed'
}

/** Longest free text in characters: a note of about 30,000 words. Longer is a paste by mistake. */
const MAX_NOTE_LENGTH = 200_000
/** Longest single-line text in characters. */
const MAX_LINE_LENGTH = 200
/** Longest words of a review in characters: what would bring the patient back may need some sentences. */
const MAX_REVIEW_LENGTH = 2000
/** Ten years: later is a typing error. Estimate. */
const MAX_FOLLOW_UP_DAYS = 3653

/** Everything wrong with a patient's details, as they stand on a day. Empty when sound. */
export const validatePatient = (patient: Patient, today: IsoDate): readonly Issue[] => {
  const issues: Issue[] = []
  if (patient.name.trim() === '' && patient.chartNumber.trim() === '')
    issues.push({ field: 'name', code: 'name-or-chart-needed' })
  for (const field of ['name', 'chartNumber'] as const)
    if (patient[field].length > MAX_LINE_LENGTH) issues.push({ field, code: 'text-too-long' })
  const age = ageInYears(patient.birth, today)
  if (age !== undefined && age < 0) issues.push({ field: 'birth', code: 'birth-in-future' })
  else if (age !== undefined && !(age <= MAX_AGE_YEARS))
    issues.push({ field: 'birth', code: 'age-impossible' })
  return issues
}

/** Everything that stops a visit from being saved. Missing findings never do: they are stated as not asked. */
export const validateVisit = (draft: VisitDraft, patient: Patient): readonly Issue[] => {
  const issues: Issue[] = []
  // A region without a place is enough: the side or the spot may not be known.
  if (!draft.site && draft.findings.region === undefined)
    issues.push({ field: 'site', code: 'site-needed' })
  const lifeDays = (ageInYears(patient.birth, draft.visitDate) ?? MAX_AGE_YEARS) * 365.25 + 300
  if ((draft.findings.duration_days ?? 0) > lifeDays)
    issues.push({ field: 'duration', code: 'duration-longer-than-life' })
  for (const field of ['note', 'plan'] as const)
    if (draft[field].length > MAX_NOTE_LENGTH) issues.push({ field, code: 'text-too-long' })
  if ((draft.workingDiagnosis?.label.length ?? 0) > MAX_LINE_LENGTH)
    issues.push({ field: 'workingDiagnosis', code: 'text-too-long' })
  if ((draft.ownView?.label.length ?? 0) > MAX_LINE_LENGTH)
    issues.push({ field: 'ownView', code: 'text-too-long' })
  for (const field of ['reason', 'trigger', 'owner'] as const)
    if ((draft.followUp?.[field]?.length ?? 0) > MAX_REVIEW_LENGTH)
      issues.push({ field, code: 'text-too-long' })
  if (draft.followUp) {
    const ahead = daysBetween(draft.visitDate, draft.followUp.date)
    if (ahead < 0) issues.push({ field: 'followUp', code: 'follow-up-in-past' })
    if (draft.followUp.trigger?.trim() === '')
      issues.push({ field: 'trigger', code: 'follow-up-trigger-needed' })
    if (draft.followUp.owner?.trim() === '')
      issues.push({ field: 'owner', code: 'follow-up-owner-needed' })
    if (ahead > MAX_FOLLOW_UP_DAYS) issues.push({ field: 'followUp', code: 'follow-up-too-far' })
  }
  if (draft.overrides.some((override) => override.reason.trim() === ''))
    issues.push({ field: 'overrides', code: 'override-reason-needed' })
  return issues
}

/** The findings as the assessment sees them: those of the visit with age and sex taken from the patient. */
export const assessedFindings = (
  draft: Pick<VisitDraft, 'findings' | 'visitDate'>,
  patient: Pick<Patient, 'birth' | 'sex'>,
): FindingValues => {
  const age = ageInYears(patient.birth, draft.visitDate)
  return {
    ...draft.findings,
    ...(age === undefined ? {} : { age_years: Math.max(0, Math.round(age * 1000) / 1000) }),
    ...(patient.sex === 'not-recorded' ? {} : { sex: patient.sex }),
  }
}
