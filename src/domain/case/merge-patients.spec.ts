import { describe, expect, it } from 'vitest'
import {
  likelyDuplicates,
  mergeDifferences,
  mergedPatient,
  unmergedPatient,
} from './merge-patients'
import type { Patient } from './patient'

const patient = (id: string, change: Partial<Patient> = {}): Patient => ({
  id,
  name: 'Zoë Abbott',
  chartNumber: '',
  birth: { kind: 'date', date: '1980-04-03' },
  sex: 'female',
  createdAt: '2026-11-24T12:00:00.000Z',
  ...change,
})
const by = { at: '2026-11-24T12:00:00.000Z', by: 'Dr Demo' }

describe('two records of one person', () => {
  it('differ in what both say, not in what one leaves out or writes with other letters', () => {
    const one = patient('a', { chartNumber: '12' })
    expect(mergeDifferences(one, patient('b', { name: 'ZOE ABBOTT' }))).toEqual([])
    const other = patient('b', {
      name: 'Zara Abbott',
      chartNumber: '13',
      sex: 'male',
      birth: { kind: 'date', date: '1980-03-04' },
    })
    expect(mergeDifferences(one, other)).toEqual(['name', 'chart-number', 'birth', 'sex'])
    expect(mergeDifferences(one, patient('b', { sex: 'not-recorded' }))).toEqual([])
  })

  it('are found by number, name or birth, the likeliest first, never one that was merged', () => {
    const of = patient('a', { chartNumber: '12' })
    const all = [
      of,
      patient('birth', { name: 'Someone Else' }),
      patient('number', { chartNumber: '12', birth: { kind: 'date', date: '1999-01-01' } }),
      patient('none', { name: 'Other', birth: { kind: 'date', date: '1999-01-01' } }),
      mergedPatient(patient('gone'), patient('z'), [], by),
    ]
    expect(likelyDuplicates(of, all).map(({ id }) => id)).toEqual(['number', 'birth'])
  })

  it('are taken apart again as they were', () => {
    const from = patient('a')
    const lumps = [
      { id: 'l1', patientId: 'a', createdAt: by.at },
      { id: 'l2', patientId: 'b', createdAt: by.at },
    ]
    const merged = mergedPatient(from, patient('b'), lumps, by)
    expect(merged.mergedInto).toEqual({ patientId: 'b', ...by, lumpIds: ['l1'] })
    expect(unmergedPatient(merged)).toEqual(from)
    expect(() => mergedPatient(from, from, [], by)).toThrow('cannot be merged')
    expect(() => mergedPatient(patient('b'), merged, [], by)).toThrow('cannot be merged')
  })
})
