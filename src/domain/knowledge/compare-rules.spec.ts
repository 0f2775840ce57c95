import { expect, it } from 'vitest'
import type { WithinHours } from '../assessment/assessment'
import { compareRules, type RulePart } from './compare-rules'
import type { RedFlagRule } from './knowledge-base'

// Seam: two lists of rules in, what a clinician must be told of the difference out.

const rule: RedFlagRule = {
  id: 'cord',
  title: 'Cord compression',
  when: { all: ['weakness', { gte: ['duration_days', 2] }] },
  withinHours: 48,
  sooner: [{ when: 'retention', withinHours: 0 }],
  action: 'Asks for imaging.',
  patientAction: 'You need a scan.',
  sets: ['uk-nice', 'us'],
  sources: ['one'],
  alsoListed: [],
} as unknown as RedFlagRule // Names of findings stand for themselves here.

type Row = readonly [
  what: string,
  change: Partial<RedFlagRule>,
  parts: readonly RulePart[],
  weakenedAt: readonly WithinHours[],
]
const finding = (name: string) => name as Extract<RedFlagRule['when'], string>

it.each<Row>([
  ['a later deadline', { withinHours: 336 }, ['deadline'], [48]],
  ['no deadline', { withinHours: null }, ['deadline'], [48, 336]],
  ['a sooner deadline', { withinHours: 24 }, ['deadline'], []],
  ['no same-day clause', { sooner: [] }, ['sooner'], [0, 24]],
  [
    'a later same-day clause',
    { sooner: [{ when: finding('retention'), withinHours: 24 }] },
    ['sooner'],
    [0],
  ],
  [
    'a wider same-day clause',
    { sooner: [{ when: { any: [finding('retention'), finding('numb')] }, withinHours: 0 }] },
    ['sooner'],
    [],
  ],
  ['a narrower condition', { when: { all: [rule.when, 'fever'] } }, ['when'], [0, 24, 48, 336]],
  ['a wider condition', { when: { any: [rule.when, 'fever'] } }, ['when'], []],
  ['one set less', { sets: ['us'] }, ['sets'], [0, 24, 48, 336]],
  ['one set more', { sets: ['uk-nice', 'us', 'scotland'] }, ['sets'], []],
  ['other words', { action: 'Asks for an MRI.' }, ['action'], []],
  ['other sources', { sources: ['one', 'two'] }, ['sources'], []],
])('tells %s', (_what, change, parts, weakenedAt) => {
  expect(compareRules([rule], [{ ...rule, ...change }])).toEqual([
    { id: 'cord', before: rule, after: { ...rule, ...change }, parts, weakenedAt },
  ])
})

it('says nothing of what is the same, whatever its place', () => {
  const other = { ...rule, id: 'other' }
  expect(compareRules([rule, other], [other, rule])).toEqual([])
})

it('counts a rule under another id as gone and new', () => {
  const renamed = { ...rule, id: 'cord-2' }
  expect(compareRules([rule], [renamed])).toEqual([
    { id: 'cord', before: rule, parts: [], weakenedAt: [0, 24, 48, 336] },
    { id: 'cord-2', after: renamed, parts: [], weakenedAt: [] },
  ])
})

it('puts first what may keep a patient waiting, then deadlines, then words', () => {
  const ids = ['words', 'sooner', 'later', 'gone']
  const [words, sooner, later, gone] = ids.map((id) => ({ ...rule, id }))
  if (!words || !sooner || !later || !gone) throw new Error('four rules')
  const after = [
    { ...words, action: 'Other words.' },
    { ...sooner, withinHours: 24 as const },
    { ...later, withinHours: 336 as const },
  ]
  const changed = compareRules([words, sooner, later, gone], after)
  expect(changed.map(({ id }) => id)).toEqual(['gone', 'later', 'sooner', 'words'])
})
