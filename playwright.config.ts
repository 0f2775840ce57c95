import { defineConfig } from '@playwright/test'

/**
 * End-to-end specs start the built app themselves through tests/support/launch.ts; the name of the project says on
 * which host, as `test.info().project.name`. Playwright's own browser fixtures are not used.
 */
export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e-files',
  // A spec that passes on the second try has failed.
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  projects: [
    // What a browser leaves to its user is asked of the desktop only.
    { name: 'browser', grepInvert: /@desktop/ },
    { name: 'stand-in' },
    { name: 'electron' },
  ],
})
