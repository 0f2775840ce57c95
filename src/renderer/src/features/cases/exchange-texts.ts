import type { CaseFaultCode } from '../../../../domain/interchange/read-case-file'
import type { ExportFormat } from './use-export-cases'

/** Title and explanation of each way to export. */
export const EXPORT_TEXTS: Readonly<
  Record<ExportFormat, { readonly title: string; readonly text: string }>
> = {
  record: { title: 'exchange.formats.record', text: 'exchange.formats.recordText' },
  table: { title: 'exchange.formats.table', text: 'exchange.formats.tableText' },
  fhir: { title: 'exchange.formats.fhir', text: 'exchange.formats.fhirText' },
  'case-file': { title: 'exchange.formats.caseFile', text: 'exchange.formats.caseFileText' },
}

/** Why a file could not be made or written; any other code has one general sentence. */
export const EXPORT_FAILURE_KEYS: Readonly<Record<string, string>> = {
  'disk-full': 'exchange.failed.diskFull',
  'no-permission': 'exchange.failed.noPermission',
  'pdf-failed': 'exchange.failed.pdf',
}

/** Why a case file is refused. */
export const FAULT_KEYS: Readonly<Record<CaseFaultCode, string>> = {
  'file-too-large': 'exchange.faults.fileTooLarge',
  'too-many-cases': 'exchange.faults.tooManyCases',
  'empty-file': 'exchange.faults.emptyFile',
  'not-json': 'exchange.faults.notJson',
  'forbidden-key': 'exchange.faults.forbiddenKey',
  'too-deep': 'exchange.faults.tooDeep',
  'wrong-shape': 'exchange.faults.wrongShape',
  'id-twice': 'exchange.faults.idTwice',
  'age-missing': 'exchange.faults.ageMissing',
  'place-and-region': 'exchange.faults.placeAndRegion',
  'measure-and-finding': 'exchange.faults.measureAndFinding',
  'patient-contradicts': 'exchange.faults.patientContradicts',
  'id-taken': 'exchange.faults.idTaken',
  'patient-known': 'exchange.faults.patientKnown',
}
