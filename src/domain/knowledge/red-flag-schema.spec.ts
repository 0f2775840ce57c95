import { describe, expect, it } from 'vitest'
import { redFlagRuleSchema } from './red-flag-schema'

const good = {
  id: 'a-rule',
  title: 'A rule',
  when: { all: ['fever', { not: { in: ['growth', ['stable']] } }, { gte: ['age_years', 25] }] },
  withinHours: 336,
  sooner: [{ when: { count: { min: 1, of: ['pain'] } }, withinHours: 0 }],
  action: 'Do.',
  patientAction: 'You.',
  sets: ['uk-nice'],
  sources: ['nice-ng12'],
  alsoListed: [],
}

const faults = (change: object): readonly string[] =>
  (redFlagRuleSchema.safeParse({ ...good, ...change }).error?.issues ?? []).map(
    (issue) => `${issue.path.map(String).join('.')}: ${issue.message}`,
  )

describe('redFlagRuleSchema', () => {
  it('accepts a whole rule and leaves it as it is', () => {
    expect(redFlagRuleSchema.parse(good)).toEqual(good)
    expect(faults({ withinHours: null, sooner: [] })).toEqual([])
  })

  it.each([
    ['a word that is not a finding', { when: { any: ['feverish'] } }, "when.any.0: 'feverish'"],
    ['a choice used as yes/no', { when: 'growth' }, "when: 'growth' is not a yes/no finding"],
    [
      'a value that the choice does not have',
      { when: { all: [{ not: { in: ['growth', ['fast']] } }] } },
      "when.all.0.not.in.1.0: 'fast' is not a value of 'growth' (stable",
    ],
    ['a limit on a yes/no finding', { when: { gte: ['fever', 1] } }, 'when.gte.0: a limit is'],
    [
      'two operators in one node',
      { when: { all: ['pain'], any: ['fever'] } },
      'when: an expression has one operator',
    ],
    ['an unknown operator', { when: { some: ['pain'] } }, 'found: some'],
    ['an empty list', { when: { all: [] } }, 'when.all: '],
    [
      'a count that cannot be met',
      { when: { count: { min: 3, of: ['pain'] } } },
      'count asks for more',
    ],
    ['another deadline', { withinHours: 72 }, 'withinHours: withinHours is one of 0, 24, 48, 336'],
    [
      'a later sooner',
      { withinHours: 24, sooner: [{ when: 'pain', withinHours: 48 }] },
      'shorter deadline',
    ],
    ['no source', { sources: [] }, 'sources: a rule names at least one source'],
    ['an unknown country', { sets: ['mars'] }, 'sets.0: '],
    ['an unknown member', { level: 'red' }, 'level'],
  ])('refuses %s', (_name, change, fault) => {
    expect(faults(change).join('\n')).toContain(fault)
  })
})
