import { describe, expect, it } from 'vitest'
import { closingLine, countPlaywright, countVitest, judge } from '../../scripts/test-counts'

const vitestReport = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
  ],
}

describe('the sum of a run', () => {
  it('counts what vitest reports', () => {
    expect(countVitest(vitestReport)).toEqual({ passed: 5, failed: 1, skipped: 3 })
  })

  it('counts a spec file that could not be loaded as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] }
    const testResults = [...vitestReport.testResults, broken]
    expect(countVitest({ ...vitestReport, testResults }).failed).toBe(2)
  })

  it('counts what Playwright reports, an error outside any test included', () => {
    const stats = { expected: 3, unexpected: 1, skipped: 2, flaky: 0 }
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 3, failed: 2, skipped: 2 })
  })

  it('counts a test that passed on the second try as a failure', () => {
    const stats = { expected: 3, unexpected: 0, skipped: 0, flaky: 1 }
    expect(countPlaywright({ stats, errors: [] }).failed).toBe(1)
  })

  it('refuses a report of another shape', () => {
    expect(() => countVitest({ passed: 1 })).toThrow()
  })

  it('lets no suite pass that ran nothing or ended badly', () => {
    const none = { passed: 0, failed: 0, skipped: 0 }
    const some = { passed: 3, failed: 0, skipped: 0 }
    expect(judge(none, 0).failed).toBe(1)
    expect(judge(some, 1).failed).toBe(1)
    expect(judge(some, 0)).toEqual(some)
    expect(judge({ ...some, failed: 2 }, 1).failed).toBe(2)
  })

  it('closes with one line', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 3 })).toBe(
      '12 passed, 0 failed, 3 skipped',
    )
  })
})
