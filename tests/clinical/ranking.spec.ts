import { describe, expect, it } from 'vitest'
import { assess } from '../../src/domain/assessment/assess'
import type { KnowledgeBase } from '../../src/domain/knowledge/knowledge-base'
import { casesIn, knowledge, optionsFor } from './knowledge-under-test'

const classic = casesIn('development').filter(
  (one) => one.clarity === 'classic' && one.diagnosis.id !== 'other',
)

const topShare = (base: KnowledgeBase, length: number): number =>
  classic.filter((one) =>
    assess(one.findings, base, optionsFor('specialist'))
      .ranking.slice(0, length)
      .some((place) => place.conditionId === one.diagnosis.id),
  ).length / classic.length

describe('published cases used while building', () => {
  it('names the condition among the first three and ten of the classic ones', () => {
    expect(topShare(knowledge(), 3)).toBeGreaterThanOrEqual(0.88)
    expect(topShare(knowledge(), 10)).toBeGreaterThanOrEqual(0.96)
  })

  it('keeps the must-not-miss strip short on routine cases', () => {
    const rows = casesIn('development')
      .filter((one) => one.urgency === 'routine')
      .map((one) => assess(one.findings, knowledge(), optionsFor('specialist')).mustNotMiss.length)
    expect(rows.reduce((sum, length) => sum + length, 0) / rows.length).toBeLessThanOrEqual(0.7)
    expect(Math.max(...rows)).toBeLessThanOrEqual(3)
  })

  it('loses them when every condition takes the findings of the next one', () => {
    const { conditions } = knowledge()
    const shifted = conditions.map((condition, index) => {
      const next = conditions[(index + 1) % conditions.length] ?? condition
      return { ...condition, findings: next.findings, choices: next.choices, forms: next.forms }
    })
    expect(topShare({ ...knowledge(), conditions: shifted }, 3)).toBeLessThan(0.6)
  })

  it('loses them when sites are forgotten', () => {
    const conditions = knowledge().conditions.map((condition) => ({
      ...condition,
      sites: { value: { back: 1 }, basis: 'estimate' as const },
      forms: condition.forms.map((form) => ({
        ...form,
        sites: { value: { back: 1 }, basis: 'estimate' as const },
      })),
    }))
    expect(topShare({ ...knowledge(), conditions }, 3)).toBeLessThan(0.85)
  })
})

describe('everyday vignettes of a second writer', () => {
  it('names the condition among the first one, three and five', () => {
    const table = casesIn('everyday').filter((one) => one.diagnosis.id !== 'other')
    const within = (length: number): number =>
      table.filter((one) =>
        assess(one.findings, knowledge(), optionsFor('primary-care'))
          .ranking.slice(0, length)
          .some((place) => place.conditionId === one.diagnosis.id),
      ).length / table.length
    expect(within(1)).toBeGreaterThanOrEqual(0.8)
    expect(within(3)).toBeGreaterThanOrEqual(0.92)
    expect(within(5)).toBeGreaterThanOrEqual(0.95)
  })
})

describe('settings', () => {
  it('a hot node in tuberculosis country moves tuberculosis up', () => {
    const findings = {
      age_years: 30,
      region: 'neck-lateral',
      duration_days: 60,
      lump_present: true,
    } as const
    const placeIn = (setting: 'primary-care' | 'tb-endemic'): number =>
      assess(findings, knowledge(), optionsFor(setting)).ranking.findIndex(
        (place) => place.conditionId === 'tuberculous-lymphadenitis',
      )
    expect(placeIn('tb-endemic')).toBeLessThan(placeIn('primary-care'))
  })

  it('a deep mass that doubled within months is a sarcoma at the front desk too', () => {
    const { differential } = assess(
      {
        age_years: 60,
        region: 'lower-limb',
        duration_days: 120,
        size_mm: 90,
        growth: 'rapid',
        depth: 'deep',
        consistency: 'firm',
        mobility: 'fixed',
        tender: false,
        trauma: false,
        lump_present: true,
      },
      knowledge(),
      optionsFor('primary-care'),
    )
    expect(differential[0]?.conditionId).toBe('soft-tissue-sarcoma')
  })

  it('a soft lump of years is a lipoma at the front desk', () => {
    const findings = {
      age_years: 52,
      region: 'upper-back',
      duration_days: 1500,
      size_mm: 40,
      consistency: 'soft',
      mobility: 'mobile',
      tender: false,
      lump_present: true,
    } as const
    const { differential, mustNotMiss, flags } = assess(
      findings,
      knowledge(),
      optionsFor('primary-care'),
    )
    expect(differential[0]?.conditionId).toBe('lipoma')
    expect(differential[0]?.band).toBe('likely')
    expect(mustNotMiss).toEqual([])
    expect(flags).toEqual([])
  })
})
