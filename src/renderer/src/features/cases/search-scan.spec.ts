/** Seam: the index finds what reading every case word by word finds, with the same points, in the same order. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CaseRecords } from '../../../../domain/case/case-records'
import { placeOf, type PlaceId } from '../../../../domain/vocabulary/places'
import { choiceValueWords } from '../../../../domain/vocabulary/words'
import { YES_NO_WORDS } from '../../../../domain/vocabulary/yes-no-words'
import { birthPatterns } from './birth-pattern'
import { SearchIndex } from './search-index'
import { nameWordsOf, queryTokens, tokenWords, wordsOf } from './search-words'

const DAY = '2026-11-26'
const MOMENT = '2026-11-26T00:00:00.000Z'
const SYNONYMS = 'lipoma fatty lump angiolipoma'

interface Sketch {
  readonly name: string
  readonly chart: string
  readonly born: string
  readonly place: PlaceId
  readonly diagnosis: string
  readonly isLipoma: boolean
  readonly note: string
  readonly clinician: string
  readonly isTender: boolean
}

const recordsOf = (sketch: Sketch, at: number): CaseRecords => {
  const id = String(at)
  const { region, laterality } = placeOf(sketch.place)
  return {
    patient: {
      id,
      name: sketch.name,
      chartNumber: sketch.chart,
      birth: { kind: 'date', date: sketch.born },
      sex: 'not-recorded',
      createdAt: MOMENT,
    },
    lump: { id, patientId: id, createdAt: MOMENT },
    visits: [
      {
        id,
        patientId: id,
        lumpId: id,
        clinician: sketch.clinician,
        visitDate: DAY,
        site: {
          placeId: sketch.place,
          region,
          ...(laterality === undefined ? {} : { laterality }),
        },
        findings: { region, ...(sketch.isTender ? { tender: true } : {}) },
        note: sketch.note,
        plan: '',
        workingDiagnosis: {
          label: sketch.diagnosis,
          ...(sketch.isLipoma ? { conditionId: 'lipoma' as const } : {}),
        },
        overrides: [],
        savedAt: MOMENT,
        revision: 1,
        assessment: { knowledgeVersion: 'k', top: [], flags: [] },
      },
    ],
    handouts: [],
  }
}

/** Steps from one word to the other: a letter wrong, missing, too many, or two swapped (optimal string alignment). */
const distance = (one: string, other: string): number => {
  const table: number[][] = []
  const at = (row: number, column: number): number => table[row]?.[column] ?? 99
  for (let row = 0; row <= one.length; row += 1) {
    const line: number[] = []
    table.push(line)
    for (let column = 0; column <= other.length; column += 1) {
      if (row === 0 || column === 0) {
        line.push(row + column)
        continue
      }
      const isSame = one[row - 1] === other[column - 1]
      const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      line.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (isSame ? 0 : 1),
          row > 1 && column > 1 && isSwap ? at(row - 2, column - 2) + 1 : 99,
        ),
      )
    }
  }
  return at(one.length, other.length)
}
const slipsAtStart = (word: string, typed: string): number =>
  Math.min(
    ...Array.from({ length: word.length + 1 }, (_, end) => distance(word.slice(0, end), typed)),
  )

type Points = readonly [whole: number, start: number, inside: number, slip: number]
interface Field {
  readonly points: Points
  readonly words: readonly string[]
}
const FIELD_COUNT = 8

const fieldsOf = (sketch: Sketch): readonly Field[] => {
  const place = placeOf(sketch.place)
  const region = choiceValueWords('region', place.region)?.label ?? ''
  const tender = `${YES_NO_WORDS.tender.label} ${YES_NO_WORDS.tender.present}`
  return [
    { points: [13, 12, 8, 5], words: nameWordsOf(sketch.name) },
    {
      points: [13, 12, 6, 0],
      words: [...wordsOf(sketch.chart), ...wordsOf(sketch.chart.replace(/[\s\p{P}]+/gu, ''))],
    },
    { points: [7, 6, 4, 3], words: wordsOf(sketch.diagnosis) },
    { points: [6, 5, 3, 3], words: wordsOf(sketch.isLipoma ? SYNONYMS : '') },
    {
      points: [7, 6, 4, 3],
      words: [...wordsOf(`${place.label} ${place.words.join(' ')}`), ...wordsOf(region)],
    },
    { points: [5, 4, 2, 0], words: wordsOf(sketch.isTender ? tender : '') },
    { points: [2, 2, 1, 0], words: wordsOf(sketch.note) },
    { points: [4, 4, 0, 0], words: wordsOf(sketch.clinician) },
  ]
}

/** Points of one typed word in every case, by reading every word of every case. */
const scannedWord = (all: readonly (readonly Field[])[], typed: string): readonly number[] => {
  const exact = all.map((fields) =>
    fields.flatMap(({ points: [whole, start, inside], words }) =>
      words.map((word) => {
        if (word === typed) return whole
        if (word.startsWith(typed)) return start
        return typed.length > 1 && word.includes(typed) ? inside : 0
      }),
    ),
  )
  const best = exact.map((points) => Math.max(0, ...points))
  if (/^\p{N}+$/u.test(typed)) return best
  const beginsIn = (field: number): boolean =>
    all.some((fields) => fields[field]?.words.some((word) => word.startsWith(typed)))
  const isSomewhere = Array.from({ length: FIELD_COUNT }, (_, field) => field).some(beginsIn)
  const withSlips = (fields: readonly number[], most: 1 | 2, points?: number): boolean => {
    let isFound = false
    all.forEach((of, at) => {
      for (const field of fields)
        for (const word of of[field]?.words ?? []) {
          const isNear =
            most === 1
              ? typed.length >= 4 && slipsAtStart(word, typed) <= 1
              : typed.length >= 7 && word[0] === typed[0] && slipsAtStart(word, typed) <= 2
          if (!isNear) continue
          isFound = true
          best[at] = Math.max(best[at] ?? 0, points ?? of[field]?.points[3] ?? 0)
        }
    })
    return isFound
  }
  const isNamed = beginsIn(0) || withSlips([0], 1, isSomewhere ? 1 : undefined)
  if (isSomewhere) return best
  withSlips([2, 3, 4], 1)
  if (!isNamed && best.every((points) => points === 0)) withSlips([0], 2, 3)
  return best
}

const scannedBirth = (token: string, isFinished: boolean, born: string): number => {
  const [year = 0, month = 0, day = 0] = born.split('-').map(Number)
  return Math.max(
    0,
    ...birthPatterns(token, 'dmy', isFinished)
      .filter(
        (pattern) =>
          (pattern.year?.(year) ?? true) &&
          (pattern.month?.(month) ?? true) &&
          (pattern.day?.(day) ?? true),
      )
      .map((pattern) => {
        if (pattern.isWhole) return 12
        const parts = [pattern.day, pattern.month, pattern.year].filter(Boolean).length
        if (parts > 1) return 10
        return pattern.year && token.length === 4 ? 10 : 3
      }),
  )
}

/** What a search finds, best first, equal ones in the order of the list. */
const scanned = (sketches: readonly Sketch[], query: string): readonly number[] => {
  const all = sketches.map(fieldsOf)
  const tokens = queryTokens(query)
  const points = tokens.map((token, place) => {
    const words = tokenWords(token).map((word) => scannedWord(all, word))
    return sketches.map(({ born }, at) =>
      Math.max(
        Math.min(...words.map((of) => of[at] ?? 0)),
        scannedBirth(token, place < tokens.length - 1, born),
      ),
    )
  })
  return sketches
    .map((_, at) => ({ at, of: points.map((one) => one[at] ?? 0) }))
    .filter(({ of }) => of.every((one) => one > 0))
    .map(({ at, of }) => ({ at, total: of.reduce((sum, one) => sum + one, 0) }))
    .sort((one, other) => other.total - one.total || one.at - other.at)
    .map(({ at }) => at)
}

const NAMES = [
  'Jörg Müller',
  'Müller-Lindström, Anna',
  "Siobhán O'Brien",
  'Pieter van der Heijden',
  'Łukasz Ångström',
  'Smith, John',
  'Smithers Jo',
  'Miller Ann',
  'Okonkwo Chidi',
  '',
]
const NOTES = ['Her brother Jorg had a lipoma', 'gardener; seen with Dr Brien', 'smth 1980', '']
const sketch: fc.Arbitrary<Sketch> = fc.record({
  name: fc.constantFrom(...NAMES),
  chart: fc.constantFrom('KC-1005', 'KC 1006', '77-81', '1980', ''),
  born: fc.constantFrom('1980-04-03', '1980-03-04', '1957-12-30', '2026-01-05'),
  place: fc.constantFrom('lumbar-midline', 'buttock-right', 'scapula-left', 'neck-lateral-left'),
  diagnosis: fc.constantFrom('Lipoma', 'Epidermoid cyst', 'Reactive node', 'Spinal metastasis'),
  isLipoma: fc.boolean(),
  note: fc.constantFrom(...NOTES),
  clinician: fc.constantFrom('Dr Brown', 'Dr Obi', ''),
  isTender: fc.boolean(),
})
const known = fc.constantFrom(
  ...[
    ...NAMES,
    ...NOTES,
    'KC-1005',
    '03041980',
    '3/4/1980',
    '1980-04',
    '12 apr',
    'Lipoma angiolipoma',
  ],
  ...['buttock right', 'shoulder blade', 'epidermoid', 'tender', 'sebaceous', 'brown'],
)
/** A word as fingers type it: from anywhere in it, cut off, and with up to two slips. */
const typedWord = fc
  .tuple(
    known,
    fc.nat(9),
    fc.nat(14),
    fc.array(fc.tuple(fc.nat(3), fc.nat(9), fc.constantFrom(...'aeilmrs5')), { maxLength: 2 }),
  )
  .map(([text, from, length, slips]) => {
    const words = text.split(' ')
    let letters = [...(words[from % words.length] ?? '')].slice(from > 6 ? 1 : 0, length + 2)
    for (const [kind, place, letter] of slips) {
      const at = Math.min(place, Math.max(0, letters.length - 1))
      if (kind === 0) letters.splice(at, 1)
      else if (kind === 1) letters.splice(at, 0, letter)
      else if (kind === 2) letters.splice(at, 1, letter)
      else
        letters = [
          ...letters.slice(0, at),
          letters[at + 1] ?? '',
          letters[at] ?? '',
          ...letters.slice(at + 2),
        ]
    }
    return letters.join('')
  })
const query = fc.array(typedWord, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))

const RUNS = process.env['PALPATE_DEEP'] === '1' ? 20_000 : 60

it('finds exactly what reading every case finds, best first, at every key of every query', () => {
  fc.assert(
    fc.property(
      fc.array(sketch, { maxLength: 12 }),
      fc.array(query, { minLength: 1, maxLength: 4 }),
      (sketches, queries) => {
        const index = new SearchIndex(() => SYNONYMS)
        sketches.forEach((one, at) => index.add(recordsOf(one, at)))
        index.seal()
        // Typed and corrected one after the other: the index remembers what the last query found.
        for (const whole of queries)
          for (const typed of [whole.slice(0, -1), whole, `${whole} `])
            if (queryTokens(typed).length > 0)
              expect([...index.find(typed, 'dmy')], typed).toEqual(scanned(sketches, typed))
      },
    ),
    { numRuns: RUNS, seed: 20261124 },
  )
})
