import type { CaseRecords } from '../case/case-records'
import { daysBetween } from '../case/dates'
import { durationInDays, sizeInMm } from '../case/measures'
import type { Visit } from '../case/visit'
import type { ConditionId } from '../knowledge/condition-ids'
import { FINDING_KEYS, type FindingValues } from '../vocabulary/findings'
import { placeOf } from '../vocabulary/places'
import type { CaseLine, VisitLine } from './case-line'

/** Ages above this are told as this (US Department of Health, 45 CFR 164.514(b)(2)(i)(C)). Years. */
const OLDEST_TOLD_AGE = 90

/** Findings in the order of the vocabulary, so that equal cases give equal lines. */
const toldFindings = (findings: FindingValues): FindingValues => {
  const told: [string, unknown][] = []
  for (const key of FINDING_KEYS) {
    const value = findings[key]
    if (value === undefined) continue
    told.push([key, key === 'age_years' ? Math.min(Number(value), OLDEST_TOLD_AGE) : value])
  }
  // Each value is the finding's own, under its own key; fromEntries forgets the keys.
  return Object.fromEntries(told) as FindingValues
}

const visitLine = (visit: Visit): VisitLine => {
  const { id, site, typedSize, typedDuration, findings, workingDiagnosis, assessment } = visit
  const placed = site !== undefined && placeOf(site.placeId).region === findings.region
  const sized = typedSize && sizeInMm(typedSize) === findings.size_mm
  const timed = typedDuration && durationInDays(typedDuration) === findings.duration_days
  const diagnosis = workingDiagnosis?.conditionId
  return {
    id,
    ...(placed ? { place: site.placeId } : {}),
    ...(sized ? { size: { value: typedSize.value, unit: typedSize.unit } } : {}),
    ...(timed ? { duration: { value: typedDuration.value, unit: typedDuration.unit } } : {}),
    ...(diagnosis ? { diagnosis } : {}),
    assessment: {
      knowledge: assessment.knowledgeVersion,
      top: assessment.top.map(({ conditionId, share }) => ({ conditionId, share })),
      flags: assessment.flags.map((flag) => ({
        ruleId: flag.ruleId,
        title: flag.title,
        state: flag.state,
        withinHours: flag.withinHours,
        action: flag.action,
        patientAction: flag.patientAction,
        sourceIds: [...flag.sourceIds],
        because: [...flag.because],
        askFirst: [...flag.askFirst],
        alsoListed: [...flag.alsoListed],
        expired: flag.expired,
      })),
    },
  }
}

/** What an exchanged case calls a condition: our own name for it, never what was typed. */
export type NameOfCondition = (id: ConditionId) => string

const diagnosisPart = (
  { lump }: CaseRecords,
  nameOf: NameOfCondition,
): Pick<CaseLine, 'diagnosis' | 'malignant'> => {
  const { outcome, imported } = lump
  const malignant = outcome?.malignant ?? imported?.malignant
  const told = malignant === undefined ? {} : { malignant }
  if (!outcome) return told
  const id = outcome.conditionId ?? 'other'
  // Words typed about a person here never leave; those of an exchanged case came without a person.
  const ownLabel = id === 'other' ? 'other' : nameOf(id)
  return { diagnosis: { label: imported ? outcome.label : ownLabel, id }, ...told }
}

/**
 * A case without its person: no name, chart number, date, free text or member of staff; ages above 90
 * are told as 90. The ids are the random ones of this workspace, so that the same case is known again.
 */
export const toCaseLine = (records: CaseRecords, nameOf: NameOfCondition): CaseLine => {
  const { patient, lump, visits } = records
  const [first, ...later] = visits
  const { outcome, imported } = lump
  return {
    id: lump.id,
    ...(imported?.source ? { source: { ...imported.source } } : {}),
    findings: toldFindings(first.findings),
    ...(imported?.summary === undefined ? {} : { summary: imported.summary }),
    ...(imported?.cancerSite === undefined ? {} : { cancer_site: imported.cancerSite }),
    ...diagnosisPart(records, nameOf),
    ...(imported?.urgency ? { urgency: imported.urgency } : {}),
    ...(imported?.adult === undefined ? {} : { adult: imported.adult }),
    ...(imported?.clarity ? { clarity: imported.clarity } : {}),
    palpate: {
      format: 1,
      patient: patient.id,
      ...(outcome
        ? {
            established: {
              by: outcome.establishedBy,
              day: Math.max(0, daysBetween(first.visitDate, outcome.on)),
            },
          }
        : {}),
      first: visitLine(first),
      later: later.map((visit) => ({
        ...visitLine(visit),
        day: Math.max(0, daysBetween(first.visitDate, visit.visitDate)),
        findings: toldFindings(visit.findings),
      })),
    },
  }
}

/** A case file: one case a line. */
export const writeCaseFile = (cases: readonly CaseRecords[], nameOf: NameOfCondition): string =>
  cases.map((records) => `${JSON.stringify(toCaseLine(records, nameOf))}\n`).join('')
