import { expect, it } from 'vitest'
import { inventedPractice } from '../../../tests/support/invented-practice'
import { action, caseOf, flagOf, TODAY, visitOf } from '../../../tests/support/recall-samples'
import type { CaseRecords } from '../case/case-records'
import { addDays } from '../case/dates'
import type { RecallAction } from './recall-action'
import { practiceSummary } from './practice-summary'

const flagged = (
  daysAgo: number,
  hours: 0 | 336,
  recall: readonly RecallAction[] = [],
  outcomeDaysAgo?: number,
): CaseRecords => {
  const records = caseOf(visitOf('v', daysAgo, { recall }, [flagOf(hours)]))
  if (outcomeDaysAgo === undefined) return records
  const on = addDays(TODAY, -outcomeDaysAgo)
  const outcome = { label: 'Lipoma', establishedBy: 'histology', on } as const
  return { ...records, lump: { ...records.lump, outcome } }
}
const answers = (records: CaseRecords) =>
  Object.entries(practiceSummary([records], '', TODAY).flags)
    .filter(([, count]) => count > 0)
    .map(([answer]) => answer)

it('says of each flag whether it was met in time, late, with a reason, or not at all', () => {
  expect(answers(flagged(30, 336, [action('referred', 'flags', 16)]))).toEqual(['in-time'])
  expect(answers(flagged(30, 336, [action('referred', 'flags', 15)]))).toEqual(['late'])
  expect(answers(flagged(5, 0, [action('referred', 'flags', 5)]))).toEqual(['in-time'])
  expect(answers(flagged(5, 0, [action('referred', 'flags', 4)]))).toEqual(['late'])
  expect(answers(flagged(5, 336, [action('not-referred', 'flags', 4)]))).toEqual(['reasoned'])
  expect(answers(flagged(14, 336))).toEqual(['waiting'])
  expect(answers(flagged(15, 336))).toEqual(['overdue'])
})

it('lets neither a result nor a final diagnosis make a late referral one in time', () => {
  const late = [action('referred', 'flags', 10), action('result', 'flags', 2)]
  expect(answers(flagged(30, 336, late))).toEqual(['late'])
  expect(answers(flagged(30, 336, late, 1))).toEqual(['late'])
  expect(answers(flagged(30, 336, [], 1))).toEqual(['diagnosed'])
  const takenBack = [action('referred', 'flags', 29), action('reopened', 'flags', 28)]
  expect(answers(flagged(30, 336, takenBack))).toEqual(['overdue'])
})

it('puts every result into one span, and every lump under one diagnosis', () => {
  const practice = inventedPractice(300, TODAY)
  const summary = practiceSummary(practice, '', TODAY)
  const known = practice.filter(({ lump }) => lump.outcome !== undefined).length
  const sum = (rows: readonly { readonly count: number }[]) =>
    rows.reduce((total, { count }) => total + count, 0)
  expect(sum(summary.byDiagnosis)).toBe(300)
  expect(sum(summary.timeToResult)).toBe(known)
  expect(sum(summary.outcomes)).toBe(known)
  expect(summary.outcomesOpen).toBe(300 - known)
  // All of them were known 40 days after the first visit.
  expect(summary.timeToResult.find(({ count }) => count > 0)).toEqual({
    from: 29,
    to: 62,
    count: known,
  })
})

it('counts the clinicians apart, and no case that was imported', () => {
  const practice = inventedPractice(200, TODAY)
  const names = [...new Set(practice.map(({ visits: [first] }) => first.clinician))]
  const parts = names.map((name) => practiceSummary(practice, name, TODAY).lumps)
  expect(parts.reduce((total, count) => total + count, 0)).toBe(200)
  const imported = practice.map((one) => ({ ...one, lump: { ...one.lump, imported: {} } }))
  expect(practiceSummary(imported, '', TODAY).lumps).toBe(0)
})
