import { describe, expect, it } from 'vitest'
import { knowledge } from './knowledge-under-test'
import type { ConditionId } from '../../src/domain/knowledge/condition-ids'
import { compiledModel } from '../../src/domain/assessment/compile-model'
import { evidenceOf } from '../../src/domain/assessment/evidence'

const strongestPull = (condition: ConditionId, age: number): number => {
  const model = compiledModel(knowledge())
  const index = model.knowledge.conditions.findIndex((one) => one.id === condition)
  const pulls = evidenceOf(model, 'age_years', age)?.weights ?? new Float64Array()
  return Math.max(...pulls.slice(model.firstForm[index], model.firstForm[index + 1]))
}

describe('age between child and adult', () => {
  it('speaks against what only older adults have', () => {
    for (const age of [15, 16, 17, 18])
      expect(strongestPull('spinal-osteoarthritis', age)).toBeLessThan(-0.5)
    expect(strongestPull('spinal-osteoarthritis', 70)).toBeGreaterThan(0.5)
  })

  it('has no jump for what both have', () => {
    const pulls = [13.5, 14.5, 15.5, 16.5, 17.5].map((age) => strongestPull('lipoma', age))
    pulls.slice(1).forEach((pull, index) => {
      expect(Math.abs(pull - (pulls[index] ?? 0))).toBeLessThan(0.7)
    })
  })
})
