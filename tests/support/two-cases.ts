import { expect } from 'vitest'
import { addDays } from '../../src/domain/case/dates'
import type { Patient } from '../../src/domain/case/patient'
import type { Visit } from '../../src/domain/case/visit'
import { NOW } from '../../src/renderer/src/app/mount-screen'
import type { Services } from '../../src/renderer/src/services/services'

/** The day of NOW. */
export const TODAY = '2026-11-26'
/** NOW as it is stored. */
export const INSTANT = NOW.toISOString()

/** An invented patient. */
export const patientOf = (id: string, name: string): Patient => ({
  id,
  name,
  chartNumber: `C-${id}`,
  birth: { kind: 'date', date: '1980-04-03' },
  sex: 'female',
  createdAt: INSTANT,
})
/** A visit 30 days ago with a review in some days. */
export const visitOf = (id: string, reviewInDays: number): Visit => ({
  id: `visit-${id}`,
  patientId: id,
  lumpId: `lump-${id}`,
  clinician: 'Dr A. Okafor',
  visitDate: addDays(TODAY, -30),
  site: { placeId: 'buttock-left', region: 'buttock', laterality: 'left' },
  typedSize: { value: 4.5, unit: 'cm' },
  findings: { region: 'buttock', laterality: 'left', size_mm: 45, tender: false, pain: true },
  note: '',
  workingDiagnosis: { conditionId: 'lipoma', label: 'Lipoma' },
  plan: 'Measure again',
  followUp: { date: addDays(TODAY, reviewInDays), reason: 'Size' },
  overrides: [],
  savedAt: INSTANT,
  revision: 1,
  assessment: { knowledgeVersion: 'k1', top: [{ conditionId: 'lipoma', share: 0.6 }], flags: [] },
})

/** Two patients with one lump each, one of them overdue, one with a handout. */
export const fill = async (services: Services): Promise<void> => {
  const { saveVisit, handouts } = services.repositories()
  for (const [id, name, review] of [
    ['a', 'Adaeze Okonkwo', 30],
    ['b', 'Jörg Müller', -3],
  ] as const) {
    const visit = visitOf(id, review)
    const patient = patientOf(id, name)
    const lump = { id: visit.lumpId, patientId: id, createdAt: INSTANT }
    expect((await saveVisit({ patient, lump, visit })).ok).toBe(true)
  }
  const given = await handouts.save({
    id: 'h',
    visitId: 'visit-b',
    patientId: 'b',
    conditionId: 'lipoma',
    language: 'en',
    title: 'A fatty lump',
    issuedAt: INSTANT,
    pdf: new Uint8Array([37, 80, 68, 70]),
  })
  expect(given.ok).toBe(true)
}
