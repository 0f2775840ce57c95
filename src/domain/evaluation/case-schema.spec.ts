import { describe, expect, it } from 'vitest'
import { readCases } from './case-schema'

const good = {
  id: 'X1',
  findings: { age_years: 40, region: 'back', lump_present: true },
  diagnosis: { label: 'lipoma', id: 'lipoma' },
  malignant: false,
  urgency: 'routine',
  adult: true,
  clarity: 'classic',
}

const fileOf = (...lines: readonly object[]): string =>
  lines.map((line) => JSON.stringify(line)).join('\n')

describe('reading a case file', () => {
  it('takes cases and skips empty lines', () => {
    const { cases, faults } = readCases(`${fileOf(good)}\n\n${fileOf({ ...good, id: 'X2' })}\n`)
    expect(faults).toEqual([])
    expect(cases.map((one) => one.id)).toEqual(['X1', 'X2'])
  })

  it('takes the site of a cancer beside or among the findings and keeps it out of them', () => {
    const inside = { ...good, findings: { ...good.findings, cancer_site: 'breast' } }
    const { cases, faults } = readCases(fileOf(inside, { ...good, cancer_site: 'lung' }))
    expect(faults).toEqual([])
    expect(cases.map((one) => one.cancer_site)).toEqual(['breast', 'lung'])
    expect(cases[0]?.findings).toEqual(good.findings)
  })

  it.each([
    [{ ...good, findings: { ...good.findings, tendre: true } }, 'findings.tendre'],
    [{ ...good, findings: { ...good.findings, region: 'elbow' } }, 'findings.region'],
    [{ ...good, findings: { ...good.findings, tender: null } }, 'findings.tender'],
    [{ ...good, diagnosis: { label: 'x', id: 'lump' } }, 'diagnosis.id'],
    [{ ...good, colour: 'red' }, 'colour'],
  ])('names line and key of what it does not know', (bad, key) => {
    const { faults } = readCases(fileOf(good, bad))
    expect(faults).toHaveLength(1)
    expect(faults[0]?.line).toBe(2)
    expect(faults[0]?.what).toContain(key)
  })

  it('names a line that is not JSON', () => {
    expect(readCases(`${fileOf(good)}\n{`).faults).toEqual([{ line: 2, what: 'not a JSON object' }])
  })
})
