import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHOICES, YES_NO_KEYS } from '../../vocabulary/findings'
import { CHOICE_SYNONYMS } from './choice-synonyms'
import { factsOf, type DescriptorFact, type Fact } from './facts'
import { AUTHORED_ROWS, factName, wordsOf } from './lexicon'
import { parseLine } from './parse-line'
import { PLACE_SYNONYMS, type PlaceStem } from './place-synonyms'
import { printFacts } from './print-facts'

const read = (text: string, context = {}) =>
  Object.fromEntries(
    factsOf(parseLine(text, context)).map(({ key, value }) => [
      key,
      typeof value === 'object' ? `${value.value} ${value.unit}` : value,
    ]),
  )
const heldIn = (text: string) =>
  parseLine(text).pieces.flatMap((piece) => (piece.kind === 'held' ? [piece.fact.key] : []))
const textIn = (text: string) =>
  parseLine(text).pieces.flatMap(({ kind, start, end }) =>
    kind === 'text' ? [text.slice(start, end)] : [],
  )

it('reads a consultation in short words, in any order', () => {
  const expected = {
    age_years: '52 years',
    sex: 'female',
    place: 'mid-back',
    laterality: 'left',
    duration_days: '6 weeks',
    size_mm: '45 mm',
    consistency: 'firm',
    mobility: 'mobile',
    growth: 'slow',
    pain: false,
  }
  expect(read('52 f mid back left 6 w 45 mm firm mobile slow no pain')).toEqual(expected)
  expect(read('no pain, slow firm left mid back mobile 45mm 6/52 52f')).toEqual(expected)
})

it.each([
  ['4.5cm', { size_mm: '4.5 cm' }],
  ['4,5 cm firm', { size_mm: '4.5 cm', consistency: 'firm' }],
  ['firm 45 tender', { size_mm: '45 mm', consistency: 'firm', tender: true }],
  ['2 months soft', { duration_days: '2 months', consistency: 'soft' }],
  ['3/12', { duration_days: '3 months' }],
  ['5/7 soft', { duration_days: '5 days', consistency: 'soft' }],
  ['6 weeks old', { age_years: '6 weeks' }],
  ['52 yo', { age_years: '52 years' }],
  ['3 x 4 cm', { size_mm: '4 cm' }],
  ['2-3 weeks', { duration_days: '3 weeks' }],
  ['L4 left', { place: 'lower-back', laterality: 'left' }],
  ['low back mid', { place: 'lower-back', laterality: 'midline' }],
  ['low back mid 45 mm', { place: 'lower-back', laterality: 'midline', size_mm: '45 mm' }],
  ['low back mid firm', { place: 'lower-back', laterality: 'midline', consistency: 'firm' }],
  ['left mid back', { place: 'mid-back', laterality: 'left' }],
  ['since birth', { present_since_birth: true }],
  ['painless', { pain: false }],
  ['non-tender', { tender: false }],
  ['nontender afebrile', { tender: false, fever: false }],
  ['not growing', { growth: 'stable' }],
  ['not tender', { tender: false }],
  ['-fever +pain', { fever: false, pain: true }],
  ['fever: no', { fever: false }],
  ['no fever or night sweats', { fever: false, night_sweats: false }],
  [
    'no fever, weight loss or night sweats',
    { fever: false, weight_loss: false, night_sweats: false },
  ],
  [
    'denies fever, weight loss and night sweats',
    { fever: false, weight_loss: false, night_sweats: false },
  ],
  ['no evidence of bruising', { bruising: false }],
  ['well-defined', { border: 'well-defined' }],
  ['breast lump', { breast_lump: true }],
  ['mobi', { mobility: 'mobile' }],
  ['mob slow grow', { mobility: 'mobile', growth: 'slow' }],
  ['firm, then hard', { consistency: 'hard' }],
] as const)('reads %j', (text, expected) => expect(read(text)).toEqual(expected))

it('takes "18 m" as months unless that is his age, and "52 m" never', () => {
  expect(read('18 m')).toEqual({ duration_days: '18 months' })
  expect(read('18 m', { ageYears: 18.4 })).toEqual({ age_years: '18 years', sex: 'male' })
  expect(read('52 m')).toEqual({ age_years: '52 years', sex: 'male' })
})

describe('what a denial reaches', () => {
  it.each([
    ['no fever, weight loss', ['weight_loss']],
    ['no fever and night sweats', ['night_sweats']],
    ['no pain tender', ['tender']],
    ['not mobile', ['mobility']],
    ['no wibble fever', ['fever']],
  ])('%j is not guessed', (text, held) => expect(heldIn(text)).toEqual(held))

  it('ends at another kind of fact', () => {
    expect(read('no pain firm tender')).toEqual({ pain: false, consistency: 'firm', tender: true })
  })
})

it.each([
  ['firm wibble wobble slow', ['wibble wobble']],
  ['room 12 firm', ['room 12']],
  ['neck', ['neck']],
  ['growing', ['growing']],
  ['soft and the cat sat', ['and the cat sat']],
  ['firm mid', ['mid']],
  ['low back mid left', ['mid']],
  ['low back mid-scapular', ['mid-']],
  ['low back mid 1/3', ['mid 1/3']],
])('keeps the unknown words of %j', (text, kept) => expect(textIn(text)).toEqual(kept))

it('has no word with two meanings', () => {
  const meanings = new Map<string, string>()
  const twice: string[] = []
  for (const [fact, synonyms] of AUTHORED_ROWS)
    for (const synonym of synonyms) {
      const words = wordsOf(synonym).join(' ')
      const known = meanings.get(words)
      if (known !== undefined) twice.push(`${words}: ${known}, ${factName(fact)}`)
      meanings.set(words, factName(fact))
    }
  expect(twice).toEqual([])
})

it('reads every authored word as what it stands for', () => {
  const wrong = AUTHORED_ROWS.flatMap(([fact, synonyms]) =>
    synonyms.filter((synonym) => {
      const facts = factsOf(parseLine(`soft, ${synonym}, 3 w`)).filter(
        ({ key }) => key === fact.key || !['consistency', 'duration_days'].includes(key),
      )
      return !facts.some((other) => factName(other) === factName(fact)) && synonym !== 'softish'
    }),
  )
  expect(wrong).toEqual([])
})

const descriptor: fc.Arbitrary<Fact> = fc
  .constantFrom(...(Object.keys(CHOICE_SYNONYMS) as (keyof typeof CHOICE_SYNONYMS)[]))
  .chain((key) =>
    // Key and value come from one row of the vocabulary.
    fc.constantFrom<string>(...CHOICES[key]).map((value) => ({ key, value }) as DescriptorFact),
  )
const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ key: fc.constantFrom(...YES_NO_KEYS), value: fc.boolean() }),
  },
  { weight: 3, arbitrary: descriptor },
  fc.record({
    key: fc.constant('place' as const),
    value: fc.constantFrom(...(Object.keys(PLACE_SYNONYMS) as PlaceStem[])),
  }),
  fc.record({
    key: fc.constant('laterality' as const),
    value: fc.constantFrom(...CHOICES.laterality),
  }),
  fc.record({
    key: fc.constant('size_mm' as const),
    value: fc.record({
      value: fc.integer({ min: 1, max: 6999 }).map((tenths) => tenths / 10),
      unit: fc.constant('mm' as const),
    }),
  }),
  fc.record({
    key: fc.constant('duration_days' as const),
    value: fc.record({
      value: fc.integer({ min: 0, max: 90 }),
      unit: fc.constantFrom('days', 'weeks', 'months', 'years'),
    }),
  }),
  fc.record({
    key: fc.constant('age_years' as const),
    value: fc.record({
      value: fc.integer({ min: 0, max: 110 }),
      unit: fc.constantFrom('years', 'months', 'weeks'),
    }),
  }),
  fc.record({ key: fc.constant('sex' as const), value: fc.constantFrom(...CHOICES.sex) }),
)

it('reads back the facts that it prints', () => {
  const facts = fc.uniqueArray(anyFact, { selector: ({ key }) => key, maxLength: 25 })
  fc.assert(
    fc.property(facts, (meant) => {
      expect(factsOf(parseLine(printFacts(meant)))).toEqual(meant)
    }),
    { numRuns: 400 },
  )
})

it('never throws, and covers every character that is not blank', () => {
  const words = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        'no',
        'or',
        ',',
        '-',
        '+',
        'fever',
        '45',
        '52',
        'm',
        '/',
        'x',
        'not',
        'of',
        'in',
      ),
    ),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join(' ')
      const covered = new Set<number>()
      for (const { start, end } of parseLine(text).pieces)
        for (let at = start; at < end; at += 1) covered.add(at)
      for (const { 0: mark, index } of text.matchAll(/\S/gu))
        expect([index, mark, covered.has(index)]).toEqual([index, mark, true])
    }),
    { numRuns: 500 },
  )
})

it('takes a paste of 100 kB as one text after the part that is read', () => {
  for (const text of ['pain '.repeat(20_000), 'no '.repeat(33_000), '9'.repeat(100_000)]) {
    const { pieces } = parseLine(text)
    expect(pieces.at(-1)).toMatchObject({ kind: 'text', end: text.length })
  }
})
