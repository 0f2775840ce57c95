import fc from 'fast-check'
import { expect, it } from 'vitest'
import { YES_NO_KEYS, type FindingValues } from '../../../../domain/vocabulary/findings'
import { groupFindings } from './group-findings'

it('keeps yes, no and not asked apart', () => {
  const recorded = groupFindings({ tender: true, pulsatile: false, size_mm: 45 })
  const [lump] = recorded.groups
  expect(lump?.group).toBe('lump')
  expect(lump?.present).toEqual(['tender'])
  expect(lump?.absent).toEqual(['pulsatile'])
  expect(lump?.notAsked).toContain('lump_present')
  expect(recorded.descriptions).toEqual([{ key: 'size_mm', value: 45 }])
  expect(recorded.descriptionsNotAsked).toContain('depth')
})

it('tells every yes/no finding exactly once, whatever was recorded', () => {
  const answers = fc.dictionary(fc.constantFrom(...YES_NO_KEYS), fc.boolean(), { maxKeys: 40 })
  fc.assert(
    fc.property(answers, (findings: FindingValues) => {
      const { groups, untouched, yesCount, noCount, notAskedCount } = groupFindings(findings)
      const told = [...groups, ...untouched].flatMap(({ present, absent, notAsked }) => [
        ...present,
        ...absent,
        ...notAsked,
      ])
      expect(told.toSorted()).toEqual(YES_NO_KEYS.toSorted())
      expect(yesCount + noCount).toBe(Object.keys(findings).length)
      expect(yesCount + noCount + notAskedCount).toBe(YES_NO_KEYS.length)
      expect(untouched.every(({ present, absent }) => present.length + absent.length === 0)).toBe(
        true,
      )
    }),
    { seed: 11, numRuns: 50 },
  )
})
