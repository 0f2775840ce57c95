import { describe, expect, it } from 'vitest'
import type { CaseRecords } from '../case/case-records'
import { addDays } from '../case/dates'
import type { Visit, VisitDraft } from '../case/visit'
import { actOnRecall, withRecallAction } from './act-on-recall'
import { ownedBy, ownersOf, recallList } from './recall'
import type { RecallAction } from './recall-action'

import { action, caseOf, flagOf, TODAY, visitOf } from '../../../tests/support/recall-samples'

const review = (inDays: number, owner?: string) => ({
  followUp: { date: addDays(TODAY, inDays), reason: 'Size', ...(owner ? { owner } : {}) },
})
const kinds = (...cases: CaseRecords[]) =>
  recallList(cases, [], TODAY).map(({ kind, overdueDays }) => `${kind} ${overdueDays}`)

describe('a review', () => {
  it.each([
    [-3, ['review 3']],
    [0, ['review 0']],
    [7, ['review -7']],
    [8, []],
  ])('in %i days is listed as %j', (inDays, expected) =>
    expect(kinds(caseOf(visitOf('v', 30, review(inDays))))).toEqual(expected),
  )

  it('stands through a visit before its day, and is held by one on or after it', () => {
    const planned = visitOf('v1', 60, review(-2))
    expect(kinds(caseOf(planned, visitOf('v2', 30)))).toEqual(['review 2'])
    expect(kinds(caseOf(planned, visitOf('v2', 2)))).toEqual([])
    expect(kinds(caseOf(planned, visitOf('v2', 30, review(-1))))).toEqual(['review 1'])
  })

  it('is moved, done, and taken back', () => {
    const planned = visitOf('v', 60, review(-10))
    const moved = withRecallAction(
      planned,
      action('moved', 'review', 0, { toDate: addDays(TODAY, 5) }),
    )
    expect(kinds(caseOf(moved))).toEqual(['review -5'])
    const done = withRecallAction(moved, action('done', 'review'))
    expect(kinds(caseOf(done))).toEqual([])
    expect(kinds(caseOf(withRecallAction(done, action('reopened', 'review'))))).toEqual([
      'review -5',
    ])
    expect(kinds(caseOf(withRecallAction(planned, action('contacted', 'review'))))).toEqual([
      'review 10',
    ])
  })
})

describe('a red flag', () => {
  const flagged = visitOf('v', 20, {}, [flagOf(336)])
  it('is listed from the visit on, overdue after its time', () => {
    expect(kinds(caseOf(visitOf('v', 0, {}, [flagOf(0)])))).toEqual(['flags 0'])
    expect(kinds(caseOf(flagged))).toEqual(['flags 6'])
  })

  it('waits for a result once referred, 28 days for two-week rules, 7 for sooner ones', () => {
    expect(kinds(caseOf(withRecallAction(flagged, action('referred', 'flags', 18))))).toEqual([
      'result -10',
    ])
    const sameDay = visitOf('v', 20, {}, [flagOf(0)])
    expect(kinds(caseOf(withRecallAction(sameDay, action('referred', 'flags', 20))))).toEqual([
      'result 13',
    ])
  })

  it.each([['result'], ['not-referred']] as const)(
    'is closed by %s, and by nothing less',
    (kind) => {
      const referred = withRecallAction(flagged, action('referred', 'flags', 18))
      expect(kinds(caseOf(withRecallAction(referred, action(kind, 'flags'))))).toEqual([])
      for (const other of ['done', 'moved', 'contacted'] as const)
        expect(kinds(caseOf(withRecallAction(flagged, action(other, 'flags'))))).toEqual([
          'flags 6',
        ])
    },
  )

  it('is closed by a final diagnosis or a recorded reason', () => {
    const reasoned = { ...flagged, overrides: [{ ruleId: 'rule-336', reason: 'Scanned', at: '' }] }
    expect(kinds(caseOf(reasoned))).toEqual([])
    const known = caseOf(flagged)
    const outcome = { label: 'Lipoma', establishedBy: 'histology', on: TODAY } as const
    expect(kinds({ ...known, lump: { ...known.lump, outcome } })).toEqual([])
  })

  it('is not lost to a newer visit without it, and is not asked for twice', () => {
    expect(kinds(caseOf(flagged, visitOf('v2', 3)))).toEqual(['flags 6'])
    expect(kinds(caseOf(flagged, visitOf('v2', 3, {}, [flagOf(336)])))).toEqual(['flags 6'])
    const closed = withRecallAction(flagged, action('not-referred', 'flags', 15))
    expect(kinds(caseOf(closed, visitOf('v2', 3, {}, [flagOf(336)])))).toEqual([])
  })

  it('speaks up again with a new finding', () => {
    const closed = withRecallAction(flagged, action('not-referred', 'flags', 15))
    const more = { ...flagOf(336), because: ['size_mm', 'growth'] as const }
    expect(kinds(caseOf(closed, visitOf('v2', 3, {}, [more])))).toEqual(['flags -11'])
  })

  it('without a deadline is listed only where there is neither plan nor review', () => {
    expect(kinds(caseOf(visitOf('v', 3, { plan: '' }, [flagOf(null)])))).toEqual(['no-plan 3'])
    expect(kinds(caseOf(visitOf('v', 3, {}, [flagOf(null)])))).toEqual([])
  })
})

describe('a visit with neither plan nor review', () => {
  const open = visitOf('v', 3, { plan: ' ' })
  it('is listed from its own day until there is one', () => {
    expect(kinds(caseOf(visitOf('v', 0, { plan: '' })))).toEqual(['no-plan 0'])
    expect(kinds(caseOf(open))).toEqual(['no-plan 3'])
    expect(kinds(caseOf(open, visitOf('v2', 1)))).toEqual([])
    expect(kinds(caseOf({ ...open, plan: 'Nothing more is needed' }))).toEqual([])
    expect(kinds(caseOf({ ...open, ...review(60) }))).toEqual([])
  })

  it('is not asked for twice, nor where another entry says what comes next', () => {
    expect(kinds(caseOf(visitOf('v', 3, { plan: '' }, [flagOf(336)])))).toEqual(['flags -11'])
    expect(kinds(caseOf(visitOf('v1', 60, review(2)), visitOf('v2', 3, { plan: '' })))).toEqual([
      'review -2',
    ])
  })

  it('is closed by a final diagnosis', () => {
    const known = caseOf(open)
    const outcome = { label: 'Lipoma', establishedBy: 'histology', on: TODAY } as const
    expect(kinds({ ...known, lump: { ...known.lump, outcome } })).toEqual([])
  })
})

describe('the list', () => {
  it('goes by risk', () => {
    const drafts: VisitDraft[] = [visitOf('d', 1)]
    const one = (visit: Visit) => caseOf({ ...visit, lumpId: visit.id })
    const cases = [
      one(visitOf('due', 30, review(2))),
      one(visitOf('overdue', 30, review(-20))),
      one(visitOf('waiting', 3, { recall: [action('referred', 'flags', 3)] }, [flagOf(336)])),
      one(visitOf('two-weeks', 3, {}, [flagOf(336)])),
      one(visitOf('no-result', 60, { recall: [action('referred', 'flags', 50)] }, [flagOf(336)])),
      one(visitOf('two-weeks-late', 20, {}, [flagOf(336)])),
      one(visitOf('same-day', 0, {}, [flagOf(0)])),
    ]
    const list = recallList(cases, drafts, TODAY)
    expect(list.map(({ visitId }) => visitId)).toEqual([
      'same-day',
      'two-weeks-late',
      'no-result',
      'two-weeks',
      'overdue',
      'due',
      'waiting',
      'd',
    ])
    expect(recallList([...cases].reverse(), drafts, TODAY)).toEqual(list)
  })

  it('leaves imported cases out', () => {
    const known = caseOf(visitOf('v', 30, review(-3), [flagOf(0)]))
    expect(kinds({ ...known, lump: { ...known.lump, imported: {} } })).toEqual([])
  })

  it('is filtered by owner, but never leaves out an overdue red flag', () => {
    const list = recallList(
      [
        caseOf({ ...visitOf('mine', 30, review(-3, 'Nurse B')), lumpId: 'a' }),
        caseOf({ ...visitOf('theirs', 30, review(-3)), lumpId: 'b' }),
        caseOf({ ...visitOf('flag', 30, {}, [flagOf(336)]), lumpId: 'c' }),
        caseOf({ ...visitOf('flag-in-time', 3, {}, [flagOf(336)]), lumpId: 'd' }),
      ],
      [],
      TODAY,
    )
    expect(ownersOf(list)).toEqual(['Dr A', 'Nurse B'])
    expect(ownedBy(list, 'Nurse B').map(({ visitId }) => visitId)).toEqual(['flag', 'mine'])
    expect(ownedBy(list, '')).toBe(list)
  })
})

describe('acting on an entry', () => {
  const visit = visitOf('v', 30, review(-3))
  const bare = (kind: RecallAction['kind'], more: Partial<RecallAction> = {}) => {
    const { subject: _, ...rest } = action(kind, 'review')
    return { ...rest, ...more }
  }
  const item = { kind: 'review', subject: 'review' } as const
  it.each([
    [bare('moved'), 'date-needed'],
    [bare('moved', { toDate: addDays(TODAY, -1) }), 'date-past'],
    [bare('moved', { toDate: addDays(TODAY, 9999) }), 'date-too-far'],
    [bare('moved', { toDate: addDays(TODAY, 9), reason: ' ' }), 'reason-needed'],
    [bare('referred'), 'not-allowed'],
  ])('is refused: %j', (wanted, code) =>
    expect(actOnRecall(item, visit, wanted)).toMatchObject({ ok: false, error: { code } }),
  )
  it('never moves a red flag', () => {
    const flags = { kind: 'flags', subject: 'flags' } as const
    const moved = bare('moved', { toDate: addDays(TODAY, 9) })
    expect(actOnRecall(flags, visit, moved).ok).toBe(false)
  })
  it('adds to what was done and changes nothing else', () => {
    const acted = actOnRecall(item, visit, bare('contacted'))
    expect(acted).toMatchObject({ ok: true, value: visit })
    expect(acted.ok && acted.value.recall).toHaveLength(1)
  })
})
