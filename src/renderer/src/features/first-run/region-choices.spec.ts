import knowledge from 'virtual:knowledge'
import { expect, it } from 'vitest'
import { GUIDELINE_SETS } from '../../../../domain/assessment/assessment'
import { REGIONS, ruleCounts, withRegion } from './region-choices'

const uk = { guidelines: 'uk-nice', emergencyNumber: '999', dateOrder: 'dmy' } as const

it('offers every guideline set once', () => {
  expect(REGIONS.map(({ guidelines }) => guidelines)).toEqual([...GUIDELINE_SETS])
})

it('brings number and reading of dates with the region', () => {
  expect(withRegion(uk, 'us')).toEqual({
    guidelines: 'us',
    emergencyNumber: '911',
    dateOrder: 'mdy',
  })
})

it('leaves a number alone that was typed', () => {
  expect(withRegion({ ...uk, emergencyNumber: '000' }, 'us').emergencyNumber).toBe('000')
  expect(withRegion({ ...uk, emergencyNumber: ' ' }, 'us').emergencyNumber).toBe('911')
})

it('counts the rules of each set, and leaves some out of every one', () => {
  for (const set of GUIDELINE_SETS) {
    const { applied, all } = ruleCounts(knowledge, set)
    expect(all).toBe(knowledge.redFlags.length)
    expect(applied).toBe(knowledge.redFlags.filter((rule) => rule.sets.includes(set)).length)
    expect(applied).toBeGreaterThan(all / 2)
  }
})
