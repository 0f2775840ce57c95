import { describe, expect, it } from 'vitest'
import type { Patient } from '../../../domain/case/patient'
import type { VisitDraft } from '../../../domain/case/visit'
import { CHOICES, CHOICE_KEYS, NUMBER_KEYS, YES_NO_KEYS } from '../../../domain/vocabulary/findings'
import { RECORD_SCHEMAS } from './record-schemas'

const patient: Patient = {
  id: 'p1',
  name: 'Alex Example',
  chartNumber: '',
  birth: { kind: 'age', value: 5, unit: 'months', statedOn: '2026-11-24' },
  sex: 'not-recorded',
  createdAt: '2026-11-24T12:00:00.000Z',
}
const draft: VisitDraft = {
  id: 'v1',
  patientId: 'p1',
  lumpId: 'l1',
  clinician: 'Dr Demo',
  visitDate: '2026-11-24',
  site: { placeId: 'c7', region: 'neck-posterior', laterality: 'midline' },
  findings: {},
  note: '',
  plan: '',
  overrides: [],
}
const draftIsSound = (changes: object): boolean =>
  RECORD_SCHEMAS.drafts.safeParse({ ...draft, ...changes }).success

describe('the schemas of stored records', () => {
  it('take sound records unchanged', () => {
    expect(RECORD_SCHEMAS.patients.parse(patient)).toEqual(patient)
    expect(RECORD_SCHEMAS.drafts.parse(draft)).toEqual(draft)
  })

  it('take every key of the vocabulary with each of its values', () => {
    for (const key of NUMBER_KEYS) expect(draftIsSound({ findings: { [key]: 1 } })).toBe(true)
    for (const key of YES_NO_KEYS) {
      expect(draftIsSound({ findings: { [key]: false } })).toBe(true)
      expect(draftIsSound({ findings: { [key]: 'false' } })).toBe(false)
    }
    for (const key of CHOICE_KEYS) {
      for (const value of CHOICES[key]) {
        expect(draftIsSound({ findings: { [key]: value } })).toBe(true)
      }
      expect(draftIsSound({ findings: { [key]: '' } })).toBe(false)
    }
  })

  it.each([
    ['null as a finding', { findings: { tender: null } }],
    ['undefined as a finding', { findings: { tender: undefined } }],
    ['a key that nobody knows', { findings: { tendr: true } }],
    ['a place that does not exist', { site: { placeId: 'toe', region: 'back' } }],
    ['a day that does not exist', { visitDate: '2026-02-30' }],
    ['a field that this program does not know', { secret: 1 }],
    ['no id', { id: '' }],
  ])('refuse %s', (_, changes) => {
    expect(draftIsSound(changes)).toBe(false)
  })

  it('need bytes for a handout', () => {
    const handout = {
      id: 'h1',
      visitId: 'v1',
      patientId: 'p1',
      language: 'en',
      title: 'Lipoma',
      issuedAt: '2026-11-24T12:00:00.000Z',
    }
    const sound = (pdf: unknown): boolean =>
      RECORD_SCHEMAS.handouts.safeParse({ ...handout, pdf }).success
    expect(sound(new Uint8Array([37, 80]))).toBe(true)
    expect(sound([37, 80])).toBe(false)
  })
})
