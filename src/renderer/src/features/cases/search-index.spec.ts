import { describe, expect, it } from 'vitest'
import type { CaseRecords } from '../../../../domain/case/case-records'
import type { DateOrder } from '../../../../domain/case/dates'
import { placeOf, type PlaceId } from '../../../../domain/vocabulary/places'
import { SearchIndex } from './search-index'

interface Sketch {
  readonly name: string
  readonly chart?: string
  readonly born?: string
  readonly place: PlaceId
  readonly diagnosis?: string
  readonly further?: string
  readonly note?: string
}

const SKETCHES: readonly Sketch[] = [
  {
    name: 'Müller-Lindström, Jörg',
    chart: 'KC-20411',
    born: '1957-12-30',
    place: 'lumbar-midline',
    diagnosis: 'Spinal metastasis',
  },
  {
    name: "Siobhán O'Brien",
    chart: '7781',
    born: '1980-04-03',
    place: 'buttock-right',
    diagnosis: 'Lipoma',
    further: 'fatty lump angiolipoma',
  },
  {
    name: 'Priya Raman',
    born: '1980-03-04',
    place: 'neck-lateral-left',
    diagnosis: 'Reactive node',
    note: 'Her brother Jorg had a lipoma',
  },
  { name: 'Łukasz Ångström', born: '2026-01-05', place: 'scapula-left' },
]

const recordsOf = ({ name, chart, born, place, diagnosis, further, note }: Sketch): CaseRecords => {
  const { region, laterality } = placeOf(place)
  return {
    patient: {
      id: name,
      name,
      chartNumber: chart ?? '',
      birth:
        born === undefined
          ? { kind: 'age', value: 50, unit: 'years', statedOn: '2026-11-26' }
          : { kind: 'date', date: born },
      sex: 'not-recorded',
      createdAt: '2026-11-26T00:00:00.000Z',
    },
    lump: { id: name, patientId: name, createdAt: '2026-11-26T00:00:00.000Z' },
    visits: [
      {
        id: name,
        patientId: name,
        lumpId: name,
        clinician: '',
        visitDate: '2026-11-26',
        site: { placeId: place, region, ...(laterality === undefined ? {} : { laterality }) },
        findings: { region },
        note: note ?? '',
        plan: '',
        ...(diagnosis === undefined
          ? {}
          : {
              workingDiagnosis: {
                label: diagnosis,
                ...(further ? { conditionId: 'lipoma' as const } : {}),
              },
            }),
        overrides: [],
        savedAt: '2026-11-26T00:00:00.000Z',
        revision: 1,
        assessment: { knowledgeVersion: 'k', top: [], flags: [] },
      },
    ],
    handouts: [],
  }
}

const index = new SearchIndex(() => 'fatty lump angiolipoma')
for (const sketch of SKETCHES) index.add(recordsOf(sketch))
index.seal()

const found = (query: string, order: DateOrder = 'dmy'): readonly string[] =>
  [...index.find(query, order)].map((at) => SKETCHES[at]?.name.split(/[ -]/)[0] ?? '')

it('lists everything, in the order given, while nothing is typed', () => {
  expect(found('  ')).toEqual(['Müller', 'Siobhán', 'Priya', 'Łukasz'])
})

describe('names', () => {
  it.each([
    ['muller', ['Müller']],
    ['LINDSTROM', ['Müller']],
    ['ström', ['Müller', 'Łukasz']],
    ['obrien', ['Siobhán']],
    ["o'brien siob", ['Siobhán']],
    ['o’brien', ['Siobhán']],
    ['lukasz', ['Łukasz']],
    ['mullerlind', ['Müller']],
  ])('%s finds %j', (query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  it('puts a name before the same word in a note', () => {
    expect(found('jorg')).toEqual(['Müller', 'Priya'])
  })
})

describe('chart numbers', () => {
  it.each(['KC-20411', 'kc20411', 'kc 204', '20411', '0411'])('%s finds its patient', (query) => {
    expect(found(query)).toEqual(['Müller'])
  })
})

describe('dates of birth', () => {
  it.each([
    ['3 Apr 1980', 'dmy'],
    ['3 april 1980', 'dmy'],
    ['april 1980', 'dmy'],
    ['3/4/1980', 'dmy'],
    ['03.04.1980', 'dmy'],
    ['03-04-80', 'dmy'],
    ['03041980', 'dmy'],
    ['3/4', 'dmy'],
    ['1980-04-03', 'mdy'],
    ['1980-04', 'mdy'],
    ['19800403', 'ymd'],
    ['4/3/1980', 'mdy'],
  ] as const)('%s (%s) finds the one born on 3 Apr 1980', (query, order) => {
    expect(found(query, order)).toEqual(['Siobhán'])
  })

  it('finds a date at every step of its being typed', () => {
    for (let length = 1; length <= '1980-04-03'.length; length += 1)
      expect(found('1980-04-03'.slice(0, length)), String(length)).toContain('Siobhán')
  })
})

describe('places, diagnoses and notes', () => {
  it.each([
    ['buttock', ['Siobhán']],
    ['bottom right', ['Siobhán']],
    ['metast', ['Müller']],
    ['angiolip', ['Siobhán']],
    ['brother', ['Priya']],
    ['lipoma', ['Siobhán', 'Priya']],
    ['raman 1980 neck', ['Priya']],
    ['raman buttock', []],
    ['zzz', []],
  ])('%s finds %j', (query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  it('does not find everything by one letter inside a word', () => {
    expect(found('z')).toEqual([])
  })

  it('survives a paste', () => {
    expect(found(`${'x'.repeat(1_000_000)} muller`)).toEqual([])
    expect(found('()[]\\^$.|?*+')).toHaveLength(SKETCHES.length)
  })
})
