import { addDays } from '../case/dates'
import type { ImportedDetails, Outcome } from '../case/outcome'
import type { IsoDate, IsoInstant, Patient } from '../case/patient'
import type { AssessmentSnapshot, Lump, Visit } from '../case/visit'
import type { FindingValues } from '../vocabulary/findings'
import { placeOf } from '../vocabulary/places'
import type { CaseLine, VisitLine } from './case-line'
import type { NameOfCondition } from './export-cases'

/** What an import needs to know of the moment and the medicine. */
export interface ImportContext {
  readonly today: IsoDate
  readonly now: IsoInstant
  readonly nameOf: NameOfCondition
  /** What today's knowledge says of a case that came without an assessment. */
  readonly assessed: (findings: FindingValues, on: IsoDate) => AssessmentSnapshot
}

const importedPart = (line: CaseLine): ImportedDetails => ({
  ...(line.source ? { source: line.source } : {}),
  ...(line.summary === undefined ? {} : { summary: line.summary }),
  ...(line.cancer_site === undefined ? {} : { cancerSite: line.cancer_site }),
  ...(line.malignant === undefined ? {} : { malignant: line.malignant }),
  ...(line.urgency ? { urgency: line.urgency } : {}),
  ...(line.adult === undefined ? {} : { adult: line.adult }),
  ...(line.clarity ? { clarity: line.clarity } : {}),
})

const outcomePart = (line: CaseLine, firstDay: IsoDate): Outcome | undefined => {
  if (!line.diagnosis) return undefined
  const { id, label } = line.diagnosis
  const established = line.palpate?.established
  return {
    ...(id === 'other' ? {} : { conditionId: id }),
    label,
    establishedBy: established?.by ?? 'not-said',
    on: addDays(firstDay, established?.day ?? 0),
    ...(line.malignant === undefined ? {} : { malignant: line.malignant }),
  }
}

const importedVisit = (
  id: string,
  ids: { readonly patientId: string; readonly lumpId: string },
  findings: FindingValues,
  visitDate: IsoDate,
  line: VisitLine | undefined,
  context: ImportContext,
): Visit => ({
  id,
  ...ids,
  clinician: '',
  visitDate,
  ...(line?.place
    ? {
        site: {
          placeId: line.place,
          region: placeOf(line.place).region,
          ...(findings.laterality ? { laterality: findings.laterality } : {}),
        },
      }
    : {}),
  ...(line?.size ? { typedSize: line.size } : {}),
  ...(line?.duration ? { typedDuration: line.duration } : {}),
  findings,
  note: '',
  ...(line?.diagnosis
    ? { workingDiagnosis: { conditionId: line.diagnosis, label: context.nameOf(line.diagnosis) } }
    : {}),
  plan: '',
  overrides: [],
  savedAt: context.now,
  revision: 1,
  assessment: line
    ? {
        knowledgeVersion: line.assessment.knowledge,
        top: line.assessment.top,
        flags: line.assessment.flags,
      }
    : context.assessed(findings, visitDate),
})

/** The records that a line becomes. */
export interface ImportedCase {
  readonly patient: Patient
  readonly lump: Lump
  readonly visits: readonly Visit[]
}

/** The records of an exchanged case. Dates are made up from the days between visits: the last visit is put on the day of the import. */
export const importedCase = (line: CaseLine, context: ImportContext): ImportedCase => {
  const own = line.palpate
  const lastDay = Math.max(0, ...(own?.later.map(({ day }) => day) ?? []))
  const firstDay = addDays(context.today, -lastDay)
  const patientId = own?.patient ?? `${line.id}.patient`
  const ids = { patientId, lumpId: line.id }
  const outcome = outcomePart(line, firstDay)
  const visitId = own?.first.id ?? `${line.id}.visit`
  return {
    patient: {
      id: patientId,
      name: '',
      chartNumber: patientId.slice(0, 200),
      birth:
        line.findings.age_years === undefined
          ? { kind: 'unknown' }
          : {
              kind: 'age',
              value: line.findings.age_years,
              unit: 'years',
              statedOn: firstDay,
            },
      sex: line.findings.sex ?? 'not-recorded',
      createdAt: context.now,
    },
    lump: {
      id: line.id,
      patientId,
      createdAt: context.now,
      ...(outcome ? { outcome } : {}),
      imported: importedPart(line),
    },
    visits: [
      importedVisit(visitId, ids, line.findings, firstDay, own?.first, context),
      ...(own?.later ?? []).map((later) =>
        importedVisit(later.id, ids, later.findings, addDays(firstDay, later.day), later, context),
      ),
    ],
  }
}
