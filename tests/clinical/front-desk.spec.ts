import { describe, expect, it } from 'vitest'
import { assess } from '../../src/domain/assessment/assess'
import type { KnowledgeBase } from '../../src/domain/knowledge/knowledge-base'
import { casesIn, knowledge, optionsFor } from './knowledge-under-test'

const table = casesIn('front-desk')

/** Share of everyday presentations whose first row is one that the table expects. */
const firstRowRight = (base: KnowledgeBase): number => {
  const judged = table.filter((one) => one.expectedFirst !== undefined)
  const right = judged.filter((one) => {
    const first = assess(one.findings, base, optionsFor('primary-care')).differential[0]
    return first !== undefined && one.expectedFirst?.includes(first.conditionId)
  })
  return right.length / judged.length
}

const withConditions = (change: (base: KnowledgeBase) => KnowledgeBase['conditions']) => ({
  ...knowledge(),
  conditions: change(knowledge()),
})

/** Two conditions exchange everything that is found at the bedside. */
const swapped = (one: string, other: string): KnowledgeBase =>
  withConditions((base) => {
    const find = (id: string) => {
      const found = base.conditions.find((condition) => condition.id === id)
      if (found === undefined) throw new Error(`no condition ${id}`)
      return found
    }
    const take = (id: string) => {
      const { findings, choices, forms, durationDays, sizeMm } = find(id)
      return { findings, choices, forms, durationDays, sizeMm }
    }
    return base.conditions.map((condition) => {
      if (condition.id === one) return { ...condition, ...take(other) }
      return condition.id === other ? { ...condition, ...take(one) } : condition
    })
  })

const withoutFindings = (...ids: string[]): KnowledgeBase =>
  withConditions((base) =>
    base.conditions.map((condition) =>
      ids.includes(condition.id)
        ? { ...condition, findings: {}, choices: {}, forms: [] }
        : condition,
    ),
  )

describe('everyday presentations, written by people who had not seen the knowledge', () => {
  it('holds at least sixty', () => {
    expect(table.length).toBeGreaterThanOrEqual(60)
  })

  it('puts an expected condition first in at least nine of ten', () => {
    expect(firstRowRight(knowledge())).toBeGreaterThanOrEqual(0.9)
  })

  it.each(table.filter((one) => one.noAlarm === true))('raises no alarm on $id', (one) => {
    const { flags } = assess(one.findings, knowledge(), optionsFor('primary-care'))
    // A flag without deadline is a plan and a safety net, not an alarm.
    const alarms = flags.filter((flag) => flag.withinHours !== null)
    expect(alarms.map((flag) => flag.ruleId)).toEqual([])
  })

  it('keeps the must-not-miss strip empty on what needs no alarm', () => {
    const rows = table
      .filter((one) => one.noAlarm === true)
      .map(
        (one) => assess(one.findings, knowledge(), optionsFor('primary-care')).mustNotMiss.length,
      )
    expect(rows.reduce((sum, length) => sum + length, 0) / rows.length).toBeLessThan(0.1)
  })
})

describe('a spoilt knowledge base is noticed', () => {
  it.each([
    ['lipoma', 'skin-abscess'],
    ['epidermoid-cyst', 'muscle-spasm'],
    ['reactive-lymphadenopathy', 'haematoma'],
    ['pilonidal-disease', 'spinal-deformity-or-normal-prominence'],
  ])('when %s and %s exchange their findings', (one, other) => {
    expect(firstRowRight(swapped(one, other))).toBeLessThan(0.9)
  })

  it('when the findings of four common conditions are deleted', () => {
    const spoilt = withoutFindings(
      'lipoma',
      'epidermoid-cyst',
      'skin-abscess',
      'reactive-lymphadenopathy',
    )
    expect(firstRowRight(spoilt)).toBeLessThan(0.9)
  })
})
