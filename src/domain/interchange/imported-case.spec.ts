import { expect, it } from 'vitest'
import { assessedFindings } from '../case/validate'
import { importedCase } from './imported-case'

it('keeps the age of a case that gives none as not known: never as a newborn', () => {
  const { patient, visits } = importedCase(
    { id: 'case-1', findings: { region: 'mid-back', fever: true } },
    {
      today: '2026-11-24',
      now: '2026-11-24T09:00:00.000Z',
      nameOf: () => '',
      assessed: () => ({ knowledgeVersion: 'k', top: [], flags: [] }),
    },
  )
  expect(patient.birth).toEqual({ kind: 'unknown' })
  expect(visits.map((visit) => assessedFindings(visit, patient).age_years)).toEqual([undefined])
})
