import { expect, it } from 'vitest'
import { assess } from '../../src/domain/assessment/assess'
import { plainFigures } from '../../src/domain/evaluation/accuracy'
import { judgeKnownCase } from '../../src/domain/evaluation/judge-known-case'
import type { KnowledgeBase } from '../../src/domain/knowledge/knowledge-base'
import { loadBundledCases } from '../../tools/load-evaluation'
import { loadKnowledge } from '../../tools/load-knowledge'
import { root } from './handout-cases'

const knowledge = loadKnowledge(root)
const cases = loadBundledCases(root)
const options = { setting: 'specialist', guidelines: 'uk-nice', today: '2026-11-24' } as const
const figuresWith = (base: KnowledgeBase) =>
  plainFigures(cases.map((known) => judgeKnownCase(known, base, options)))

it('every emergency of the bundled cases asks for action the same day', () => {
  const late = cases.filter(
    (known) => judgeKnownCase(known, knowledge, options).emergencySameDay === false,
  )
  expect(late.map(({ id }) => id)).toEqual([])
})

it('all but one in fifty of the serious cases are flagged or shown', () => {
  expect(figuresWith(knowledge).seriousShown.mean).toBeGreaterThanOrEqual(0.98)
})

it('and are missed when the rules are taken away: the list alone does not carry them', () => {
  const withoutRules = figuresWith({ ...knowledge, redFlags: [] })
  expect(withoutRules.emergencySameDay.mean).toBe(0)
  expect(withoutRules.seriousShown.mean).toBeLessThan(0.98)
})

it('a serious condition below the fifth row stays in sight when a finding points to it', () => {
  const strips = cases.flatMap(({ id, findings }) => {
    const { mustNotMiss, differential } = assess(findings, knowledge, {
      ...options,
      nextQuestions: false,
    })
    return mustNotMiss.map((row) => ({
      id,
      serious: knowledge.conditions.find((one) => one.id === row.conditionId)?.serious,
      inList: differential.some((one) => one.conditionId === row.conditionId),
      because: row.because.length,
    }))
  })
  expect(strips.length).toBeGreaterThan(0)
  for (const row of strips)
    expect(row).toMatchObject({ serious: true, inList: false, because: expect.any(Number) })
  expect(strips.every(({ because }) => because > 0)).toBe(true)
})
