import { expect, it } from 'vitest'
import type { AuditEntry } from '../../services/sealed-workspace'
import { auditTable, filteredEntries } from './audit-rows'

const entry = (sequence: number, more: Partial<AuditEntry>): AuditEntry => ({
  sequence,
  at: '2026-11-24T12:00:00.000Z',
  user: { id: 'u1', name: 'Dr Demo' },
  action: 'edit',
  ...more,
})
const entries = [
  entry(1, { action: 'set-up' }),
  entry(2, { store: 'visits', record: 'v1', fields: ['note', 'findings.tender'] }),
  entry(3, { user: { id: 'u2', name: '=cmd|"x"' }, action: 'view', record: 'v1' }),
]

it('shows the newest first and narrows by action and by words', () => {
  const of = (action: AuditEntry['action'] | 'all', text: string) =>
    filteredEntries(entries, { action, text }).map(({ sequence }) => sequence)
  expect(of('all', '')).toEqual([3, 2, 1])
  expect(of('view', '')).toEqual([3])
  expect(of('all', ' TENDER ')).toEqual([2])
  expect(of('edit', 'u2')).toEqual([])
})

it('writes cells that no spreadsheet takes for a formula', () => {
  const lines = auditTable(entries).split('\r\n')
  expect(lines).toHaveLength(5)
  expect(lines[2]).toBe(
    '"2","2026-11-24T12:00:00.000Z","Dr Demo","edit","visits","v1","","note findings.tender",""',
  )
  expect(lines[3]).toContain(`"'=cmd|""x"""`)
})
