import type { AuditAction, AuditEntry } from '../../services/sealed-workspace'

/** What the trail is narrowed to. */
export interface AuditFilter {
  readonly action: AuditAction | 'all'
  /** Part of a name, an id or a field. */
  readonly text: string
}

/** The entries that fit, the newest first. */
export const filteredEntries = (
  entries: readonly AuditEntry[],
  { action, text }: AuditFilter,
): readonly AuditEntry[] => {
  const wanted = text.trim().toLowerCase()
  return entries
    .filter((entry) => action === 'all' || entry.action === action)
    .filter((entry) => wanted === '' || wordsOf(entry).toLowerCase().includes(wanted))
    .toReversed()
}

const wordsOf = ({ user, store, record, caseId, fields, detail }: AuditEntry): string =>
  [user.name, store, record, caseId, ...(fields ?? []), detail].filter(Boolean).join(' ')

/** A cell that no spreadsheet takes for a formula. */
const cell = (value: string): string => {
  const safe = /^\s*[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value
  return `"${safe.replace(/"/g, '""')}"`
}

const HEAD = ['number', 'time', 'user', 'action', 'kind', 'record', 'case', 'fields', 'detail']

/** The entries as a table for a spreadsheet: ids and names of fields, nothing of a record. */
export const auditTable = (entries: readonly AuditEntry[]): string => {
  const rows = entries.map((entry) =>
    [
      String(entry.sequence),
      entry.at,
      entry.user.name,
      entry.action,
      entry.store ?? '',
      entry.record ?? '',
      entry.caseId ?? '',
      (entry.fields ?? []).join(' '),
      entry.detail ?? '',
    ].map(cell),
  )
  return [HEAD.map(cell), ...rows].map((row) => row.join(',')).join('\r\n') + '\r\n'
}
