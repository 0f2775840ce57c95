import type { RedFlag } from '../../src/domain/assessment/assessment'
import type { CaseRecords } from '../../src/domain/case/case-records'
import { addDays } from '../../src/domain/case/dates'
import type { Visit } from '../../src/domain/case/visit'
import type { RecallAction } from '../../src/domain/follow-up/recall-action'

/** The day on which recall lists are looked at. */
export const TODAY = '2026-11-26'
/** A fired flag with a deadline in hours. */
export const flagOf = (
  withinHours: RedFlag['withinHours'],
  ruleId = `rule-${withinHours}`,
): RedFlag => ({
  ruleId,
  title: `Title of ${ruleId}`,
  state: 'fired',
  withinHours,
  action: '',
  patientAction: '',
  sourceIds: [],
  because: ['size_mm'],
  askFirst: [],
  alsoListed: [],
  expired: false,
})
/** A visit some days before TODAY. */
export const visitOf = (
  id: string,
  daysAgo: number,
  more: Partial<Visit> = {},
  flags: RedFlag[] = [],
): Visit => ({
  id,
  patientId: 'p',
  lumpId: 'l',
  clinician: 'Dr A',
  visitDate: addDays(TODAY, -daysAgo),
  findings: {},
  note: '',
  plan: 'Wait',
  overrides: [],
  savedAt: `${addDays(TODAY, -daysAgo)}T09:00:00.000Z`,
  revision: 1,
  assessment: { knowledgeVersion: 'k', top: [], flags },
  ...more,
})
/** One case of these visits. */
export const caseOf = (...visits: [Visit, ...Visit[]]): CaseRecords => ({
  patient: {
    id: 'p',
    name: 'Ann',
    chartNumber: '',
    birth: { kind: 'date', date: '1980-04-03' },
    sex: 'female',
    createdAt: '2026-01-01T00:00:00.000Z',
  },
  lump: { id: visits[0].lumpId, patientId: 'p', createdAt: '2026-01-01T00:00:00.000Z' },
  visits,
  handouts: [],
})
/** One entry of what was done. */
export const action = (
  kind: RecallAction['kind'],
  subject: RecallAction['subject'],
  daysAgo = 0,
  more = {},
): RecallAction => ({
  kind,
  subject,
  at: `${addDays(TODAY, -daysAgo)}T10:00:00.000Z`,
  on: addDays(TODAY, -daysAgo),
  by: 'Dr A',
  reason: 'because',
  ...more,
})
