import { describe, expect, it } from 'vitest'
import {
  blockTexts,
  flag,
  handoutInput,
  patient,
  plainText,
  watchedLump,
} from '../../../tests/clinical/handout-cases'
import type { RedFlagRule } from '../knowledge/knowledge-base'
import { buildLetter, buildVisitSummary, type LetterInput } from './build-letter'
import { keysOfExpression } from './criteria'

const rule = (over: Partial<RedFlagRule>): RedFlagRule => ({
  id: 'sts-adult-growing',
  title: 'Growing lump in an adult',
  when: { all: [{ in: ['growth', ['rapid']] }, { not: 'bruising' }, { gte: ['size_mm', 50] }] },
  withinHours: 336,
  sooner: [{ when: 'limb_weakness', withinHours: 0 }],
  action: 'Ultrasound within 2 weeks.',
  patientAction: 'You need a scan.',
  sets: ['uk-nice'],
  sources: [],
  alsoListed: [],
  ...over,
})

const input = (over: Partial<LetterInput> = {}): LetterInput => ({
  visit: watchedLump,
  patient,
  letterhead: handoutInput('lipoma').letterhead,
  flags: [flag()],
  rules: [rule({}), rule({ id: 'other', when: 'smoking' })],
  knowledgeVersion: '2026-11-24-abc',
  told: 'Scan first, then we talk.',
  demonstration: false,
  today: '2027-03-02',
  addressee: 'Soft tissue clinic',
  reason: 'Growing lump.',
  ...over,
})

const letter = (over: Partial<LetterInput> = {}) => {
  const built = buildLetter(input(over))
  if (!built.ok) throw new Error(built.error.code)
  return built.value
}

const tables = (over: Partial<LetterInput> = {}) =>
  letter(over).blocks.flatMap((block) => (block.type === 'table' ? [block.rows] : []))

it('reads every key of an expression, however deep', () => {
  expect(
    keysOfExpression({
      any: [
        'fever',
        { count: { min: 2, of: ['pain', { lt: ['age_years', 16] }] } },
        { not: 'itch' },
      ],
    }),
  ).toEqual(['fever', 'pain', 'age_years', 'itch'])
})

describe('buildLetter', () => {
  it('leaves no criterion of an applying rule out: a value or "not assessed"', () => {
    expect(tables()[1]).toEqual([
      ['Largest diameter', '45 mm'],
      ['Change in size', 'growing slowly over months or years'],
      ['Bruising', 'not assessed'],
      ['Weak arm or leg', 'not assessed'],
    ])
  })

  it('states flags fired, open and set aside with the reason', () => {
    const overrides = [
      { ruleId: 'sts-adult-growing', reason: 'Scan was normal.', at: '2027-03-01T09:00:00.000Z' },
      { ruleId: 'other', reason: 'Stopped years ago.', at: '2027-03-01T09:00:00.000Z' },
    ]
    const flags = [flag(), flag({ ruleId: 'third', state: 'open', withinHours: 0 })]
    const states = tables({ flags, visit: { ...watchedLump, overrides } })[0]?.map((row) => row[1])
    expect(states).toEqual([
      'open, waits for answers',
      'fired; set aside: Scan was normal.',
      'set aside: Stopped years ago.',
    ])
  })

  it('names addressee, patient, dates and what the patient was told', () => {
    const text = plainText(letter())
    expect(text).toContain('To: Soft tissue clinic')
    expect(text).toContain(
      'Wilhelmina Featherstone, born 3 Apr 1980 (46 years), female, record number C-1041',
    )
    expect(text).toContain('Date: 2 Mar 2027')
    expect(text).toContain('Review: 1 Jun 2027. Measure the lump again.')
    expect(text).toContain('Scan first, then we talk.')
    expect(text).toContain('2026-11-24-abc')
  })

  it('gives the examination as prose with its negatives', () => {
    const lines = letter().blocks.flatMap(blockTexts)
    expect(lines).toContainEqual(
      expect.stringMatching(/^Site: Left .*largest diameter 45 mm \(4.5 cm\)/),
    )
    expect(lines).toContainEqual(expect.stringMatching(/^Found: growing slowly.*soft; mobile/))
    expect(lines).toContainEqual(expect.stringMatching(/^Pertinent negatives: .*no fever.*\.$/))
  })

  it('says so when nothing applies and nothing was told', () => {
    const text = plainText(letter({ flags: [], told: ' ' }))
    expect(text).toContain('No red-flag rule fired or is open')
    expect(text).toContain('Not recorded.')
  })

  it('refuses a record without a place', () => {
    const { site: _, ...placeless } = watchedLump
    expect(buildLetter(input({ visit: placeless }))).toMatchObject({
      error: { code: 'site-missing' },
    })
  })
})

it('the summary leaves name and private note out unless they belong there', () => {
  const summary = (showName: boolean) => {
    const built = buildVisitSummary({ ...input(), showName })
    return built.ok ? plainText(built.value) : ''
  }
  expect(summary(false)).not.toContain('Wilhelmina')
  expect(summary(true)).toContain('Wilhelmina')
  expect(summary(true)).not.toContain('Private note')
  expect(plainText(letter())).toContain('Private note')
})

it('the summary says in a line what was not assessed, the letter in a table of all', () => {
  const summary = buildVisitSummary({ ...input(), showName: false })
  if (!summary.ok) throw new Error(summary.error.code)
  expect(summary.value.blocks.filter(({ type }) => type === 'table')).toHaveLength(1)
  expect(plainText(summary.value)).toMatch(/Not assessed of what these rules ask for: .*Bruising/)
  expect(tables()).toHaveLength(2)
})
