import type { RedFlag } from '../assessment/assessment'
import { FINDING_KEYS, type FindingKey, type FindingValues } from '../vocabulary/findings'
import { daysBetween } from './dates'
import { newDraft, withFinding } from './edit-draft'
import type { IsoDate } from './patient'
import type { Visit, VisitDraft } from './visit'

/** What is measured or judged anew at every visit and so never taken over. */
const ANEW: ReadonlySet<FindingKey> = new Set<FindingKey>([
  'age_years',
  'sex',
  'region',
  'laterality',
  'size_mm',
  'growth',
  'recent_growth_spurt',
  'duration_days',
])

/** A draft for the next visit of the same lump: its place is kept, everything else is still to be asked. */
export const nextVisitDraft = (
  before: Visit,
  of: { readonly id: string; readonly clinician: string; readonly visitDate: IsoDate },
): VisitDraft => {
  const { patientId, lumpId, site, findings } = before
  const { region, laterality } = findings
  return {
    ...newDraft({ ...of, patientId, lumpId }),
    ...(site ? { site } : {}),
    findings: { ...(region ? { region } : {}), ...(laterality ? { laterality } : {}) },
  }
}

/** Findings of the visit before that are not asked yet and may simply still hold. */
export const stillOpenFromBefore = (
  draft: VisitDraft,
  before: Pick<Visit, 'findings'>,
): readonly FindingKey[] =>
  FINDING_KEYS.filter(
    (key) =>
      !ANEW.has(key) && before.findings[key] !== undefined && draft.findings[key] === undefined,
  )

/** Days since first noticed, from what was said then; undefined when it was not asked then. */
export const durationNow = (
  before: Pick<Visit, 'findings' | 'visitDate'>,
  on: IsoDate,
): number | undefined => {
  const then = before.findings.duration_days
  return then === undefined ? undefined : then + Math.max(0, daysBetween(before.visitDate, on))
}

/**
 * Takes over everything of the visit before that is not asked yet and still holds, and the time since
 * first noticed moved on by the days between. Size and growth are never taken over. The keys are kept
 * in asLastTime: the record says that they were confirmed together.
 */
export const withRestAsBefore = (draft: VisitDraft, before: Visit): VisitDraft => {
  const keys = stillOpenFromBefore(draft, before)
  const days = durationNow(before, draft.visitDate)
  const moved =
    days !== undefined && draft.findings.duration_days === undefined
      ? withFinding(draft, 'duration_days', days)
      : draft
  if (keys.length === 0) return moved
  // Both objects hold values of the same vocabulary.
  const taken = Object.fromEntries(keys.map((key) => [key, before.findings[key]])) as FindingValues
  return {
    ...moved,
    findings: { ...moved.findings, ...taken },
    asLastTime: [...(moved.asLastTime ?? []), ...keys],
  }
}

/**
 * Flags with a deadline that the visit before was saved with and that today's findings do not raise. They are not
 * gone: until they are answered, silence today is no answer.
 */
export const flagsOnlyBefore = (
  before: Pick<Visit, 'assessment'>,
  now: readonly RedFlag[],
): readonly RedFlag[] =>
  before.assessment.flags.filter(
    ({ ruleId, withinHours }) =>
      withinHours !== null && !now.some((flag) => flag.ruleId === ruleId),
  )
