import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { casesIn, knowledge, optionsFor } from './knowledge-under-test'
import { CONDITION_IDS } from '../../src/domain/knowledge/condition-ids'
import {
  CHOICES,
  CHOICE_KEYS,
  YES_NO_KEYS,
  type FindingValues,
} from '../../src/domain/vocabulary/findings'
import { assess, explainCondition } from '../../src/domain/assessment/assess'
import { SETTINGS, type DifferentialRow } from '../../src/domain/assessment/assessment'

/** The long run checks ten thousand. */
const RANDOM_CASES = process.env['PALPATE_DEEP'] === '1' ? 10_000 : 60

const anyFindings: fc.Arbitrary<FindingValues> = fc.record(
  {
    age_years: fc.double({ min: 0, max: 105, noNaN: true }),
    duration_days: fc.double({ min: 0, max: 20_000, noNaN: true }),
    size_mm: fc.double({ min: 0, max: 600, noNaN: true }),
    ...Object.fromEntries(CHOICE_KEYS.map((key) => [key, fc.constantFrom(...CHOICES[key])])),
    ...Object.fromEntries(YES_NO_KEYS.map((key) => [key, fc.boolean()])),
  },
  { requiredKeys: [] },
)

const sumOf = ({ supports, opposes }: DifferentialRow): number =>
  [...supports, ...opposes].reduce((sum, one) => sum + one.weight, 0)

const options = optionsFor('primary-care')

describe('the shown weights', () => {
  it('add up to the score on every development case, for every condition', () => {
    for (const one of casesIn('development'))
      for (const id of CONDITION_IDS) {
        const row = explainCondition(one.findings, knowledge(), options, id)
        expect(sumOf(row)).toBeCloseTo(row.score, 9)
      }
  })

  it('add up to the score on random records in every setting', () => {
    fc.assert(
      fc.property(anyFindings, fc.constantFrom(...SETTINGS), (values, setting) => {
        const { differential } = assess(values, knowledge(), optionsFor(setting))
        for (const row of differential) expect(sumOf(row)).toBeCloseTo(row.score, 8)
      }),
      { numRuns: RANDOM_CASES, seed: 7 },
    )
  })
})

describe('an assessment', () => {
  it('is the same every time and does not depend on the order of the findings', () => {
    fc.assert(
      fc.property(anyFindings, (values) => {
        const turned = Object.fromEntries(Object.entries(values).reverse())
        expect(assess(turned, knowledge(), options)).toEqual(assess(values, knowledge(), options))
      }),
      { numRuns: 20, seed: 11 },
    )
  })

  it('shows at most five rows, from the third fact on, with shares that sum to 1', () => {
    const two = assess({ age_years: 40, region: 'back' }, knowledge(), options)
    expect([two.factCount, two.listReady, two.differential.length]).toEqual([2, false, 0])
    const three = assess({ age_years: 40, region: 'back', size_mm: 30 }, knowledge(), options)
    expect([three.listReady, three.differential.length]).toEqual([true, 5])
    expect(three.ranking).toHaveLength(CONDITION_IDS.length)
    expect(three.ranking.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1, 9)
  })

  it('infers nothing from silence: a row lists what was not asked and never counts it', () => {
    const { differential } = assess(
      { age_years: 50, region: 'upper-back', lump_present: true },
      knowledge(),
      options,
    )
    for (const row of differential) {
      const counted = [...row.supports, ...row.opposes].map((one) => one.key)
      for (const { key } of row.notAsked) expect(counted).not.toContain(key)
    }
  })

  it('leaves the description of a lump out where no lump is felt', () => {
    const findings = { age_years: 50, region: 'lower-back', pain: true } as const
    const without = assess({ ...findings, lump_present: false }, knowledge(), options)
    const described = assess(
      { ...findings, lump_present: false, size_mm: 80, consistency: 'hard', mobility: 'fixed' },
      knowledge(),
      options,
    )
    expect(described.ranking).toEqual(without.ranking)
  })

  it('explains any condition at the place that it has in the ranking', () => {
    const findings = { age_years: 50, region: 'upper-back', size_mm: 40 } as const
    const { ranking } = assess(findings, knowledge(), options)
    for (const [index, place] of ranking.entries()) {
      const row = explainCondition(findings, knowledge(), options, place.conditionId)
      expect([row.rank, row.share]).toEqual([index + 1, place.share])
    }
  })
})

describe('the next questions', () => {
  const asking = { ...options, nextQuestions: true }

  it('ask only what is not answered, with chances that sum to 1', () => {
    fc.assert(
      fc.property(anyFindings, (values) => {
        const { nextQuestions } = assess(values, knowledge(), asking)
        for (const question of nextQuestions) {
          expect(values[question.key]).toBeUndefined()
          const total = question.outcomes.reduce((sum, one) => sum + one.probability, 0)
          expect(total).toBeCloseTo(1, 2)
        }
      }),
      { numRuns: 15, seed: 5 },
    )
  })

  it('state the action that each answer would really lead to', () => {
    const known = { age_years: 60, sex: 'male', region: 'buttock', lump_present: true } as const
    const { nextQuestions } = assess(known, knowledge(), asking)
    expect(nextQuestions.length).toBeGreaterThan(0)
    for (const question of nextQuestions)
      for (const outcome of question.outcomes) {
        const after = assess({ ...known, [question.key]: outcome.value }, knowledge(), options)
        expect([question.key, outcome.withinHours]).toEqual([question.key, after.withinHours])
        expect(outcome.firstRow).toBe(after.ranking[0]?.conditionId)
      }
  })

  it('do not stop while a same-day screen is open, and stop when nothing can change', () => {
    const early = assess(
      { age_years: 40, region: 'lower-back', pain: true, lump_present: false },
      knowledge(),
      asking,
    )
    expect(early.stopSign?.stop).toBe(false)
    expect(early.stopSign?.unanswered.length).toBeGreaterThan(0)
    const allNo = Object.fromEntries(YES_NO_KEYS.map((key) => [key, false]))
    const late = assess(
      {
        ...allNo,
        lump_present: true,
        age_years: 40,
        region: 'upper-back',
        duration_days: 2000,
        size_mm: 20,
        growth: 'stable',
        depth: 'subcutaneous',
        consistency: 'soft',
        mobility: 'mobile',
        surface: 'smooth',
        border: 'well-defined',
      },
      knowledge(),
      asking,
    )
    expect(late.stopSign).toMatchObject({ stop: true, unanswered: [] })
  })
})
