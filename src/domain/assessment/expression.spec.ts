import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Expression } from '../knowledge/knowledge-base'
import type { FindingValues, YesNoKey } from '../vocabulary/findings'
import { compileExpression, type Truth } from './expression'

const positive: readonly YesNoKey[] = ['fever', 'pain', 'tender', 'erythema', 'night_pain']
const excluding: readonly YesNoKey[] = ['punctum', 'trauma', 'bruising', 'recent_infection']

const leaf = (keys: readonly YesNoKey[]): fc.Arbitrary<Expression> =>
  fc.oneof(
    fc.constantFrom(...keys),
    fc.constantFrom<Expression>(
      ...(keys === positive
        ? [{ gte: ['age_years', 50] } as const, { in: ['growth', ['rapid', 'slow']] } as const]
        : [{ lt: ['size_mm', 20] } as const, { in: ['mobility', ['mobile']] } as const]),
    ),
  )

/** Without `not`, over the given keys. */
const plain = (keys: readonly YesNoKey[], depth: number): fc.Arbitrary<Expression> =>
  depth === 0
    ? leaf(keys)
    : fc.oneof(leaf(keys), groups(fc.array(plain(keys, depth - 1), { minLength: 1, maxLength: 3 })))

const groups = (parts: fc.Arbitrary<Expression[]>): fc.Arbitrary<Expression> =>
  fc.oneof(
    parts.map((all) => ({ all })),
    parts.map((any) => ({ any })),
    parts.chain((of) =>
      fc.integer({ min: 1, max: of.length }).map((min) => ({ count: { min, of } })),
    ),
  )

/** Any nesting of `not` over the excluding keys; positive keys only outside it. */
const withNots = (depth: number): fc.Arbitrary<Expression> =>
  depth === 0
    ? leaf(excluding)
    : fc.oneof(
        plain(excluding, 1),
        groups(fc.array(withNots(depth - 1), { minLength: 1, maxLength: 2 })),
        withNots(depth - 1).map((not) => ({ not })),
      )

const rule: fc.Arbitrary<Expression> = groups(
  fc.array(
    fc.oneof(
      plain(positive, 2),
      withNots(2).map((not) => ({ not })),
    ),
    { minLength: 1, maxLength: 4 },
  ),
)

const answer = fc.option(fc.boolean(), { nil: undefined })

const values: fc.Arbitrary<FindingValues> = fc
  .record({
    ...Object.fromEntries([...positive, ...excluding].map((key) => [key, answer])),
    age_years: fc.option(fc.constantFrom(20, 70), { nil: undefined }),
    size_mm: fc.option(fc.constantFrom(10, 90), { nil: undefined }),
    growth: fc.option(fc.constantFrom('rapid', 'stable'), { nil: undefined }),
    mobility: fc.option(fc.constantFrom('mobile', 'fixed'), { nil: undefined }),
  })
  // Answers that are undefined are left out, as in a record.
  .map(
    (all) =>
      Object.fromEntries(
        Object.entries(all).filter(([, one]) => one !== undefined),
      ) as FindingValues,
  )

/** The same findings with some answers taken away. */
const fewer = (all: FindingValues, keep: (key: string) => boolean): FindingValues =>
  Object.fromEntries(Object.entries(all).filter(([key]) => keep(key)))

const runs = { numRuns: 400, seed: 20261124 }

describe('truth', () => {
  const table: readonly (readonly [Expression, FindingValues, Truth])[] = [
    ['fever', { fever: true }, true],
    ['fever', { fever: false }, false],
    ['fever', {}, 'unknown'],
    [{ not: 'fever' }, {}, 'unknown'],
    [{ not: 'fever' }, { fever: false }, true],
    [{ all: ['fever', 'pain'] }, { fever: false }, false],
    [{ all: ['fever', 'pain'] }, { fever: true }, 'unknown'],
    [{ any: ['fever', 'pain'] }, { fever: true }, true],
    [{ any: ['fever', 'pain'] }, { fever: false }, 'unknown'],
    [{ gte: ['age_years', 50] }, { age_years: 50 }, true],
    [{ gte: ['age_years', 50] }, { age_years: 49.9 }, false],
    [{ lt: ['size_mm', 50] }, { size_mm: 50 }, false],
    [{ in: ['growth', ['slow', 'rapid']] }, { growth: 'rapid' }, true],
    [{ in: ['growth', ['slow', 'rapid']] }, {}, 'unknown'],
    [{ count: { min: 2, of: ['fever', 'pain', 'tender'] } }, { fever: true, pain: true }, true],
    [{ count: { min: 2, of: ['fever', 'pain', 'tender'] } }, { fever: true }, 'unknown'],
    [
      { count: { min: 2, of: ['fever', 'pain', 'tender'] } },
      { fever: false, pain: false, tender: true },
      false,
    ],
  ]

  it.each(table)('of %j given %j is %s', (expression, given, expected) => {
    expect(compileExpression(expression).truth(given)).toBe(expected)
  })

  it('once decided, stays decided whatever else is answered', () => {
    fc.assert(
      fc.property(rule, values, fc.func(fc.boolean()), (expression, full, keep) => {
        const compiled = compileExpression(expression)
        const early = compiled.truth(fewer(full, keep))
        fc.pre(early !== 'unknown')
        expect(compiled.truth(full)).toBe(early)
      }),
      runs,
    )
  })
})

describe('holds', () => {
  it('an unanswered exclusion does not stop, an answered one does', () => {
    const compiled = compileExpression({ all: ['fever', { not: 'punctum' }] })
    expect(compiled.holds({ fever: true })).toBe(true)
    expect(compiled.holds({ fever: true, punctum: true })).toBe(false)
    expect(compiled.holds({ punctum: false })).toBe(false)
  })

  it('lies between true and not false', () => {
    fc.assert(
      fc.property(rule, values, (expression, given) => {
        const compiled = compileExpression(expression)
        const truth = compiled.truth(given)
        if (truth === true) expect(compiled.holds(given)).toBe(true)
        if (truth === false) expect(compiled.holds(given)).toBe(false)
      }),
      runs,
    )
  })

  it('is never silenced by an excluding answer that goes missing', () => {
    fc.assert(
      fc.property(rule, values, fc.func(fc.boolean()), (expression, full, keep) => {
        const compiled = compileExpression(expression)
        fc.pre(compiled.holds(full))
        const positiveKeys = new Set<string>(compiled.positiveKeys)
        const rest = fewer(full, (key) => positiveKeys.has(key) || keep(key))
        expect(compiled.holds(rest)).toBe(true)
      }),
      runs,
    )
  })

  it('needs a known positive: nothing known, nothing holds without a not', () => {
    fc.assert(
      fc.property(plain(positive, 3), (expression) => {
        expect(compileExpression(expression).holds({})).toBe(false)
      }),
      runs,
    )
  })
})

describe('what it names', () => {
  it('because lists recorded positive findings only', () => {
    const compiled = compileExpression({
      any: [{ all: ['fever', 'pain', { not: 'punctum' }] }, 'tender'],
    })
    expect(compiled.because({ fever: true, pain: true, punctum: false })).toEqual(['fever', 'pain'])
    expect(compiled.because({ fever: true })).toEqual([])
  })

  it('standDown is empty exactly when a holding expression is certain', () => {
    fc.assert(
      fc.property(rule, values, (expression, given) => {
        const compiled = compileExpression(expression)
        fc.pre(compiled.holds(given))
        const questions = compiled.standDown(given)
        expect(questions.length === 0).toBe(compiled.truth(given) === true)
        for (const key of questions) expect(given[key]).toBeUndefined()
      }),
      runs,
    )
  })

  it('undecided is empty exactly when the truth is known', () => {
    fc.assert(
      fc.property(rule, values, (expression, given) => {
        const compiled = compileExpression(expression)
        expect(compiled.undecided(given).length === 0).toBe(compiled.truth(given) !== 'unknown')
      }),
      runs,
    )
  })

  it('refuses words that the vocabulary does not have', () => {
    expect(() => compileExpression({ in: ['growth', ['fast']] })).toThrow("'fast'")
    expect(() => compileExpression({ gte: ['weight', 3] })).toThrow("'weight'")
    expect(() => compileExpression({ in: ['fever', ['yes']] })).toThrow("'fever'")
  })
})
