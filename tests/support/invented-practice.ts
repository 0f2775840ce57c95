import { addDays } from '../../src/domain/case/dates'
import type { CaseRecords } from '../../src/domain/case/case-records'
import { durationInDays, sizeInMm, typedDuration } from '../../src/domain/case/measures'
import type { IsoDate, Patient } from '../../src/domain/case/patient'
import type { AssessmentSnapshot, Lump, Visit } from '../../src/domain/case/visit'
import { CONDITION_IDS, type ConditionId } from '../../src/domain/knowledge/condition-ids'
import { CHOICES, YES_NO_KEYS, type FindingValues } from '../../src/domain/vocabulary/findings'
import { PLACES } from '../../src/domain/vocabulary/places'
import { seededRandom } from './seeded-random'

const FIRST_NAMES =
  'Adaeze Jörg Siobhán Priya Łukasz Maria John Fatima Wei Amara Oliver Ingrid Carlos Noor Hannah Tomás Yuki Elif Grace Dmitri Aoife Ravi Chloé Mohammed Sofia Kwame Leïla Peter Agnieszka Björn Nia Gareth Zsófia Emeka Ruth Sanjay Eilidh Mateo Thi Ibrahim'.split(
    ' ',
  )
const LAST_NAMES =
  "Okonkwo Müller O'Brien Raman Ångström Smith Patel Nguyen García Kowalski Ferreira Haddad Tanaka Jensen MacDonald Fernández Demir Petrov Van-Dijk Lefèvre Mbeki Rossi Svensson Byrne Chaudhry Ito Novák Achterberg Stewart Lindqvist Owusu Weiß Da-Silva Abdi Hughes Kaplan Ortiz Popescu Quinn Varga".split(
    ' ',
  )
const SYLLABLES =
  'ba ko ri ten mar los win der sha nu vel gor pin dal thom es lu fei bran ott'.split(' ')
const NOTE_WORDS =
  'Seen with partner. Lump noticed while showering. Works as a gardener and carries loads. No change since spring. Anxious about cancer. Mother had breast cancer. Wants it out before the wedding. Advised to photograph monthly. Scan requested by letter. Sleeps badly on that side. Tried warm compresses.'.split(
    '. ',
  )
const CLINICIANS = ['Dr A. Okafor', 'Dr B. Lindgren', 'Nurse C. Amin', 'Mr D. Walsh']

type Draw = () => number
const pick = <T>(draw: Draw, from: readonly T[]): T => {
  const found = from[Math.floor(draw() * from.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

const lastName = (draw: Draw): string => {
  if (draw() < 0.4) return pick(draw, LAST_NAMES)
  const made = Array.from({ length: 2 + Math.floor(draw() * 2) }, () => pick(draw, SYLLABLES))
  const joined = made.join('')
  return joined.slice(0, 1).toUpperCase() + joined.slice(1)
}

const NEUTRAL_FLAG = {
  state: 'fired',
  action: 'Refer.',
  patientAction: 'You will be seen.',
  sourceIds: [],
  because: ['size_mm'],
  askFirst: [],
  alsoListed: [],
  expired: false,
} as const

const assessmentOf = (draw: Draw, conditionId: ConditionId): AssessmentSnapshot => ({
  knowledgeVersion: '2026-11-01',
  top: [
    { conditionId, share: 0.6 },
    { conditionId: pick(draw, CONDITION_IDS), share: 0.2 },
  ],
  flags:
    draw() < 0.08
      ? [
          {
            ...NEUTRAL_FLAG,
            ruleId: 'sarcoma-adult',
            title: 'Possible sarcoma',
            withinHours: draw() < 0.2 ? 0 : 336,
          },
        ]
      : [],
})

const findingsOf = (draw: Draw, age: number, sex: 'female' | 'male'): FindingValues => {
  const drawn: [string, unknown][] = []
  for (const key of YES_NO_KEYS) if (draw() < 0.15) drawn.push([key, draw() < 0.3])
  for (const key of ['growth', 'depth', 'consistency', 'mobility'] as const)
    if (draw() < 0.7) drawn.push([key, pick<string>(draw, CHOICES[key])])
  // Keys and values are drawn from the vocabulary; fromEntries forgets them.
  return { ...Object.fromEntries(drawn), age_years: age, sex } as FindingValues
}

const inventedCase = (draw: Draw, number: number, today: IsoDate): CaseRecords => {
  const sex = draw() < 0.5 ? 'female' : 'male'
  const age = Math.floor(draw() * 92)
  const conditionId = pick(draw, CONDITION_IDS)
  const visitCount = draw() < 0.1 ? 5 : 1
  const firstDay = addDays(today, -Math.floor(draw() * 1500) - 120 * (visitCount - 1))
  const patient: Patient = {
    id: `patient-${number}`,
    name: `${pick(draw, FIRST_NAMES)} ${lastName(draw)}`,
    chartNumber: `KC-${String(100_000 + number)}`,
    birth: { kind: 'date', date: addDays(firstDay, -Math.floor((age + draw()) * 365.25)) },
    sex,
    createdAt: `${firstDay}T09:00:00.000Z`,
  }
  const lumpId = `lump-${number}`
  const place = pick(draw, PLACES)
  const findings = findingsOf(draw, age, sex)
  const duration = typedDuration(Math.floor(draw() * 900) + 1)
  const visit = (index: number): Visit => {
    const size = { value: 5 + Math.floor(draw() * 80) + index, unit: 'mm' } as const
    const visitDate = addDays(firstDay, index * 120)
    return {
      id: `visit-${number}-${index}`,
      patientId: patient.id,
      lumpId,
      clinician: pick(draw, CLINICIANS),
      visitDate,
      site: {
        placeId: place.id,
        region: place.region,
        ...(place.laterality ? { laterality: place.laterality } : {}),
      },
      typedSize: size,
      typedDuration: duration,
      findings: {
        ...findings,
        region: place.region,
        ...(place.laterality ? { laterality: place.laterality } : {}),
        size_mm: sizeInMm(size),
        duration_days: durationInDays(duration),
      },
      note: `${pick(draw, NOTE_WORDS)}. ${pick(draw, NOTE_WORDS)}. ${pick(draw, NOTE_WORDS)}.`,
      workingDiagnosis: { conditionId, label: conditionId.replaceAll('-', ' ') },
      plan: 'Measure again and compare with the photograph.',
      ...(draw() < 0.5
        ? { followUp: { date: addDays(today, Math.floor(draw() * 400) - 40), reason: 'Size' } }
        : {}),
      overrides: [],
      savedAt: `${visitDate}T10:00:00.000Z`,
      revision: 1,
      assessment: assessmentOf(draw, conditionId),
    }
  }
  const lump: Lump = {
    id: lumpId,
    patientId: patient.id,
    createdAt: `${firstDay}T09:30:00.000Z`,
    ...(draw() < 0.4
      ? {
          outcome: {
            conditionId: draw() < 0.7 ? conditionId : pick(draw, CONDITION_IDS),
            label: 'as seen under the microscope',
            establishedBy: 'histology' as const,
            on: addDays(firstDay, 40),
            malignant: draw() < 0.1,
          },
        }
      : {}),
  }
  const later = Array.from({ length: visitCount - 1 }, (_, index) => visit(index + 1))
  return { patient, lump, visits: [visit(0), ...later], handouts: [] }
}

/** Invented cases, the same for the same seed: one lump a patient, five visits for one in ten. */
export const inventedPractice = (
  count: number,
  today: IsoDate,
  seed = 20_261_124,
): readonly CaseRecords[] => {
  const draw = seededRandom(seed)
  return Array.from({ length: count }, (_, index) => inventedCase(draw, index + 1, today))
}
