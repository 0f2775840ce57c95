import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileExpression } from '../../src/domain/assessment/expression'
import type { FindingValues, YesNoKey } from '../../src/domain/vocabulary/findings'
import { surelyCovers } from '../../src/domain/knowledge/expression-coverage'
import type { Expression } from '../../src/domain/knowledge/knowledge-base'

const keys: readonly YesNoKey[] = ['fever', 'pain', 'tender']

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom(...keys),
  fc.constantFrom(20, 43, 50).map((limit) => ({ gte: ['size_mm', limit] }) as const),
  fc.constantFrom(20, 43, 50).map((limit) => ({ lt: ['size_mm', limit] }) as const),
  fc
    .subarray(['rapid', 'slow', 'stable'], { minLength: 1 })
    .map((values) => ({ in: ['growth', values] }) as const),
)

const tree = (depth: number): fc.Arbitrary<Expression> =>
  depth === 0
    ? leaf
    : fc.oneof(
        leaf,
        fc.array(tree(depth - 1), { minLength: 1, maxLength: 3 }).chain((parts) =>
          fc.oneof(
            fc.constant({ all: parts }),
            fc.constant({ any: parts }),
            fc.integer({ min: 1, max: parts.length }).map((min) => ({ count: { min, of: parts } })),
          ),
        ),
        tree(depth - 1).map((not) => ({ not })),
      )

const values: fc.Arbitrary<FindingValues> = fc.record(
  {
    ...Object.fromEntries(keys.map((key) => [key, fc.boolean()])),
    size_mm: fc.constantFrom(10, 20, 42, 43, 49, 50, 90),
    growth: fc.constantFrom('rapid', 'slow', 'stable'),
  },
  { requiredKeys: [] },
)

/** A near relative: equal in most places, so that some pairs do cover each other. */
const relative = (from: Expression): fc.Arbitrary<Expression> =>
  fc.oneof(
    fc.constant(from),
    tree(1).map((other) => ({ any: [from, other] })),
    tree(1).map((other) => ({ all: [from, other] })),
    tree(2),
    ...(typeof from !== 'string' && 'all' in from
      ? [fc.shuffledSubarray([...from.all], { minLength: 1 }).map((all) => ({ all }))]
      : []),
  )

describe('surely covers', () => {
  it('never says so where a patient of the older rule is left out', () => {
    let covered = 0
    fc.assert(
      fc.property(
        tree(2).chain((old) => fc.tuple(fc.constant(old), relative(old))),
        fc.array(values, { minLength: 20, maxLength: 20 }),
        ([old, next], patients) => {
          if (!surelyCovers(next, old)) return
          covered += 1
          const [before, after] = [compileExpression(old), compileExpression(next)]
          for (const patient of patients)
            if (before.truth(patient) === true) expect(after.truth(patient)).toBe(true)
        },
      ),
      { numRuns: process.env['PALPATE_DEEP'] === '1' ? 20_000 : 1_000, seed: 20261124 },
    )
    expect(covered).toBeGreaterThan(200)
  })

  it.each<readonly [next: Expression, old: Expression, covers: boolean]>([
    [{ gte: ['size_mm', 43] }, { gte: ['size_mm', 50] }, true],
    [{ gte: ['size_mm', 50] }, { gte: ['size_mm', 43] }, false],
    [{ lt: ['age_years', 18] }, { lt: ['age_years', 16] }, true],
    [{ any: ['fever', 'pain'] }, 'fever', true],
    ['fever', { any: ['fever', 'pain'] }, false],
    ['fever', { all: ['fever', 'pain'] }, true],
    [{ all: ['fever', 'pain'] }, 'fever', false],
    [{ not: 'fever' }, { not: { any: ['fever', 'pain'] } }, true],
    [
      { count: { min: 2, of: ['fever', 'pain', 'tender'] } },
      { count: { min: 2, of: ['fever', 'pain'] } },
      true,
    ],
    [
      { count: { min: 2, of: ['fever', 'pain'] } },
      { count: { min: 1, of: ['fever', 'pain'] } },
      false,
    ],
    [{ in: ['growth', ['rapid', 'slow']] }, { in: ['growth', ['rapid']] }, true],
  ])('%j of %j: %s', (next, old, covers) => {
    expect(surelyCovers(next, old)).toBe(covers)
  })
})
