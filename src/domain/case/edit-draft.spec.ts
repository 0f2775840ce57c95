import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLACES } from '../vocabulary/places'
import {
  flagsAtSave,
  isEmptyDraft,
  savedVisit,
  withBilateral,
  withDuration,
  withFinding,
  withPlace,
  withSize,
} from './edit-draft'
import type { Patient } from './patient'
import type { RedFlag } from '../assessment/assessment'
import { EMPTY_DRAFT as empty } from '../../../tests/support/empty-draft'

describe('a finding', () => {
  it('goes back to not asked by losing its key, never by false or undefined', () => {
    const asked = withFinding(empty, 'tender', false)
    expect(asked.findings).toEqual({ tender: false })
    const back = withFinding(asked, 'tender', undefined)
    expect(Object.keys(back.findings)).toEqual([])
    expect(isEmptyDraft(back)).toBe(true)
  })

  it('leaves the draft it came from alone', () => {
    withFinding(empty, 'tender', true)
    expect(empty.findings).toEqual({})
  })
})

describe('a size and a duration', () => {
  it('keep what was typed beside millimetres and days', () => {
    const draft = withDuration(withSize(empty, { value: 4.5, unit: 'cm' }), {
      value: 6,
      unit: 'weeks',
    })
    expect(draft.findings).toEqual({ size_mm: 45, duration_days: 42 })
    expect(draft.typedSize).toEqual({ value: 4.5, unit: 'cm' })
    expect(withDuration(withSize(draft, undefined), undefined)).toEqual(empty)
  })
})

describe('a place', () => {
  it('sets region and side together, for every place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), fc.constantFrom(...PLACES), (first, second) => {
        const draft = withPlace(withPlace(empty, first.id), second.id)
        expect(draft.site?.region).toBe(second.region)
        expect(draft.findings.region).toBe(second.region)
        expect(draft.findings.laterality).toBe(second.laterality)
        expect(draft.site?.laterality).toBe(second.laterality)
        expect(withPlace(draft, undefined)).toEqual(empty)
      }),
    )
  })

  it('keeps its side in mind while both sides are recorded', () => {
    const left = withPlace(empty, 'scapula-left')
    const both = withBilateral(left, true)
    expect(both.findings.laterality).toBe('bilateral')
    expect(withBilateral(both, false)).toEqual(left)
  })
})

describe('saving', () => {
  const flag: RedFlag = {
    ruleId: 'sts-adult-growing',
    title: 'Growing lump',
    state: 'open',
    withinHours: 336,
    action: 'Ultrasound',
    patientAction: 'You need a scan.',
    sourceIds: [],
    because: [],
    askFirst: ['punctum'],
    alsoListed: [],
    expired: false,
  }

  it('turns an open rule into a flag and still names what was not asked', () => {
    expect(flagsAtSave([flag])).toEqual([{ ...flag, state: 'fired' }])
  })

  it('fixes age and sex as they were on the day', () => {
    const patient: Patient = {
      id: 'p',
      name: 'Alex Example',
      chartNumber: '',
      birth: { kind: 'date', date: '1996-11-24' },
      sex: 'female',
      createdAt: '2026-11-24T09:00:00.000Z',
    }
    const visit = savedVisit(
      withFinding(empty, 'fever', false),
      patient,
      { knowledgeVersion: 'k', top: [], flags: [flag] },
      '2026-11-24T09:30:00.000Z',
    )
    expect(visit.findings).toEqual({ age_years: 30, sex: 'female', fever: false })
    expect(visit.assessment.flags[0]?.state).toBe('fired')
  })
})
