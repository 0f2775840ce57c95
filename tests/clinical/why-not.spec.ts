import { expect, it } from 'vitest'
import { loadKnowledge } from '../../tools/load-knowledge'
import type { FindingValues } from '../../src/domain/vocabulary/findings'
import { assess, explainCondition } from '../../src/domain/assessment/assess'
import { raisingAnswers } from '../../src/domain/assessment/raising-answers'

const knowledge = loadKnowledge(process.cwd())
const setting = { setting: 'primary-care' } as const
const values: FindingValues = {
  age_years: 52,
  sex: 'female',
  region: 'scapular',
  duration_days: 42,
  consistency: 'firm',
}

it('says of every condition only what does move it up, to the place that the list then has', () => {
  for (const { id } of knowledge.conditions) {
    const now = explainCondition(values, knowledge, setting, id)
    for (const { key, value, rank, rise } of raisingAnswers(values, knowledge, setting, id)) {
      const then = explainCondition({ ...values, [key]: value }, knowledge, setting, id)
      expect(rise).toBeCloseTo(then.score - now.score)
      expect(rise).toBeGreaterThan(0)
      expect(then.rank).toBe(rank)
      expect(values[key]).toBeUndefined()
    }
  }
})

it('explains each with weights that add up, at the place of the whole list', () => {
  const { ranking } = assess(values, knowledge, {
    ...setting,
    guidelines: 'uk-nice',
    today: '2026-11-24',
    nextQuestions: false,
  })
  for (const [index, { conditionId, share }] of ranking.entries()) {
    const row = explainCondition(values, knowledge, setting, conditionId)
    expect([row.rank, row.share]).toEqual([index + 1, share])
    const sum = [...row.supports, ...row.opposes].reduce((added, { weight }) => added + weight, 0)
    expect(sum).toBeCloseTo(row.score)
  }
})
