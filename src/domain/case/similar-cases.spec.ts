import fc from 'fast-check'
import { expect, it } from 'vitest'
import { caseOf, visitOf } from '../../../tests/support/recall-samples'
import { inventedPractice } from '../../../tests/support/invented-practice'
import { FINDING_KEYS, type FindingValues } from '../vocabulary/findings'
import type { CaseRecords } from './case-records'
import { askedOf, likenessOf } from './likeness'
import { similarCases } from './similar-cases'

const LIPOMA: FindingValues = {
  age_years: 50,
  region: 'scapular',
  consistency: 'soft',
  mobility: 'mobile',
  size_mm: 40,
  tender: false,
}
const withFindings = (id: string, findings: FindingValues): CaseRecords =>
  caseOf({ ...visitOf(id, 100), lumpId: id, findings })
const similar = (...cases: CaseRecords[]) =>
  similarCases(LIPOMA, cases, { exceptLumpId: 'me', limit: 3 })

it('puts the most alike first and says what is shared and what is not', () => {
  const twin = withFindings('twin', { ...LIPOMA, size_mm: 45 })
  const near = withFindings('near', { ...LIPOMA, consistency: 'firm', age_years: 72 })
  const far = withFindings('far', {
    age_years: 9,
    region: 'groin',
    consistency: 'hard',
    mobility: 'fixed',
  })
  const found = similar(far, near, twin)
  expect(found.map(({ records }) => records.lump.id)).toEqual(['twin', 'near'])
  expect(found[0]?.shared).toEqual(['region', 'age_years', 'size_mm', 'consistency', 'mobility'])
  expect(found[1]?.different).toEqual(['age_years', 'consistency'])
  expect(found[0]?.likeness).toBeGreaterThan(0.95)
})

it('never lists the case itself, and prefers a known outcome among equals', () => {
  const open = withFindings('a-open', LIPOMA)
  const known = withFindings('b-known', LIPOMA)
  const outcome = { label: 'Lipoma', establishedBy: 'histology', on: '2026-01-01' } as const
  const found = similar(withFindings('me', LIPOMA), open, {
    ...known,
    lump: { ...known.lump, outcome },
  })
  expect(found.map(({ records }) => records.lump.id)).toEqual(['b-known', 'a-open'])
})

it('takes silence neither for likeness nor for difference', () => {
  const silent = withFindings('silent', { region: 'scapular', consistency: 'soft' })
  const [found] = similar(silent)
  expect(found?.different ?? []).toEqual([])
  expect(found?.likeness ?? 0).toBeLessThan(0.9)
})

it('says nothing while little is recorded', () => {
  const practice = inventedPractice(50, '2026-11-24')
  expect(
    similarCases({ region: 'groin', tender: true }, practice, { exceptLumpId: '', limit: 5 }),
  ).toEqual([])
})

it('finds what a scan of every case finds, in the same order', () => {
  const practice = inventedPractice(400, '2026-11-24')
  const scanned = (findings: FindingValues, exceptLumpId: string) => {
    const asked = askedOf(findings)
    const whole = asked.reduce((sum, { weight }) => sum + weight, 0)
    return practice
      .filter(({ lump }) => lump.id !== exceptLumpId)
      .map((records) => ({
        id: records.lump.id,
        likeness: likenessOf(asked, whole, records.visits[0].findings),
        known: records.lump.outcome === undefined ? 0 : 0.05,
      }))
      .filter(({ likeness }) => likeness >= 0.5)
      .sort((a, b) => b.likeness + b.known - (a.likeness + a.known) || (a.id < b.id ? -1 : 1))
      .map(({ id, likeness }) => [id, likeness])
  }
  fc.assert(
    fc.property(
      fc.nat(practice.length - 1),
      fc.subarray([...FINDING_KEYS], { minLength: 4 }),
      (at, keys) => {
        const whole = practice[at]?.visits[0].findings ?? {}
        const wanted = new Set<string>(keys)
        const findings: FindingValues = Object.fromEntries(
          Object.entries(whole).filter(([key]) => wanted.has(key)),
        )
        const exceptLumpId = practice[at]?.lump.id ?? ''
        const found = similarCases(findings, practice, { exceptLumpId, limit: 400 })
        const expected = askedOf(findings).length < 4 ? [] : scanned(findings, exceptLumpId)
        expect(found.map(({ records, likeness }) => [records.lump.id, likeness])).toEqual(expected)
      },
    ),
    { seed: 5, numRuns: 60 },
  )
})
