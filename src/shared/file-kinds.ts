import type { FileKind } from './host'

/** Extension of each kind, without the dot. */
export const FILE_EXTENSIONS: Readonly<Record<FileKind, string>> = {
  pdf: 'pdf',
  csv: 'csv',
  jsonl: 'jsonl',
  json: 'json',
}

/** Media type of each kind. */
export const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  csv: 'text/csv',
  jsonl: 'application/x-ndjson',
  json: 'application/json',
}
