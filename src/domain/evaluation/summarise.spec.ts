import { describe, expect, it } from 'vitest'
import { estimate } from './bootstrap'
import type { CaseResult } from './evaluate-case'
import { summarise } from './summarise'

const result = (change: Partial<CaseResult>): CaseResult => ({
  id: 'X',
  diagnosis: 'lipoma',
  urgency: 'routine',
  malignant: false,
  adult: true,
  clarity: 'classic',
  lump: true,
  rank: 1,
  first: 'lipoma',
  share: 0.9,
  firstShare: 0.9,
  firstIsRight: true,
  withinHours: null,
  flags: [],
  strip: [],
  seriousShown: null,
  emergencySameDay: null,
  falseAlarm: false,
  sameDayFalseAlarm: false,
  stripRows: 0,
  openRaised: 0,
  raised: 0,
  actionMatchesUrgency: true,
  actionAfter5: null,
  sameActionAfter5: true,
  rankingMs: 1,
  questionsMs: 2,
  ...change,
})

describe('the summary', () => {
  it('counts ranks, classic cases apart, and leaves a diagnosis without condition out of top-k', () => {
    const summary = summarise([
      result({}),
      result({ rank: 3, firstIsRight: false }),
      result({ rank: 12, firstIsRight: false, clarity: 'atypical' }),
      result({ rank: null, firstIsRight: null, diagnosis: 'other' }),
    ])
    expect(summary.cases).toBe(4)
    expect([summary.top1, summary.top3, summary.top10]).toEqual([1 / 3, 2 / 3, 2 / 3])
    expect([summary.top1Classic, summary.top3Classic]).toEqual([0.5, 1])
    expect(summary.misses.map((miss) => miss.rank)).toEqual([3, 12])
  })

  it('counts a false alarm among routine cases only, and open rules among those raised', () => {
    const summary = summarise([
      result({ falseAlarm: true, raised: 2, openRaised: 1 }),
      result({}),
      result({ urgency: 'urgent', falseAlarm: null, stripRows: null, raised: 2, openRaised: 0 }),
    ])
    expect(summary.falseAlarm).toBe(0.5)
    expect(summary.openShare).toBe(0.25)
  })

  it('says nothing where no case counts', () => {
    const summary = summarise([result({})])
    expect(summary.seriousShown).toBeNull()
    expect(summary.groups.child).toMatchObject({ cases: 0, top1: null })
  })
})

describe('an interval', () => {
  it('holds the mean, is the same every time and narrows with more cases', () => {
    const few = estimate([1, 1, 0, 1])
    const many = estimate(Array.from({ length: 400 }, (_, index) => (index % 4 === 0 ? 0 : 1)))
    expect(few).toEqual(estimate([1, 1, 0, 1]))
    expect(few.mean).toBe(0.75)
    const width = (one: typeof few): number => (one.high ?? 0) - (one.low ?? 0)
    expect(width(many)).toBeLessThan(width(few))
    expect(many.low ?? 1).toBeLessThan(0.75)
    expect(many.high ?? 0).toBeGreaterThan(0.75)
  })
})
