import type { Visit } from '../../case/visit'
import type { Condition } from '../../knowledge/knowledge-base'
import {
  FINDING_KEYS,
  isChoiceKey,
  isNumberKey,
  type FindingKey,
  type FindingValue,
  type NumberKey,
} from '../../vocabulary/findings'
import { placeOf } from '../../vocabulary/places'
import { choiceValueWords, questionWords } from '../../vocabulary/words'
import {
  cleanText,
  coded,
  FINDING_SYSTEM,
  inWords,
  optionalText,
  OWN_ID_SYSTEM,
  referenceTo,
  type FhirResource,
} from './fhir-parts'

const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem'
/** The classification's address in FHIR (HL7, FHIR R4, "Using ICD-[x] with FHIR"). */
const ICD_10 = 'http://hl7.org/fhir/sid/icd-10'
const UCUM = 'http://unitsofmeasure.org'
const UNITS: Readonly<Record<NumberKey, { readonly unit: string; readonly code: string }>> = {
  age_years: { unit: 'years', code: 'a' },
  duration_days: { unit: 'days', code: 'd' },
  size_mm: { unit: 'mm', code: 'mm' },
}

/** What the resources of one visit hang on. */
export interface VisitFrame {
  readonly patient: FhirResource
  readonly bodyStructure: FhirResource
  readonly conditions: ReadonlyMap<string, Condition>
  /** The next id of a kind: ids are counted within the bundle. */
  readonly nextId: (kind: string) => string
}

/** The name of a diagnosis with its ICD-10 code where the knowledge base gives exactly one. */
export const diagnosisConcept = (
  label: string,
  condition: Condition | undefined,
): { readonly text: string } & object => {
  const codes = condition?.codes.filter(({ system }) => system === 'ICD-10') ?? []
  const [only] = codes
  return {
    ...(codes.length === 1 && only ? coded(ICD_10, only.code, cleanText(only.title)) : {}),
    text: cleanText(label) || 'not named',
  }
}

const findingValue = (key: FindingKey, value: FindingValue): object => {
  if (isNumberKey(key)) return { valueQuantity: { value, system: UCUM, ...UNITS[key] } }
  if (typeof value === 'boolean') return { valueBoolean: value }
  const words = isChoiceKey(key) ? choiceValueWords(key, String(value))?.label : undefined
  return {
    valueCodeableConcept: {
      ...coded(FINDING_SYSTEM, String(value)),
      text: words ?? String(value),
    },
  }
}

const observations = (visit: Visit, encounter: FhirResource, frame: VisitFrame): FhirResource[] =>
  FINDING_KEYS.flatMap((key): FhirResource[] => {
    const value = visit.findings[key]
    if (value === undefined || key === 'sex') return []
    return [
      {
        resourceType: 'Observation',
        id: frame.nextId('observation'),
        status: 'final',
        category: [coded(`${TERMINOLOGY}/observation-category`, 'exam')],
        code: { ...coded(FINDING_SYSTEM, key), text: questionWords(key).label },
        subject: referenceTo(frame.patient),
        focus: [referenceTo(frame.bodyStructure)],
        encounter: referenceTo(encounter),
        effectiveDateTime: visit.visitDate,
        ...findingValue(key, value),
        ...(visit.site ? { bodySite: inWords(placeOf(visit.site.placeId).label) } : {}),
      },
    ]
  })

const impression = (visit: Visit, encounter: FhirResource, frame: VisitFrame): FhirResource => ({
  resourceType: 'ClinicalImpression',
  id: frame.nextId('impression'),
  status: 'completed',
  subject: referenceTo(frame.patient),
  encounter: referenceTo(encounter),
  date: visit.visitDate,
  ...optionalText('summary', visit.plan),
  ...(visit.assessment.top.length > 0
    ? {
        finding: visit.assessment.top.map(({ conditionId, share }) => {
          const condition = frame.conditions.get(conditionId)
          return {
            itemCodeableConcept: diagnosisConcept(
              condition?.names.clinical ?? conditionId,
              condition,
            ),
            basis: `Share ${share.toFixed(3)} among listed conditions, knowledge ${visit.assessment.knowledgeVersion}`,
          }
        }),
      }
    : {}),
  ...(cleanText(visit.note) === '' ? {} : { note: [{ text: cleanText(visit.note) }] }),
})

const workingCondition = (
  visit: Visit,
  encounter: FhirResource,
  frame: VisitFrame,
): FhirResource[] => {
  const diagnosis = visit.workingDiagnosis
  if (!diagnosis) return []
  return [
    {
      resourceType: 'Condition',
      id: frame.nextId('condition'),
      clinicalStatus: coded(`${TERMINOLOGY}/condition-clinical`, 'active'),
      verificationStatus: coded(`${TERMINOLOGY}/condition-ver-status`, 'provisional'),
      category: [coded(`${TERMINOLOGY}/condition-category`, 'encounter-diagnosis')],
      code: diagnosisConcept(
        diagnosis.label,
        diagnosis.conditionId && frame.conditions.get(diagnosis.conditionId),
      ),
      ...(visit.site ? { bodySite: [inWords(placeOf(visit.site.placeId).label)] } : {}),
      subject: referenceTo(frame.patient),
      encounter: referenceTo(encounter),
      recordedDate: visit.visitDate,
    },
  ]
}

const flags = (visit: Visit, encounter: FhirResource, frame: VisitFrame): FhirResource[] =>
  visit.assessment.flags.map((flag) => ({
    resourceType: 'Flag',
    id: frame.nextId('flag'),
    status: 'active',
    category: [coded(`${TERMINOLOGY}/flag-category`, 'clinical')],
    code: inWords(`${flag.title}: ${flag.action}`),
    subject: referenceTo(frame.patient),
    period: { start: visit.visitDate },
    encounter: referenceTo(encounter),
  }))

const review = (visit: Visit, encounter: FhirResource, frame: VisitFrame): FhirResource[] =>
  visit.followUp
    ? [
        {
          resourceType: 'Task',
          id: frame.nextId('review'),
          status: 'requested',
          intent: 'plan',
          code: inWords('Review of the lump'),
          ...optionalText('description', visit.followUp.reason),
          focus: referenceTo(frame.bodyStructure),
          for: referenceTo(frame.patient),
          encounter: referenceTo(encounter),
          authoredOn: visit.visitDate,
          restriction: { period: { end: visit.followUp.date } },
        },
      ]
    : []

/** Everything that one visit says: the encounter first. */
export const visitResources = (visit: Visit, frame: VisitFrame): readonly FhirResource[] => {
  const encounter: FhirResource = {
    resourceType: 'Encounter',
    id: frame.nextId('encounter'),
    identifier: [{ system: OWN_ID_SYSTEM, value: visit.id }],
    status: 'finished',
    class: {
      system: `${TERMINOLOGY}/v3-ActCode`,
      code: 'AMB',
      display: 'ambulatory',
    },
    subject: referenceTo(frame.patient),
    ...(cleanText(visit.clinician) === ''
      ? {}
      : { participant: [{ individual: { display: cleanText(visit.clinician) } }] }),
    period: { start: visit.visitDate, end: visit.visitDate },
  }
  return [
    encounter,
    ...observations(visit, encounter, frame),
    ...workingCondition(visit, encounter, frame),
    impression(visit, encounter, frame),
    ...flags(visit, encounter, frame),
    ...review(visit, encounter, frame),
  ]
}
