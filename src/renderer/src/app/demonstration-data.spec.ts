import knowledge from 'virtual:knowledge'
import { describe, expect, it } from 'vitest'
import { ageInYears } from '../../../domain/case/age'
import { daysBetween } from '../../../domain/case/dates'
import { validatePatient, validateVisit } from '../../../domain/case/validate'
import { RECORD_SCHEMAS } from '../vault/record-schemas'
import { demonstrationData, demonstrationRecords, type Assessed } from './demonstration-data'

const assessed: Assessed = () => ({ knowledgeVersion: 'spec', top: [], flags: [] })
const now = new Date('2026-11-24T10:00:00Z')
const today = '2026-11-24'
const data = demonstrationData(now, assessed)

describe('demonstrationData', () => {
  it('is the same every time on the same day', () => {
    expect(demonstrationData(now, assessed)).toEqual(data)
  })

  it('holds only records that can be stored and that a clinician could have saved', () => {
    expect(data.patients.length).toBeGreaterThanOrEqual(12)
    RECORD_SCHEMAS.settings.parse(data.settings)
    for (const lump of data.lumps) RECORD_SCHEMAS.lumps.parse(lump)
    for (const patient of data.patients) {
      RECORD_SCHEMAS.patients.parse(patient)
      expect([patient.name, validatePatient(patient, today)]).toEqual([patient.name, []])
    }
    for (const visit of data.visits) {
      RECORD_SCHEMAS.visits.parse(visit)
      const patient = data.patients.find(({ id }) => id === visit.patientId)
      if (patient === undefined) throw new Error(`${visit.id} has no patient`)
      expect([visit.id, validateVisit(visit, patient)]).toEqual([visit.id, []])
      expect(data.lumps.some(({ id }) => id === visit.lumpId)).toBe(true)
    }
  })

  it('gives every patient a name that is plainly invented and a demonstration number', () => {
    const invented =
      /(Example|Sample|Placeholder|Madeup|Testcase|Pretend|Specimen|Imaginary|Standin|Mockup|Fictional|Notreal|Makebelieve)$/
    for (const { name, chartNumber } of data.patients) {
      expect(name).toMatch(invented)
      expect(chartNumber).toMatch(/^DEMO-\d{3}$/)
    }
    expect(new Set(data.patients.map(({ name }) => name)).size).toBe(data.patients.length)
  })

  it('has visits in the past, reviews overdue and to come, and a plan for every visit', () => {
    const reviews = data.visits.flatMap(({ followUp }) => followUp?.date ?? [])
    expect(data.visits.every(({ visitDate }) => visitDate <= today)).toBe(true)
    expect(data.visits.every(({ plan, followUp }) => plan !== '' && followUp !== undefined)).toBe(
      true,
    )
    expect(reviews.some((date) => daysBetween(today, date) < 0)).toBe(true)
    expect(reviews.some((date) => daysBetween(today, date) > 0)).toBe(true)
  })

  it('keeps each age at the first visit, on leap days too', () => {
    for (const day of ['2026-11-24', '2028-02-29', '2027-01-01']) {
      const { patients, visits } = demonstrationData(new Date(`${day}T10:00:00Z`), assessed)
      const alex = patients.find(({ name }) => name === 'Alex Example')
      const robin = patients.find(({ name }) => name === 'Robin Specimen')
      const firstOf = (id = ''): string =>
        visits.find(({ patientId }) => patientId === id)?.visitDate ?? ''
      if (!alex || !robin) throw new Error('patients missing')
      expect(Math.floor(ageInYears(alex.birth, firstOf(alex.id)) ?? 0)).toBe(46)
      expect(Math.round((ageInYears(robin.birth, firstOf(robin.id)) ?? 0) * 12)).toBe(5)
    }
  })

  it('asks the engine about the findings with age and sex, on the day of the visit', () => {
    const asked: string[] = []
    const { visits } = demonstrationData(now, (findings, on) => {
      asked.push(`${on} ${findings.sex} ${findings.region} ${typeof findings.age_years}`)
      return { knowledgeVersion: 'k', top: [{ conditionId: 'lipoma', share: 1 }], flags: [] }
    })
    expect(asked[1]).toBe('2026-11-22 male mid-back number')
    expect(asked.length).toBe(visits.length)
    expect(visits[0]?.assessment.top[0]?.conditionId).toBe('lipoma')
  })
})

describe('demonstrationRecords', () => {
  const { visits } = demonstrationRecords(knowledge, now)

  it('shows an engine that agrees with the clinician of the demonstration', () => {
    for (const { id, workingDiagnosis, assessment } of visits) {
      const top = assessment.top.map(({ conditionId }) => conditionId)
      expect([id, top]).toEqual([id, expect.arrayContaining([workingDiagnosis?.conditionId])])
    }
  })

  it('flags what the clinician of the demonstration hurried with', () => {
    const hurried = ['soft-tissue-sarcoma', 'spinal-metastasis', 'lymphoma', 'spinal-dysraphism']
    const missed = visits.filter(
      ({ workingDiagnosis, assessment }) =>
        hurried.includes(workingDiagnosis?.conditionId ?? '') &&
        !assessment.flags.some(({ withinHours }) => withinHours !== null),
    )
    expect(missed.map(({ id }) => id)).toEqual([])
  })
})
