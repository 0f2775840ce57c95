import { describe, expect, it } from 'vitest'
import type { Patient } from './patient'
import type { VisitDraft } from './visit'
import { assessedFindings, validatePatient, validateVisit } from './validate'

const patient: Patient = {
  id: 'p1',
  name: 'Alex Example',
  chartNumber: '',
  birth: { kind: 'date', date: '1980-04-03' },
  sex: 'not-recorded',
  createdAt: '2026-11-24T09:00:00.000Z',
}
const draft: VisitDraft = {
  id: 'v1',
  patientId: 'p1',
  lumpId: 'l1',
  clinician: 'Dr Demo',
  visitDate: '2026-11-24',
  site: { placeId: 'thoracic-mid-left', region: 'mid-back', laterality: 'left' },
  findings: { region: 'mid-back' },
  note: '',
  plan: '',
  overrides: [],
}
const codes = (issues: readonly { code: string }[]) => issues.map((issue) => issue.code)

describe('a patient', () => {
  it('is sound with a name, or with a chart number alone', () => {
    expect(validatePatient(patient, '2026-11-24')).toEqual([])
    expect(validatePatient({ ...patient, name: ' ', chartNumber: 'A-7' }, '2026-11-24')).toEqual([])
  })

  it.each([
    [{ name: '  ' }, 'name-or-chart-needed'],
    [{ birth: { kind: 'date', date: '2026-11-25' } }, 'birth-in-future'],
    [{ birth: { kind: 'date', date: '1880-01-01' } }, 'age-impossible'],
    [
      { birth: { kind: 'age', value: Number.NaN, unit: 'years', statedOn: '2026-11-24' } },
      'age-impossible',
    ],
    [{ name: 'x'.repeat(10_000_000) }, 'text-too-long'],
  ] as const)('is refused for %o', (change, code) => {
    expect(codes(validatePatient({ ...patient, ...change }, '2026-11-24'))).toEqual([code])
  })
})

describe('an age that nobody can say', () => {
  const unknown: Patient = { ...patient, birth: { kind: 'unknown' } }
  it('stops nothing and stays not asked: it is never an age of 0', () => {
    expect(validatePatient(unknown, '2026-11-24')).toEqual([])
    expect(validateVisit({ ...draft, findings: { duration_days: 9000 } }, unknown)).toEqual([])
    expect(assessedFindings(draft, unknown)).toEqual({ region: 'mid-back' })
  })
})

describe('a visit', () => {
  it('refuses a pasted text where some words belong, at its field', () => {
    const long = 'x'.repeat(100_000)
    const followUp = { date: '2026-12-24', reason: long, trigger: long, owner: long }
    const ownView = { label: long, at: '2026-11-24T09:00:00.000Z', beforeList: true }
    const issues = validateVisit({ ...draft, followUp, ownView }, patient)
    expect(issues.map(({ field }) => field)).toEqual(['ownView', 'reason', 'trigger', 'owner'])
  })

  it('may be saved with nothing asked', () => expect(validateVisit(draft, patient)).toEqual([]))

  it('needs a place or at least a region', () => {
    const { site: _, ...rest } = draft
    expect(validateVisit(rest, patient)).toEqual([])
    expect(codes(validateVisit({ ...rest, findings: {} }, patient))).toEqual(['site-needed'])
  })

  it('refuses a lump older than the patient, but not one present since birth', () => {
    const at = (duration_days: number) =>
      validateVisit({ ...draft, findings: { duration_days } }, patient)
    expect(codes(at(60 * 365))).toEqual(['duration-longer-than-life'])
    expect(at(Math.round(46.6 * 365.25))).toEqual([])
  })

  it('refuses a review in the past and an override without a reason', () => {
    const followUp = { date: '2026-11-23', reason: '' }
    const overrides = [{ ruleId: 'ces', reason: ' ', at: '2026-11-24T09:00:00.000Z' }]
    expect(codes(validateVisit({ ...draft, followUp, overrides }, patient))).toEqual([
      'follow-up-in-past',
      'override-reason-needed',
    ])
  })
})

it('wants to know what would bring a watched patient back, and who sees to it', () => {
  const followUp = { date: '2026-12-24', reason: '', trigger: ' ', owner: '' }
  expect(codes(validateVisit({ ...draft, followUp }, patient))).toEqual([
    'follow-up-trigger-needed',
    'follow-up-owner-needed',
  ])
})

it('never hands the assessment a sex that was not recorded', () => {
  expect(assessedFindings(draft, patient)).toEqual({ region: 'mid-back', age_years: 46.644 })
})
