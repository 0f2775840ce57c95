import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHOICES, type FindingValues } from '../../vocabulary/findings'
import { withPlace } from '../edit-draft'
import { applyFacts, takeLine } from './apply-facts'
import { comparePatient } from './compare-patient'
import { factsOf } from './facts'
import { parseLine } from './parse-line'
import { factsOfFindings, printFacts } from './print-facts'
import { EMPTY_DRAFT as empty } from '../../../../tests/support/empty-draft'

const typed = (text: string, draft = empty) => applyFacts(draft, factsOf(parseLine(text)))

const recorded = (file: string): FindingValues[] =>
  readFileSync(`tests/cases/${file}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    // The files are checked against the vocabulary by the evaluation's own tests.
    .map((line) => (JSON.parse(line) as { findings: FindingValues }).findings)

describe('a line in the record', () => {
  it.each(['development', 'published', 'front-desk'])(
    'holds exactly what the %s cases say, printed and typed again',
    (file) => {
      for (const { age_years: _age, sex: _sex, ...findings } of recorded(file))
        expect(typed(printFacts(factsOfFindings(findings))).findings).toEqual(findings)
    },
  )

  it('holds every region with every side, or none', () => {
    const side = fc.option(fc.constantFrom(...CHOICES.laterality), { nil: undefined })
    fc.assert(
      fc.property(fc.constantFrom(...CHOICES.region), side, (region, laterality) => {
        const findings = { region, ...(laterality ? { laterality } : {}) }
        const { findings: found, site } = typed(printFacts(factsOfFindings(findings)))
        expect(found).toEqual(findings)
        if (site) expect([site.region, site.laterality]).toEqual([region, laterality])
      }),
    )
  })

  it.each([
    ['mid back left', 'thoracic-mid-left'],
    ['left L4', 'lumbar-left'],
    ['below scapula r', 'infrascapular-right'],
    ['c7', 'c7'],
    ['coccyx', 'coccyx'],
    ['front of neck midline', 'neck-anterior'],
  ])('%j is the place %s', (text, placeId) => expect(typed(text).site?.placeId).toBe(placeId))

  it('moves a place to the side that is said alone', () => {
    const left = withPlace(empty, 'scapula-left')
    expect(typed('r', left).site?.placeId).toBe('scapula-right')
    expect(typed('bilat', left).findings.laterality).toBe('bilateral')
    expect(typed('midline', left)).toMatchObject({
      findings: { region: 'scapular', laterality: 'midline' },
    })
    expect(typed('midline', left).site).toBeUndefined()
  })

  it('finds the place of a region once its side is said', () => {
    expect(typed('l', typed('scapula')).site?.placeId).toBe('scapula-left')
    expect(typed('l').findings).toEqual({ laterality: 'left' })
  })

  it('never takes age or sex', () => {
    expect(typed('52 f').findings).toEqual({})
  })
})

describe('what Enter takes', () => {
  const never = () => false
  it('sends unknown words to the note, exactly, after what stands there', () => {
    const noted = takeLine(
      { ...empty, note: 'Seen with son.' },
      parseLine('firm Wíbble  «x» slow'),
      never,
    )
    expect(noted.draft.note).toBe('Seen with son.\nWíbble  «x»')
    expect(noted.draft.findings).toEqual({ consistency: 'firm', growth: 'slow' })
  })

  it('keeps the whole of what a number says more than its finding', () => {
    const { draft } = takeLine(empty, parseLine('3 x 4 cm'), never)
    expect(draft).toMatchObject({ findings: { size_mm: 40 }, note: '3 x 4 cm' })
  })

  it('leaves what is unclear in the line, and sends it to the note when it is pressed again', () => {
    const first = takeLine(empty, parseLine('firm no pain tender'), never)
    expect([first.draft.findings, first.left]).toEqual([
      { consistency: 'firm', pain: false },
      'tender',
    ])
    const second = takeLine(empty, parseLine('not mobile'), never)
    expect([second.draft.note, second.draft.findings]).toEqual(['not mobile', {}])
  })

  it('leaves what the caller refuses', () => {
    const taken = takeLine(empty, parseLine('52 f firm'), ({ key }) => key === 'age_years')
    expect([taken.left, taken.draft.findings]).toEqual(['52 f', { consistency: 'firm' }])
  })

  it('loses no word of any line', () => {
    const line = fc
      .array(fc.oneof(fc.constantFrom('firm', 'no', 'fever', ',', 'x', '3', 'cm'), fc.string()), {
        maxLength: 12,
      })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(line, (text) => {
        const read = parseLine(text)
        const { noted, left } = takeLine(empty, read, never)
        for (const piece of read.pieces) {
          if (piece.kind !== 'text' && piece.kind !== 'held') continue
          const words = text.slice(piece.start, piece.end)
          expect([...noted, left].some((kept) => kept.includes(words))).toBe(true)
        }
      }),
    )
  })
})

it('compares age and sex with the patient and takes neither', () => {
  const patient = { birth: { kind: 'date', date: '1974-05-01' }, sex: 'male' } as const
  const said = (text: string) =>
    factsOf(parseLine(text)).map((fact) => comparePatient(fact, patient, '2026-11-24'))
  expect(said('52 f')).toEqual(['same', 'different'])
  expect(said('51 yo man')).toEqual(['different', 'same'])
  expect(said('firm')).toEqual([undefined])
})
