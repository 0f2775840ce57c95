import { z } from 'zod'

/** How many tests of a suite ended how, and the names of those that were skipped. */
export interface TestCounts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})

/** Counts of vitest's JSON report. A file that could not be loaded counts as one failed test. Throws on another shape. */
export function countVitest(report: unknown): TestCounts {
  const { testResults, ...numbers } = vitestReport.parse(report)
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  return {
    passed: numbers.numPassedTests,
    failed: numbers.numFailedTests + brokenFiles.length,
    skipped: numbers.numPendingTests + numbers.numTodoTests,
  }
}

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    skipped: z.number(),
    flaky: z.number(),
  }),
  errors: z.array(z.unknown()),
})

/** Counts of Playwright's JSON report. An error outside any test counts as one failed test. Throws on another shape. */
export function countPlaywright(report: unknown): TestCounts {
  const { stats, errors } = playwrightReport.parse(report)
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}

/**
 * What a suite that ran is worth: a non-zero exit without a failed test, or no test at all, is a failure too,
 * so that nothing can pass by not running.
 */
export function judge(counts: TestCounts, exitCode: number): TestCounts {
  const ran = counts.passed + counts.failed + counts.skipped > 0
  const silentFailure = counts.failed === 0 && (exitCode !== 0 || !ran)
  return silentFailure ? { ...counts, failed: 1 } : counts
}

/** The closing line of a run. */
export const closingLine = ({ passed, failed, skipped }: TestCounts): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`
