import { expect, it } from 'vitest'
import { flagOf, visitOf } from '../../../tests/support/recall-samples'
import { assessmentChanges } from './compare-assessments'
import { compareFindings } from './compare-visits'
import type { AssessmentSnapshot } from './visit'

it('tells a change of the lump from a question that was not asked', () => {
  const before = visitOf('a', 90, { findings: { size_mm: 20, tender: false, fever: false } })
  const after = visitOf('b', 1, { findings: { size_mm: 30, tender: false, growth: 'slow' } })
  expect(compareFindings(before, after).map(({ key, kind }) => `${key} ${kind}`)).toEqual([
    'size_mm changed',
    'growth newly-asked',
    'tender same',
    'fever not-asked-again',
  ])
})

const snapshot = (
  version: string,
  top: readonly ['lipoma' | 'lymphoma' | 'neurofibroma', number][],
  flags: AssessmentSnapshot['flags'] = [],
): AssessmentSnapshot => ({
  knowledgeVersion: version,
  top: top.map(([conditionId, share]) => ({ conditionId, share })),
  flags,
})
const kept = snapshot(
  '1',
  [
    ['lipoma', 0.6],
    ['lymphoma', 0.1],
  ],
  [flagOf(336, 'a'), flagOf(336, 'b')],
)

it('says what an assessment made again says otherwise', () => {
  const today = snapshot(
    '2',
    [
      ['lipoma', 0.5],
      ['neurofibroma', 0.2],
    ],
    [flagOf(48, 'b'), flagOf(0, 'c')],
  )
  const changes = assessmentChanges(kept, today)
  expect(changes.places).toEqual([
    { conditionId: 'neurofibroma', before: undefined, after: 2 },
    { conditionId: 'lymphoma', before: 2, after: undefined },
  ])
  expect(changes.newFlags.map(({ ruleId }) => ruleId)).toEqual(['c'])
  expect(changes.goneFlags.map(({ ruleId }) => ruleId)).toEqual(['a'])
  expect(changes.movedFlags.map(({ after }) => after.withinHours)).toEqual([48])
  expect(changes).toMatchObject({ isSame: false, because: 'knowledge' })
})

it('blames the settings when the knowledge is the same, and nothing when nothing differs', () => {
  expect(assessmentChanges(kept, { ...kept, top: [] }).because).toBe('settings')
  expect(assessmentChanges(kept, { ...kept, knowledgeVersion: '2' })).toMatchObject({
    isSame: true,
    because: 'nothing',
  })
})
