import type { CaseRecords } from '../../src/domain/case/case-records'
import type { ConditionId } from '../../src/domain/knowledge/condition-ids'
import { placeOf, type PlaceId } from '../../src/domain/vocabulary/places'

export interface Person {
  readonly name: string
  readonly chart: string
  readonly born: string
  readonly place: PlaceId
  readonly diagnosis: ConditionId
  readonly label?: string
  readonly note?: string
  readonly findings?: object
}

/** Invented people whom the queries look for, among many others. */
export const PEOPLE: readonly Person[] = [
  {
    name: 'Jörg Müller-Lindström',
    chart: 'ZQ-20411',
    born: '1957-12-30',
    place: 'lumbar-midline',
    diagnosis: 'spinal-metastasis',
  },
  {
    name: "Siobhán O'Brien-Kelly",
    chart: 'ZQ-7781',
    born: '1981-04-03',
    place: 'buttock-right',
    diagnosis: 'lipoma',
    note: 'Plays the harmonium.',
  },
  {
    name: 'Zdzisława Brzęczyszczykiewicz',
    chart: 'ZQ-1',
    born: '1944-02-29',
    place: 'scapula-left',
    diagnosis: 'elastofibroma-dorsi',
  },
  {
    name: 'Brian Oduya',
    chart: 'ZQ-55012',
    born: '1962-07-19',
    place: 'sacrum-midline',
    diagnosis: 'pilonidal-disease',
  },
  {
    name: 'Catherine Wójcik',
    chart: 'ZQ-88',
    born: '1999-11-01',
    place: 'neck-lateral-left',
    diagnosis: 'lymphoma',
  },
  {
    name: 'José Ñúñez',
    chart: 'ZQ-31337',
    born: '1973-05-17',
    place: 'scapula-right',
    diagnosis: 'epidermoid-cyst',
    note: 'Beekeeper.',
  },
  {
    name: 'Thørger Ødegård',
    chart: 'ZQ-909',
    born: '1950-08-08',
    place: 'lumbar-left',
    diagnosis: 'skin-abscess',
  },
  {
    name: 'Xiomara Villanueva',
    chart: 'ZQ-4242',
    born: '2019-03-21',
    place: 'sacrum-midline',
    diagnosis: 'spinal-deformity-or-normal-prominence',
  },
]

/** One of these people as a case. */
export const personCase = (person: Person): CaseRecords => {
  const { region, laterality } = placeOf(person.place)
  const at = '2026-10-01T10:00:00.000Z'
  const id = `person-${person.chart}`
  return {
    patient: {
      id,
      name: person.name,
      chartNumber: person.chart,
      birth: { kind: 'date', date: person.born },
      sex: 'not-recorded',
      createdAt: at,
    },
    lump: { id, patientId: id, createdAt: at },
    visits: [
      {
        id,
        patientId: id,
        lumpId: id,
        clinician: 'Dr Q. Zeller',
        visitDate: '2026-10-01',
        site: { placeId: person.place, region, ...(laterality ? { laterality } : {}) },
        findings: { region, ...person.findings },
        note: person.note ?? '',
        workingDiagnosis: {
          conditionId: person.diagnosis,
          label: person.label ?? person.diagnosis,
        },
        plan: '',
        overrides: [],
        savedAt: at,
        revision: 1,
        assessment: { knowledgeVersion: 'k', top: [], flags: [] },
      },
    ],
    handouts: [],
  }
}

const [MULLER, OBRIEN, BRZE, BRIAN, CATH, NUNEZ, ODEG, XIO] = PEOPLE.map(({ chart }) => chart)

/** What is typed, and the chart number of the first case that it must find. */
export const PERSON_QUERIES: readonly (readonly [string, string | undefined])[] = [
  ['muller-lindstrom', MULLER],
  ['Lindström', MULLER],
  ['lindstrmo', MULLER],
  ['lindstorm', MULLER],
  ['jorg mullerl', MULLER],
  ['mullerlindstrom', MULLER],
  ['ZQ-20411', MULLER],
  ['zq20411', MULLER],
  ['20411', MULLER],
  ['0411 jor', MULLER],
  ['30/12/1957', MULLER],
  ['30.12.57', MULLER],
  ['30121957', MULLER],
  ['30 dec 1957', MULLER],
  ['dec 1957 lindstr', MULLER],
  ["o'brien-kelly", OBRIEN],
  ['obrien kelly', OBRIEN],
  ['siobhan kel', OBRIEN],
  ['sioban kelly', OBRIEN],
  ['soibhan brien', OBRIEN],
  ['kelly 3/4/1981', OBRIEN],
  ['3/4/1981', OBRIEN],
  ['03.04.1981', OBRIEN],
  ['1981-04-03', OBRIEN],
  ['3 april 1981', OBRIEN],
  ['3rd apr 1981', OBRIEN],
  ['april 3 1981', OBRIEN],
  ['harmonium', OBRIEN],
  ['brzeczysz', BRZE],
  ['Zdzislawa', BRZE],
  ['zdizslawa', BRZE],
  ['29/2/1944', BRZE],
  ['29 feb 1944', BRZE],
  ['brian odu', BRIAN],
  ['brain oduya', BRIAN],
  ['odyua', BRIAN],
  ['19/7/62 odu', BRIAN],
  ['ZQ-55', BRIAN],
  ['wojcik', CATH],
  ['cathrine wojcik', CATH],
  ['catehrine', CATH],
  ['1 nov 1999', CATH],
  ['nunez', NUNEZ],
  ['NÚÑEZ jose', NUNEZ],
  ['nuenz', NUNEZ],
  ['beekeeper', NUNEZ],
  ['17-5-1973', NUNEZ],
  ['odegard', ODEG],
  ['thorger', ODEG],
  ['8/8/1950', ODEG],
  ['xiomara', XIO],
  ['xoimara', XIO],
  ['vilanueva', XIO],
  ['21-mar-2019', XIO],
]

/** Other names of a diagnosis, with the condition that the first find must have. */
export const DIAGNOSIS_QUERIES: readonly (readonly [string, ConditionId])[] = [
  ['sebaceous cyst', 'epidermoid-cyst'],
  ['angiolipoma', 'lipoma'],
  ['hibernoma', 'lipoma'],
  ['steatocystoma', 'epidermoid-cyst'],
  ['lipmoa', 'lipoma'],
  ['pilonidal', 'pilonidal-disease'],
]
