import { assess } from '../../../domain/assessment/assess'
import { birthDateFromAge } from '../../../domain/case/age'
import { addDays, localDay } from '../../../domain/case/dates'
import {
  lumpOf,
  newDraft,
  savedVisit,
  withBilateral,
  withDuration,
  withPlace,
  withSize,
} from '../../../domain/case/edit-draft'
import { assessedFindings } from '../../../domain/case/validate'
import type { Birth, IsoDate, IsoInstant, Patient } from '../../../domain/case/patient'
import type { AssessmentSnapshot, Lump, Visit } from '../../../domain/case/visit'
import type { KnowledgeBase } from '../../../domain/knowledge/knowledge-base'
import type { FindingValues } from '../../../domain/vocabulary/findings'
import { DEFAULT_SETTINGS } from '../services/session-store'
import type { SeedRecords } from '../vault/workspaces'
import type { DemonstrationCase, DemonstrationVisit } from './demonstration-case'
import { ROUTINE_CASES } from './demonstration-routine-cases'
import { URGENT_CASES } from './demonstration-urgent-cases'

/** What the assessment says about findings on a day: the engine itself, handed in. */
export type Assessed = (findings: FindingValues, on: IsoDate) => AssessmentSnapshot

interface Occasion {
  readonly case: DemonstrationCase
  readonly number: number
  readonly patient: Patient
  readonly today: IsoDate
  readonly assessed: Assessed
}

const clinician = 'Dr Dana Demonstration'

/** Noon UTC is the same day nearly everywhere. */
const noonOf = (day: IsoDate): IsoInstant => `${day}T12:00:00.000Z`

const birthOf = ({ age }: DemonstrationCase, number: number, firstSeen: IsoDate): Birth =>
  age.unit === 'years'
    ? // A birthday 20 to 280 days before the first visit, another for each patient.
      { kind: 'date', date: addDays(birthDateFromAge(age.value, firstSeen), -20 * number) }
    : { kind: 'age', value: age.value, unit: age.unit, statedOn: firstSeen }

const visitOf = (occasion: Occasion, visit: DemonstrationVisit, index: number): Visit => {
  const { patient, today, number } = occasion
  const visitDate = addDays(today, -visit.daysAgo)
  const empty = newDraft({
    id: `demonstration-visit-${number}-${index + 1}`,
    patientId: patient.id,
    lumpId: `demonstration-lump-${number}`,
    clinician,
    visitDate,
  })
  const placed = withBilateral(
    withPlace({ ...empty, findings: visit.findings }, occasion.case.place),
    occasion.case.bilateral === true,
  )
  const measured = withDuration(withSize(placed, visit.size), visit.duration)
  const { followUp } = visit
  const draft = {
    ...measured,
    note: visit.note,
    plan: visit.plan,
    workingDiagnosis: visit.diagnosis,
    ...(followUp
      ? { followUp: { date: addDays(today, followUp.inDays), reason: followUp.reason } }
      : {}),
  }
  const assessment = occasion.assessed(assessedFindings(draft, patient), visitDate)
  return savedVisit(draft, patient, assessment, noonOf(visitDate))
}

const recordsOf = (
  one: DemonstrationCase,
  number: number,
  today: IsoDate,
  assessed: Assessed,
): { patient: Patient; lump: Lump | undefined; visits: readonly Visit[] } => {
  const firstSeen = addDays(today, -Math.max(...one.visits.map(({ daysAgo }) => daysAgo)))
  const patient: Patient = {
    id: `demonstration-patient-${number}`,
    name: one.name,
    chartNumber: `DEMO-${String(number).padStart(3, '0')}`,
    birth: birthOf(one, number, firstSeen),
    sex: one.sex,
    createdAt: noonOf(firstSeen),
  }
  const occasion = { case: one, number, patient, today, assessed }
  const visits = one.visits.map((visit, index) => visitOf(occasion, visit, index))
  const [first] = visits
  return { patient, lump: first && lumpOf(first, first.savedAt), visits }
}

/**
 * The invented patients of the demonstration workspace, the same every time but for the day: dates
 * are counted from now, so that some reviews are overdue and some are still to come.
 */
export const demonstrationData = (now: Date, assessed: Assessed): SeedRecords => {
  const today = localDay(now.getTime(), now.getTimezoneOffset())
  const records = [...ROUTINE_CASES, ...URGENT_CASES].map((one, index) =>
    recordsOf(one, index + 1, today, assessed),
  )
  return {
    patients: records.map(({ patient }) => patient),
    lumps: records.flatMap(({ lump }) => lump ?? []),
    visits: records.flatMap(({ visits }) => visits),
    settings: {
      ...DEFAULT_SETTINGS,
      clinician,
      clinicName: 'Demonstration clinic',
      // Numbers set aside for fiction (Ofcom, numbers for use in TV and radio drama).
      clinicPhone: '01632 960123',
      outOfHoursPhone: '01632 960456',
    },
  }
}

/** How many conditions of the list a record keeps. */
const keptRows = 5

/** The demonstration's records with what this knowledge base says about them. */
export const demonstrationRecords = (knowledge: KnowledgeBase, now: Date): SeedRecords =>
  demonstrationData(now, (findings, on) => {
    const { setting, guidelines } = DEFAULT_SETTINGS
    const options = { setting, guidelines, today: on, nextQuestions: false }
    const { knowledgeVersion, ranking, flags } = assess(findings, knowledge, options)
    return { knowledgeVersion, top: ranking.slice(0, keptRows), flags }
  })
