import { durationInDays, sizeInMm } from '../case/measures'
import type { CaseRecords } from '../case/case-records'
import type { Patient } from '../case/patient'
import type { Lump, Visit } from '../case/visit'
import type { FindingValues } from '../vocabulary/findings'
import { placeOf } from '../vocabulary/places'
import type { CaseLine, VisitLine } from './case-line'
import { toCaseLine, type NameOfCondition } from './export-cases'
import { importedCase, type ImportContext, type ImportedCase } from './imported-case'
import type { CaseFault, CaseFile, ReadCase } from './read-case-file'

/** What is in the workspace already. */
export interface PresentRecords {
  readonly cases: readonly CaseRecords[]
  readonly patients: readonly Patient[]
  readonly visitIds: ReadonlySet<string>
}

/** What an import would do. Only a plan without faults may be carried out, whole. */
export interface ImportPlan {
  readonly patients: readonly Patient[]
  readonly lumps: readonly Lump[]
  readonly visits: readonly Visit[]
  /** Ids of cases that are here already, word for word: they are left as they are. */
  readonly matched: readonly string[]
  readonly faults: readonly CaseFault[]
  readonly faultCount: number
}

const visitFault = (visit: VisitLine | undefined, findings: FindingValues) => {
  if (visit?.place && placeOf(visit.place).region !== findings.region)
    return { code: 'place-and-region', at: 'place' } as const
  if (visit?.size && sizeInMm(visit.size) !== findings.size_mm)
    return { code: 'measure-and-finding', at: 'size' } as const
  return visit?.duration && durationInDays(visit.duration) !== findings.duration_days
    ? ({ code: 'measure-and-finding', at: 'duration' } as const)
    : undefined
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

/** True when a case that is here says the same as a line; what a plain line does not say is not compared. */
const saysTheSame = (present: CaseRecords, line: CaseLine, nameOf: NameOfCondition): boolean => {
  const { palpate, ...plain } = toCaseLine(present, nameOf)
  return canonical(line.palpate ? { ...plain, palpate } : plain) === canonical(line)
}

/**
 * What taking in a case file would do to a workspace: what is created, what is here already, what is
 * refused and why. Pure; a case never joins the chart of a patient who is known here.
 */
export const planImport = (
  file: CaseFile,
  present: PresentRecords,
  context: ImportContext,
): ImportPlan => {
  const ownCases = present.cases.filter(({ lump }) => lump.imported === undefined)
  const ownPatientIds = new Set(ownCases.map(({ patient }) => patient.id))
  const presentPatients = new Map(present.patients.map((patient) => [patient.id, patient]))
  const presentCases = new Map(present.cases.map((records) => [records.lump.id, records]))
  const patients = new Map<string, Patient>()
  const visits = new Map<string, Visit>()
  const lumps: Lump[] = []
  const matched: string[] = []
  const faults: CaseFault[] = [...file.faults]

  const faultOf = (
    { case: line }: ReadCase,
    made: ImportedCase,
  ): Omit<CaseFault, 'line'> | undefined => {
    if (presentCases.has(line.id)) return { code: 'id-taken', at: 'id' }
    if (line.findings.age_years === undefined) return { code: 'age-missing', at: 'findings' }
    const ownVisits = [line.palpate?.first, ...(line.palpate?.later ?? [])]
    for (const [index, visit] of made.visits.entries()) {
      const fault = visitFault(ownVisits[index], visit.findings)
      if (fault) return fault
      if (present.visitIds.has(visit.id) || visits.has(visit.id))
        return { code: 'id-taken', at: 'palpate' }
    }
    if (new Set(made.visits.map(({ id }) => id)).size < made.visits.length)
      return { code: 'id-twice', at: 'palpate' }
    if (ownPatientIds.has(made.patient.id)) return { code: 'patient-known', at: 'palpate.patient' }
    const sibling = presentPatients.get(made.patient.id) ?? patients.get(made.patient.id)
    return sibling && sibling.sex !== made.patient.sex
      ? { code: 'patient-contradicts', at: 'palpate.patient' }
      : undefined
  }

  for (const read of file.cases) {
    const here = presentCases.get(read.case.id)
    if (here && saysTheSame(here, read.case, context.nameOf)) {
      matched.push(read.case.id)
      continue
    }
    const made = importedCase(read.case, context)
    const fault = faultOf(read, made)
    if (fault) {
      faults.push({ line: read.line, ...fault })
      continue
    }
    if (!presentPatients.has(made.patient.id) && !patients.has(made.patient.id))
      patients.set(made.patient.id, made.patient)
    lumps.push(made.lump)
    for (const visit of made.visits) visits.set(visit.id, visit)
  }
  return {
    patients: [...patients.values()],
    lumps,
    visits: [...visits.values()],
    matched,
    faults,
    faultCount: file.faultCount + faults.length - file.faults.length,
  }
}
