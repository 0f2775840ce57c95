import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildWhenStale } from './build-when-stale.ts'
import { findElectron } from './electron-runtime.ts'
import { ensureChromium, HOW_TO_GET_CHROMIUM } from './find-chromium.ts'
import { closingLine, countPlaywright, countVitest, judge, type TestCounts } from './test-counts.ts'

const PROJECT = join(import.meta.dirname, '..')
const REPORTS = join(PROJECT, 'test-results')

/** A suite: one project of vitest.config.ts (unit) or playwright.config.ts (e2e). */
interface Suite {
  readonly name: string
  readonly part: 'unit' | 'e2e'
  readonly project: string
  readonly needs: readonly ('chromium' | 'build' | 'electron')[]
}

const SUITES: readonly Suite[] = [
  { name: 'units in Node', part: 'unit', project: 'node', needs: [] },
  { name: 'units in Chromium', part: 'unit', project: 'chromium', needs: ['chromium'] },
  {
    name: 'end to end, browser',
    part: 'e2e',
    project: 'browser',
    needs: ['chromium', 'build'],
  },
  {
    name: 'end to end, desktop stand-in',
    part: 'e2e',
    project: 'stand-in',
    needs: ['chromium', 'build'],
  },
  { name: 'end to end, Electron', part: 'e2e', project: 'electron', needs: ['build', 'electron'] },
]

interface Outcome extends TestCounts {
  readonly name: string
  readonly seconds: number
  /** Why the suite did not run at all. */
  readonly notRun?: string
}

/**
 * Runs the suites of one part ('unit' or 'e2e') or of both, one after the other, and prints the sums.
 * `--deep` asks for the long counts. Answers the exit code: 1 when a test failed or a suite could not start.
 */
export async function runTests(args: readonly string[]): Promise<0 | 1> {
  const parts = args.filter((argument) => argument !== '--deep')
  if (parts.some((part) => part !== 'unit' && part !== 'e2e')) {
    process.stderr.write('usage: npm test [-- unit | e2e] [--deep]\n')
    return 1
  }
  if (args.includes('--deep')) process.env['PALPATE_DEEP'] = '1'
  const suites = SUITES.filter(({ part }) => parts.length === 0 || parts.includes(part))
  mkdirSync(REPORTS, { recursive: true })
  const obstacles = prepare(suites)
  const outcomes: Outcome[] = []
  for (const suite of suites) outcomes.push(await runSuite(suite, obstacles))
  const sums = outcomes.reduce(add, { passed: 0, failed: 0, skipped: 0 })
  printSummary(outcomes, sums)
  return sums.failed === 0 ? 0 : 1
}

type Obstacles = Readonly<Partial<Record<Suite['needs'][number], string>>>

/** Gets what the suites need, and says what could not be had. */
function prepare(suites: readonly Suite[]): Obstacles {
  const needed = new Set(suites.flatMap(({ needs }) => needs))
  const obstacles: Partial<Record<Suite['needs'][number], string>> = {}
  if (needed.has('chromium')) {
    const chromium = ensureChromium()
    if (chromium === undefined) {
      process.stderr.write(`${HOW_TO_GET_CHROMIUM}\n`)
      obstacles.chromium = 'no Chromium on this machine'
    } else process.env['PALPATE_CHROMIUM'] = chromium
  }
  if (needed.has('build') && !buildWhenStale(PROJECT)) obstacles.build = 'the build failed'
  if (needed.has('electron') && findElectron(PROJECT) === undefined)
    obstacles.electron = 'its runtime is not installed (npx install-electron fetches it)'
  return obstacles
}

async function runSuite(suite: Suite, obstacles: Obstacles): Promise<Outcome> {
  process.stdout.write(`\n== ${suite.name}\n`)
  const startedAt = performance.now()
  const finish = (counts: TestCounts, notRun?: string): Outcome => ({
    ...counts,
    name: suite.name,
    seconds: (performance.now() - startedAt) / 1000,
    ...(notRun === undefined ? {} : { notRun }),
  })
  const obstacle = suite.needs.map((need) => obstacles[need]).find((reason) => reason !== undefined)
  if (suite.needs.includes('electron') && obstacles.electron !== undefined) {
    const skipped = await countListed(suite)
    return finish({ passed: 0, failed: 0, skipped }, obstacles.electron)
  }
  if (obstacle !== undefined) return finish({ passed: 0, failed: 1, skipped: 0 }, obstacle)
  const { exitCode, counts } = await runAndCount(suite, [])
  if (counts !== undefined) return finish(judge(counts, exitCode))
  return finish({ passed: 0, failed: 1, skipped: 0 }, 'it could not start')
}

/** How many tests a suite has that cannot run here: they count as skipped. */
async function countListed(suite: Suite): Promise<number> {
  const { counts } = await runAndCount(suite, ['--list'])
  return Math.max(1, (counts?.passed ?? 0) + (counts?.skipped ?? 0))
}

async function runAndCount(
  suite: Suite,
  extra: readonly string[],
): Promise<{ exitCode: number; counts: TestCounts | undefined }> {
  const report = join(REPORTS, `${suite.part}-${suite.project}.json`)
  rmSync(report, { force: true })
  const exitCode = await run(
    [...(suite.part === 'unit' ? vitest(suite, report) : playwright(suite)), ...extra],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  )
  try {
    const content: unknown = JSON.parse(readFileSync(report, 'utf8'))
    const counts = suite.part === 'unit' ? countVitest(content) : countPlaywright(content)
    return { exitCode, counts }
  } catch (error) {
    process.stderr.write(`No report of ${suite.name}: ${String(error)}\n`)
    return { exitCode, counts: undefined }
  }
}

const vitest = (suite: Suite, report: string): readonly string[] => [
  'node_modules/vitest/vitest.mjs',
  ...['run', '--project', suite.project],
  ...['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report],
]

const playwright = (suite: Suite): readonly string[] => [
  'node_modules/@playwright/test/cli.js',
  ...['test', '--project', suite.project],
]

function run(args: readonly string[], environment: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: PROJECT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    })
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
  })
}

const add = (sums: TestCounts, suite: TestCounts): TestCounts => ({
  passed: sums.passed + suite.passed,
  failed: sums.failed + suite.failed,
  skipped: sums.skipped + suite.skipped,
})

function printSummary(outcomes: readonly Outcome[], sums: TestCounts): void {
  const rows = outcomes.map((outcome) => {
    const time = `${outcome.seconds.toFixed(1)} s`.padStart(9)
    return `${outcome.name.padEnd(30)}${time}   ${closingLine(outcome)}`
  })
  const notRun = outcomes.flatMap(({ name, notRun: reason, failed }) =>
    reason === undefined
      ? []
      : [`${failed > 0 ? 'Could not start' : 'Skipped'}: ${name}: ${reason}`],
  )
  process.stdout.write(`\n${[...rows, ...notRun, closingLine(sums)].join('\n')}\n`)
}
