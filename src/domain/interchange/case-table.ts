import type { CaseRecords } from '../case/case-records'
import type { Visit } from '../case/visit'
import { FINDING_KEYS, isChoiceKey, isNumberKey, type FindingKey } from '../vocabulary/findings'
import { placeOf } from '../vocabulary/places'
import { choiceValueWords, questionWords } from '../vocabulary/words'
import { writeCsv, type CsvCell, type CsvColumn } from './csv'

interface VisitRow {
  readonly records: CaseRecords
  readonly visit: Visit
}

const text = (title: string, cellOf: (row: VisitRow) => CsvCell): CsvColumn<VisitRow> => ({
  title,
  kind: 'text',
  cellOf,
})

const personColumns: readonly CsvColumn<VisitRow>[] = [
  text('Name', ({ records }) => records.patient.name),
  text('Chart number', ({ records }) => records.patient.chartNumber),
  text('Date of birth', ({ records: { patient } }) =>
    patient.birth.kind === 'date' ? patient.birth.date : undefined,
  ),
]

const visitColumns: readonly CsvColumn<VisitRow>[] = [
  text('Case', ({ records }) => records.lump.id),
  text('Visit date', ({ visit }) => visit.visitDate),
  text('Clinician', ({ visit }) => visit.clinician),
  text('Place', ({ visit }) => (visit.site ? placeOf(visit.site.placeId).label : undefined)),
]

const UNITS: Readonly<Partial<Record<FindingKey, string>>> = {
  age_years: 'years',
  duration_days: 'days',
  size_mm: 'mm',
}

const findingColumn = (key: FindingKey): CsvColumn<VisitRow> => {
  const unit = UNITS[key]
  const { label } = questionWords(key)
  return {
    title: unit ? `${label} (${unit})` : label,
    kind: isNumberKey(key) ? 'number' : 'text',
    // An empty cell is "not asked"; it never means no.
    cellOf: ({ visit }) => {
      const value = visit.findings[key]
      if (value === undefined || typeof value === 'number') return value
      if (typeof value === 'boolean') return value ? 'yes' : 'no'
      return (isChoiceKey(key) ? choiceValueWords(key, value)?.label : undefined) ?? value
    },
  }
}

const planColumns: readonly CsvColumn<VisitRow>[] = [
  text('Working diagnosis', ({ visit }) => visit.workingDiagnosis?.label),
  text('Red flags', ({ visit }) => visit.assessment.flags.map(({ title }) => title).join('; ')),
  text('Plan', ({ visit }) => visit.plan),
  text('Note', ({ visit }) => visit.note),
  text('Review date', ({ visit }) => visit.followUp?.date),
  text('Review for', ({ visit }) => visit.followUp?.reason),
  text('Final diagnosis', ({ records }) => records.lump.outcome?.label),
  text('Established by', ({ records }) => records.lump.outcome?.establishedBy),
  text('Malignant', ({ records }) => {
    const malignant = records.lump.outcome?.malignant
    return malignant === undefined ? undefined : malignant ? 'yes' : 'no'
  }),
  text('Knowledge version', ({ visit }) => visit.assessment.knowledgeVersion),
]

/** A table of cases, one row a visit, with names: for the clinic's own use. Empty = not asked or not recorded. */
export const writeCaseTable = (cases: readonly CaseRecords[]): string =>
  writeCsv(
    [...personColumns, ...visitColumns, ...FINDING_KEYS.map(findingColumn), ...planColumns],
    cases.flatMap((records) => records.visits.map((visit) => ({ records, visit }))),
  )
