import type { CaseRecords } from '../../case/case-records'
import type { EstablishedBy } from '../../case/outcome'
import type { Patient } from '../../case/patient'
import type { IssuedHandout } from '../../case/visit'
import type { IsoInstant } from '../../case/patient'
import type { Condition, KnowledgeBase } from '../../knowledge/knowledge-base'
import { placeOf } from '../../vocabulary/places'
import { toBase64 } from './base64'
import {
  cleanText,
  coded,
  inWords,
  OWN_ID_SYSTEM,
  referenceTo,
  type FhirResource,
} from './fhir-parts'
import { diagnosisConcept, visitResources, type VisitFrame } from './visit-resources'

const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem'
/** No server stands behind it: ".invalid" never resolves (RFC 2606). */
const BASE = 'https://palpate.invalid/fhir'

const ESTABLISHED_WORDS: Readonly<Record<EstablishedBy, string>> = {
  histology: 'Histology',
  microbiology: 'Microbiology',
  imaging: 'Imaging',
  'follow-up': 'Follow-up',
  clinical: 'Clinical',
  'not-said': 'Not said',
}

const ownIdentifier = (id: string) => [{ system: OWN_ID_SYSTEM, value: id }]

const patientResource = (patient: Patient, id: string): FhirResource => ({
  resourceType: 'Patient',
  id,
  identifier: [
    ...ownIdentifier(patient.id),
    ...(cleanText(patient.chartNumber) === ''
      ? []
      : [
          {
            type: coded(`${TERMINOLOGY}/v2-0203`, 'MR'),
            value: cleanText(patient.chartNumber),
          },
        ]),
  ],
  ...(cleanText(patient.name) === '' ? {} : { name: [{ text: cleanText(patient.name) }] }),
  gender: patient.sex === 'not-recorded' ? 'unknown' : patient.sex,
  ...(patient.birth.kind === 'date' ? { birthDate: patient.birth.date } : {}),
})

const bodyStructure = (records: CaseRecords, patient: FhirResource, id: string): FhirResource => {
  const site = records.visits.findLast((visit) => visit.site)?.site
  return {
    resourceType: 'BodyStructure',
    id,
    identifier: ownIdentifier(records.lump.id),
    morphology: inWords('Palpable lump'),
    ...(site ? { location: inWords(placeOf(site.placeId).label) } : {}),
    ...(site?.laterality ? { locationQualifier: [inWords(site.laterality)] } : {}),
    patient: referenceTo(patient),
  }
}

const outcomeCondition = (records: CaseRecords, frame: VisitFrame): FhirResource[] => {
  const { outcome } = records.lump
  if (!outcome) return []
  return [
    {
      resourceType: 'Condition',
      id: frame.nextId('condition'),
      clinicalStatus: coded(`${TERMINOLOGY}/condition-clinical`, 'active'),
      verificationStatus: coded(`${TERMINOLOGY}/condition-ver-status`, 'confirmed'),
      category: [coded(`${TERMINOLOGY}/condition-category`, 'problem-list-item')],
      code: diagnosisConcept(
        outcome.label,
        outcome.conditionId && frame.conditions.get(outcome.conditionId),
      ),
      subject: referenceTo(frame.patient),
      recordedDate: outcome.on,
      evidence: [{ code: [inWords(ESTABLISHED_WORDS[outcome.establishedBy])] }],
    },
  ]
}

const documentReference = (handout: IssuedHandout, frame: VisitFrame): FhirResource => ({
  resourceType: 'DocumentReference',
  id: frame.nextId('document'),
  identifier: ownIdentifier(handout.id),
  status: 'current',
  type: inWords(handout.kind === 'letter' ? 'Letter' : 'Patient information leaflet'),
  subject: referenceTo(frame.patient),
  date: handout.issuedAt,
  description: cleanText(handout.title) || 'Leaflet',
  content: [
    {
      attachment: {
        contentType: 'application/pdf',
        language: handout.language,
        data: toBase64(handout.pdf),
        size: handout.pdf.length,
        title: cleanText(handout.title) || 'Leaflet',
        creation: handout.issuedAt,
      },
    },
  ],
})

/**
 * Cases as one FHIR R4 bundle with the patients' names: Patient, BodyStructure, Encounter, Observation,
 * Condition, ClinicalImpression, Flag, Task and DocumentReference. `madeAt` is the bundle's timestamp.
 */
export const writeFhirBundle = (
  cases: readonly CaseRecords[],
  knowledge: Pick<KnowledgeBase, 'conditions'>,
  madeAt: IsoInstant,
): string => {
  const counts = new Map<string, number>()
  const nextId = (kind: string): string => {
    const next = (counts.get(kind) ?? 0) + 1
    counts.set(kind, next)
    return `${kind}-${next}`
  }
  const conditions = new Map<string, Condition>(knowledge.conditions.map((one) => [one.id, one]))
  const patients = new Map<string, FhirResource>()
  const resources: FhirResource[] = []
  for (const records of cases) {
    const known = patients.get(records.patient.id)
    const patient = known ?? patientResource(records.patient, nextId('patient'))
    patients.set(records.patient.id, patient)
    const lump = bodyStructure(records, patient, nextId('lump'))
    const frame: VisitFrame = { patient, bodyStructure: lump, conditions, nextId }
    resources.push(
      ...(known ? [] : [patient]),
      lump,
      ...records.visits.flatMap((visit) => visitResources(visit, frame)),
      ...outcomeCondition(records, frame),
      ...records.handouts.map((handout) => documentReference(handout, frame)),
    )
  }
  return JSON.stringify({
    resourceType: 'Bundle',
    id: 'cases',
    type: 'collection',
    timestamp: madeAt,
    entry: resources.map((resource) => ({
      fullUrl: `${BASE}/${resource.resourceType}/${resource.id}`,
      resource,
    })),
  })
}
