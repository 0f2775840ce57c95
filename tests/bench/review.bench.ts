import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import vue from '@vitejs/plugin-vue'
import { chromium, type Page } from 'playwright'
import { build } from 'vite'
import { startLoopbackServer } from '../../scripts/loopback-server.ts'
import { contentPlugin } from '../../tools/content-plugin'
import { PROJECT } from '../support/project-folder.ts'

/*
 * Reviewing past cases in a generated practice (fixed seed, five visits for one in ten): from a key to the painted
 * find, from asking for the start screen or a case to its painted page, similar cases, and what the page keeps in
 * memory. Milliseconds, medians of 7; the records lie in memory, as an open vault keeps them.
 * --json prints the summary alone.
 */

/** PALPATE_BENCH_SIZES narrows them: 1000,10000. */
const SIZES = (process.env['PALPATE_BENCH_SIZES'] ?? '1000,10000,20000,100000')
  .split(',')
  .map(Number)
const QUERIES = [
  'muller',
  'smiht',
  'okonkwo a',
  'kc-1005',
  '3/4/1980',
  '1975-1',
  '12 apr 1961',
  'lipoma',
  'sebaceous',
  'left buttock',
  'gardener',
  'tender',
  'jorg',
  'siobhan',
  'brien',
  'dr b',
  'zzz',
  '100777',
]

interface Measures {
  readonly searchP50Ms: number
  readonly searchP95Ms: number
  readonly recallMs: number
  readonly openMs: number
  readonly similarMs: number
  readonly memoryMB: number
}

/** Largest value of each measure at a size; missing = reported only. */
const goalsOf = (size: number): Partial<Measures> => ({
  searchP95Ms: size <= 10_000 ? 16 : 50,
  recallMs: 50,
  openMs: 50,
  similarMs: 200,
  ...(size <= 20_000 ? { memoryMB: 250 } : {}),
})

const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((one, two) => one - two)[
    Math.min(values.length - 1, Math.floor(part * values.length))
  ] ?? Number.NaN

const round = (value: number): number => Math.round(value * 10) / 10

const buildPage = async (): Promise<string> => {
  const outDir = mkdtempSync(join(tmpdir(), 'palpate-review-'))
  await build({
    root: join(PROJECT, 'tests/bench/review-page'),
    configFile: false,
    logLevel: 'error',
    plugins: [vue(), tailwindcss(), contentPlugin()],
    build: { outDir, emptyOutDir: true, target: 'esnext' },
  })
  return outDir
}

const ask = async (page: Page, name: string): Promise<number> =>
  Number(await page.evaluate(`window.bench.${name}()`))

/** Processor time of the page's main thread in milliseconds: what a busy machine changes least. */
const threadClock = async (page: Page): Promise<() => Promise<number>> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
}

/** From each key to the frame that shows what it found. */
const searchTimes = async (
  page: Page,
  clock: () => Promise<number>,
): Promise<readonly { readonly wall: number; readonly thread: number }[]> => {
  const box = page.getByRole('searchbox')
  const times: { wall: number; thread: number }[] = []
  for (const query of QUERIES) {
    await box.fill('')
    for (const key of query) {
      await page.evaluate(() => Reflect.deleteProperty(globalThis, 'lag'))
      const before = await clock()
      await page.keyboard.press(key === ' ' ? 'Space' : key)
      const lag = await page.waitForFunction(() => Reflect.get(globalThis, 'lag') as unknown)
      times.push({ wall: Number(await lag.jsonValue()), thread: (await clock()) - before })
    }
  }
  await box.fill('')
  return times
}

const usedMegabytes = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1024 / 1024
}

interface Measured {
  readonly measures: Measures
  /** The same in processor time of the main thread; said beside, never judged. */
  readonly thread: Partial<Measures>
  readonly blank: number
}

const measure = async (page: Page, address: string): Promise<Measured> => {
  await page.goto(address)
  await page.waitForFunction(() => Reflect.get(globalThis, 'mounted') as unknown, undefined, {
    timeout: 120_000,
  })
  const box = page.getByRole('searchbox')
  await box.waitFor({ timeout: 120_000 })
  // Until the index is made the whole list stands; then the one chart number is found.
  await box.fill('kc-100777')
  await page.getByText('1 found').waitFor({ timeout: 240_000 })
  await box.fill('')
  const clock = await threadClock(page)
  const searched = await searchTimes(page, clock)
  const walls = searched.map(({ wall }) => wall)
  const threads = searched.map(({ thread }) => thread)
  const blank = await ask(page, 'blankFrames')
  /** A function of the page that runs 7 times: its median, and the processor time of one run on average. */
  const timed = async (name: string) => {
    const before = await clock()
    const wall = await ask(page, name)
    return { wall: round(wall), thread: round(((await clock()) - before) / 7) }
  }
  const recall = await timed('recallMs')
  const open = await timed('openMs')
  const similar = await timed('similarMs')
  const measures = {
    searchP50Ms: round(quantile(walls, 0.5)),
    searchP95Ms: round(quantile(walls, 0.95)),
    recallMs: recall.wall,
    openMs: open.wall,
    similarMs: similar.wall,
    memoryMB: round(await usedMegabytes(page)),
  }
  const thread = {
    searchP50Ms: round(quantile(threads, 0.5)),
    searchP95Ms: round(quantile(threads, 0.95)),
    recallMs: recall.thread,
    openMs: open.thread,
    similarMs: similar.thread,
  }
  return { measures, thread, blank }
}

const isJson = process.argv.includes('--json')
const server = await startLoopbackServer(await buildPage(), 0)
const browser = await chromium.launch({
  executablePath: process.env['PALPATE_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
const summary: Record<string, Measures> = {}
let missed = 0
for (const size of SIZES) {
  const page = await browser.newPage()
  page.setDefaultTimeout(120_000)
  const { blank, measures, thread } = await measure(
    page,
    `http://127.0.0.1:${server.port}/?n=${size}`,
  )
  await page.close()
  summary[`n${size}`] = measures
  const threads: Readonly<Record<string, number>> = { ...thread }
  const goals: Readonly<Record<string, number>> = { ...goalsOf(size) }
  for (const [name, value] of Object.entries(measures)) {
    const goal = goals[name]
    const isMissed = goal !== undefined && value > goal
    if (isMissed) missed += 1
    if (!isJson)
      console.log(
        `${String(size).padStart(7)} ${name.padEnd(12)} ${value.toFixed(1).padStart(8)}  processor ${(threads[name] ?? Number.NaN).toFixed(1).padStart(7)}${goal === undefined ? '' : `  goal ${goal}`}${isMissed ? '  MISSED' : ''}`,
      )
  }
  if (blank !== 0) missed += 1
  if (!isJson) console.log(`${String(size).padStart(7)} blank frames while scrolling ${blank}`)
}
await browser.close()
await server.close()
if (isJson) console.log(JSON.stringify({ summary }))
process.exitCode = missed === 0 ? 0 : 1
