import { describe, expect, it } from 'vitest'
import { compileExpression } from '../../src/domain/assessment/expression'
import { evaluateRedFlags } from '../../src/domain/assessment/red-flags'
import type { Expression, RedFlagRule } from '../../src/domain/knowledge/knowledge-base'
import type { FindingValues } from '../../src/domain/vocabulary/findings'
import type { RedFlagRow } from './red-flag-row'
import { allSources, ownSources, rules } from './red-flag-rules'
import { BONE_AND_SIZE_ROWS } from './red-flag-rows-bone-and-size'
import { CHILDREN_ROWS } from './red-flag-rows-children'
import { CHILDREN_SPINE_ROWS } from './red-flag-rows-children-spine'
import { INFECTION_ROWS } from './red-flag-rows-infection'
import { LUMP_FEATURE_ROWS } from './red-flag-rows-lump-features'
import { NODE_ROWS } from './red-flag-rows-nodes'
import { SARCOMA_ROWS } from './red-flag-rows-sarcoma'
import { SKIN_ROWS } from './red-flag-rows-skin'
import { SPINE_ROWS } from './red-flag-rows-spine'

const rows: readonly RedFlagRow[] = [
  ...SPINE_ROWS,
  ...INFECTION_ROWS,
  ...SARCOMA_ROWS,
  ...LUMP_FEATURE_ROWS,
  ...BONE_AND_SIZE_ROWS,
  ...NODE_ROWS,
  ...SKIN_ROWS,
  ...CHILDREN_ROWS,
  ...CHILDREN_SPINE_ROWS,
]

const today = '2026-11-24'

const flagOf = (row: RedFlagRow, from: readonly RedFlagRule[]) =>
  evaluateRedFlags(row.values, from, {}, { guidelines: row.set, today }).find(
    (flag) => flag.ruleId === row.rule,
  )

const meets = (row: RedFlagRow, from: readonly RedFlagRule[]): boolean => {
  const flag = flagOf(row, from)
  if (row.flag === undefined || flag === undefined) return row.flag === flag
  const { state, hours, ask } = row.flag
  return (
    flag.state === state &&
    flag.withinHours === hours &&
    (ask === undefined
      ? state !== 'fired' || row.says !== 'present' || flag.askFirst.length === 0
      : flag.askFirst.includes(ask))
  )
}

describe.each(rules.map((rule) => rule.id))('%s', (id) => {
  const own = rows.filter((row) => row.rule === id)

  it.each(['present', 'absent', 'not asked'] as const)('has a row for %s', (says) => {
    expect(own.some((row) => row.says === says)).toBe(true)
  })

  it.each(own.map((row, index) => [index, row.says, row] as const))('row %i: %s', (_i, _s, row) => {
    const flag = flagOf(row, rules)
    const seen = flag && { state: flag.state, hours: flag.withinHours, askFirst: flag.askFirst }
    expect(meets(row, rules), JSON.stringify({ row, seen })).toBe(true)
  })
})

describe('rows', () => {
  it('name only rules that exist', () => {
    const ids = new Set(rules.map((rule) => rule.id))
    expect(rows.filter((row) => !ids.has(row.rule)).map((row) => row.rule)).toEqual([])
  })
})

/** Every `not` of a rule, each given as the same rule with that one exclusion inverted. */
const inverted = (expression: Expression): readonly Expression[] => {
  if (typeof expression === 'string') return []
  const inside = (
    parts: readonly Expression[],
    rebuild: (parts: readonly Expression[]) => Expression,
  ) =>
    parts.flatMap((part, index) =>
      inverted(part).map((changed) =>
        rebuild(parts.map((one, at) => (at === index ? changed : one))),
      ),
    )
  if ('all' in expression) return inside(expression.all, (all) => ({ all }))
  if ('any' in expression) return inside(expression.any, (any) => ({ any }))
  if ('count' in expression) {
    const { min } = expression.count
    return inside(expression.count.of, (of) => ({ count: { min, of } }))
  }
  if ('not' in expression) {
    return [expression.not, ...inverted(expression.not).map((not) => ({ not }))]
  }
  return []
}

describe('mutations are noticed', () => {
  const caughtFor = (id: string, from: readonly RedFlagRule[]): boolean =>
    rows.some((row) => row.rule === id && !meets(row, from))

  it.each(rules.map((rule) => rule.id))('deleting %s fails a row', (id) => {
    expect(
      caughtFor(
        id,
        rules.filter((rule) => rule.id !== id),
      ),
    ).toBe(true)
  })

  it.each(
    rules.filter((rule) => inverted(rule.when).length > 0).map((rule) => [rule.id, rule] as const),
  )('inverting any exclusion of %s fails a row', (id, rule) => {
    const survivors = inverted(rule.when).filter(
      (when) =>
        !caughtFor(
          id,
          rules.map((one) => (one === rule ? { ...rule, when } : one)),
        ),
    )
    expect(survivors.map((when) => JSON.stringify(when))).toEqual([])
  })
})

describe('sources', () => {
  it('are known, and each file of them is used', () => {
    const cited = new Set(rules.flatMap((rule) => rule.sources))
    expect([...cited].filter((id) => !Object.hasOwn(allSources, id))).toEqual([])
    expect(Object.keys(ownSources).filter((id) => !cited.has(id))).toEqual([])
  })

  it('make a rule expired the day after they expire', () => {
    const expires = '2028-11-24'
    const sources = {
      one: { id: 'one', by: 'x', title: 'x', year: 2020, reviewed: today, expires },
    }
    const [rule] = rules
    if (rule === undefined) throw new Error('no rules')
    const row = rows.find((one) => one.rule === rule.id && one.says === 'present')
    const expiredOn = (day: string) =>
      evaluateRedFlags(row?.values ?? {}, [{ ...rule, sources: ['one'] }], sources, {
        guidelines: 'uk-nice',
        today: day,
      }).map((flag) => flag.expired)
    expect(expiredOn(expires)).toEqual([false])
    expect(expiredOn('2028-11-25')).toEqual([true])
  })
})

describe('unknown never silences', () => {
  const present = rows.filter((row) => row.flag !== undefined)

  it('leaving out an answer that only excludes keeps every flag, and its deadline', () => {
    for (const row of present) {
      const rule = rules.find((one) => one.id === row.rule)
      if (rule === undefined) continue
      const parts = [rule.when, ...rule.sooner.map((clause) => clause.when)].map(compileExpression)
      const positive = new Set(parts.flatMap((part) => [...part.positiveKeys]))
      const excluding = Object.keys(row.values).filter(
        (key) => ![...positive].some((one) => one === key),
      )
      for (const key of excluding) {
        const { [key]: _gone, ...rest } = { ...row.values } as Record<string, unknown>
        // One answer fewer of a valid record is a valid record.
        const flag = flagOf({ ...row, values: rest as FindingValues }, rules)
        expect(flag, `${row.rule} without ${key}`).toBeDefined()
        expect(flag?.withinHours).toBe(flagOf(row, rules)?.withinHours)
      }
    }
  })

  it('a rule of 48 hours or less is never open', () => {
    for (const row of present) {
      const flag = flagOf(row, rules)
      if (flag?.withinHours !== null && (flag?.withinHours ?? 0) <= 48)
        expect(flag?.state).toBe('fired')
    }
  })
})
