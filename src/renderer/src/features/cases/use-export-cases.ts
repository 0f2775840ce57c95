import { ref } from 'vue'
import { localDay } from '../../../../domain/case/dates'
import type { CaseRecords } from '../../../../domain/case/case-records'
import { writeCaseTable } from '../../../../domain/interchange/case-table'
import { writeCaseFile } from '../../../../domain/interchange/export-cases'
import { writeFhirBundle } from '../../../../domain/interchange/fhir/write-bundle'
import type { ConditionId } from '../../../../domain/knowledge/condition-ids'
import type { SaveFileErrorCode, SavedFile } from '../../../../shared/host'
import { fail, ok, type Result } from '../../../../shared/result'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import type { VaultErrorCode } from '../../services/workspace'
import { useRecordDocument } from './use-record-document'

/** Ways to export, in the order in which they are offered. */
export const EXPORT_FORMATS = ['record', 'table', 'fhir', 'case-file'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

type ExportFailure = Exclude<SaveFileErrorCode, 'cancelled'> | 'pdf-failed' | VaultErrorCode

/** How the last export went. */
export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'saved'; readonly file: SavedFile; readonly count: number }
  | { readonly kind: 'failed'; readonly code: ExportFailure }

const FILE_KINDS = { record: 'pdf', table: 'csv', fhir: 'json', 'case-file': 'jsonl' } as const
const FILE_NAMES = {
  record: 'case-record',
  table: 'case-table',
  fhir: 'case-fhir',
  'case-file': 'cases-without-names',
} as const

/** Exports of more cases than this are noted as one. */
const NAMED_EXPORTS = 100

/** Writes cases to a file that the clinician chooses. Its name says what it is and when, never who. */
export const useExportCases = () => {
  const services = useServices()
  const session = useSessionStore()
  const recordDocument = useRecordDocument()
  const state = ref<ExportState>({ kind: 'idle' })
  const namesById = new Map(
    services.knowledge.conditions.map((one) => [one.id, one.names.clinical]),
  )
  const nameOf = (id: ConditionId): string => namesById.get(id) ?? id

  const withHandouts = async (
    cases: readonly CaseRecords[],
  ): Promise<Result<readonly CaseRecords[], VaultErrorCode>> => {
    const all = await services.repositories().handouts.list()
    if (!all.ok) return all
    return ok(
      cases.map((records) => {
        const visitIds = new Set(records.visits.map(({ id }) => id))
        const handouts = all.value.filter(({ visitId }) => visitIds.has(visitId))
        return { ...records, handouts }
      }),
    )
  }
  const bytesOf = async (
    cases: readonly CaseRecords[],
    format: ExportFormat,
    now: Date,
  ): Promise<Result<Uint8Array, VaultErrorCode | 'pdf-failed'>> => {
    const encoded = (text: string) => ok(new TextEncoder().encode(text))
    if (format === 'table') return encoded(writeCaseTable(cases))
    if (format === 'case-file') return encoded(writeCaseFile(cases, nameOf))
    if (format === 'fhir') {
      const whole = await withHandouts(cases)
      if (!whole.ok) return whole
      return encoded(writeFhirBundle(whole.value, services.knowledge, now.toISOString()))
    }
    const document = recordDocument(cases)
    return services.renderPdf(document, { largePrint: false, pageSize: 'A4' })
  }
  const saved = async (
    cases: readonly CaseRecords[],
    format: ExportFormat,
  ): Promise<Result<SavedFile, ExportFailure | 'cancelled'>> => {
    const now = services.now()
    const bytes = await bytesOf(cases, format, now)
    if (!bytes.ok) return fail(bytes.error.code)
    const day = localDay(now.getTime(), now.getTimezoneOffset())
    return services.host.saveFile({
      bytes: bytes.value,
      suggestedName: `palpate-${FILE_NAMES[format]}-${day}`,
      kind: FILE_KINDS[format],
    })
  }

  /** The demonstration keeps no trail: its patients are invented. A long list is one entry with its number. */
  const note = (cases: readonly CaseRecords[], format: ExportFormat): void => {
    if (cases.length > NAMED_EXPORTS)
      services.vault.note('export', { detail: `${format}: ${cases.length} cases` })
    else
      for (const { lump } of cases)
        services.vault.note('export', { record: lump.id, detail: format })
  }

  const exportCases = async (
    cases: readonly CaseRecords[],
    format: ExportFormat,
  ): Promise<void> => {
    state.value = { kind: 'working' }
    const file = await saved(cases, format)
    if (file.ok) {
      if (!session.isDemonstration) note(cases, format)
      state.value = { kind: 'saved', file: file.value, count: cases.length }
    } else
      state.value =
        file.error.code === 'cancelled'
          ? { kind: 'idle' }
          : { kind: 'failed', code: file.error.code }
  }
  return { exportCases, state }
}
