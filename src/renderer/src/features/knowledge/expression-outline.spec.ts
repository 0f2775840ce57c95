import { expect, it } from 'vitest'
import { loadKnowledge } from '../../../../../tools/load-knowledge'
import { collectSources, isPastReview } from './collect-sources'
import { outlineOf, type Outline } from './expression-outline'

const knowledge = loadKnowledge(process.cwd())

it('tells what must hold and what must not', () => {
  expect(outlineOf({ all: ['fever', { not: 'tender' }, { gte: ['age_years', 50] }] })).toEqual({
    kind: 'all',
    parts: [
      { kind: 'finding', key: 'fever', present: true },
      { kind: 'finding', key: 'tender', present: false },
      { kind: 'number', key: 'age_years', atLeast: true, value: 50 },
    ],
  })
  expect(outlineOf({ not: { in: ['mobility', ['mobile']] } })).toEqual({
    kind: 'choice',
    key: 'mobility',
    values: ['mobile'],
    not: true,
  })
  expect(outlineOf({ not: { any: ['fever', 'warmth'] } })).toMatchObject({
    kind: 'none',
    parts: [{ key: 'fever' }, { key: 'warmth' }],
  })
})

const leavesOf = (outline: Outline): number =>
  'parts' in outline ? outline.parts.reduce((sum, part) => sum + leavesOf(part), 0) : 1

it('can be read for every rule there is', () => {
  expect(knowledge.redFlags.length).toBeGreaterThan(0)
  for (const rule of knowledge.redFlags)
    for (const expression of [rule.when, ...rule.sooner.map(({ when }) => when)])
      expect(leavesOf(outlineOf(expression)), rule.id).toBeGreaterThan(0)
})

it('collects the sources of figures and statements once each', () => {
  const lipoma = knowledge.conditions.find(({ id }) => id === 'lipoma')
  if (!lipoma) throw new Error('no lipoma')
  const ids = collectSources(lipoma, knowledge.sources).map(({ id }) => id)
  expect(ids).toContain('kim-2021')
  expect(ids).toContain('salam-2002')
  expect(new Set(ids).size).toBe(ids.length)
})

it('marks a source from the day after its review date on', () => {
  const source = Object.values(knowledge.sources)[0]
  if (!source) throw new Error('no source')
  expect(isPastReview({ ...source, expires: '2026-11-26' }, '2026-11-26')).toBe(false)
  expect(isPastReview({ ...source, expires: '2026-11-26' }, '2026-11-27')).toBe(true)
})
