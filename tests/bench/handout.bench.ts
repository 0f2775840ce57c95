import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { startLoopbackServer } from '../../scripts/loopback-server.ts'
import { buildLeaflet } from '../../src/domain/handout/build-leaflet'
import { findHandoutText } from '../../src/domain/handout/texts'
import { loadHandoutTexts } from '../../tools/load-handout-texts'
import { loadKnowledge } from '../../tools/load-knowledge'
import { sampleFacts } from '../../tools/sample-leaflet'
import { launchChromium } from '../support/launch-chromium.ts'
import { makeProfile } from '../support/launch.ts'
import { PROJECT } from '../support/project-folder.ts'
import { pageOf } from './handout-page'
import { median } from './median.ts'

/*
 * A tagged leaflet from the worker beside Chromium's own tagged PDF of the same content, in one browser, by turns: the
 * first export of a worker (median of 7 workers), later ones (median of 30 pairs), and what the renderer grows by.
 * Milliseconds. Chromium prints a page that it is given each time, fonts loaded. --json prints the summary alone.
 */

const FIRST_RUNS = 7
const PAIRS = 30
const GOALS = { laterMs: 30, firstMs: 250, memoryMB: 60 } as const
const GOAL_FASTER = 2

const round = (value: number): number => Math.round(value * 10) / 10

const buildPage = async (): Promise<string> => {
  const root = mkdtempSync(join(PROJECT, 'node_modules/.handout-bench-'))
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><title>bench</title><script type="module" src="/main.ts"></script>',
  )
  const client = join(PROJECT, 'src/renderer/src/pdf/pdf-client')
  writeFileSync(
    join(root, 'main.ts'),
    [
      `import { createPdfClient } from '${client}'`,
      'globalThis.makeClient = () => createPdfClient({ now: () => new Date() })',
    ].join('\n'),
  )
  const outDir = mkdtempSync(join(tmpdir(), 'palpate-handout-bench-'))
  const { pdfmakePlugin } = await import('../../tools/pdfmake-plugin')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [pdfmakePlugin()],
    worker: { format: 'es', plugins: () => [pdfmakePlugin()] },
    build: { outDir, emptyOutDir: true, target: 'chrome140' },
  })
  rmSync(root, { recursive: true })
  return outDir
}

const knowledge = loadKnowledge(PROJECT)
const texts = loadHandoutTexts(PROJECT)
const lipoma = findHandoutText(texts, 'en', 'lipoma')
const leaflet = lipoma && buildLeaflet(sampleFacts(lipoma.text, knowledge), texts, 'lipoma', 'en')
if (!leaflet?.ok) throw new Error('the leaflet to be measured cannot be built')
const { document } = leaflet.value

const server = await startLoopbackServer(await buildPage(), 0)
const { context } = await launchChromium(makeProfile(), {
  acceptsDownloads: false,
  colorScheme: 'light',
})
const page = await context.newPage()
await page.goto(`http://127.0.0.1:${server.port}/`)
await page.waitForFunction(() => 'makeClient' in globalThis)

/** Times some exports by one client, in the page. A fresh one has a new worker. */
const exportBy = (fresh: boolean) =>
  page.evaluate(
    async ([given, isFresh]) => {
      type Client = { renderPdf(d: unknown, o: unknown): Promise<{ ok: boolean }>; close(): void }
      // The built page defines both.
      const shared = globalThis as unknown as { makeClient: () => Client; client?: Client }
      if (isFresh) shared.client?.close()
      const client = isFresh ? shared.makeClient() : (shared.client ?? shared.makeClient())
      shared.client = client
      const started = performance.now()
      const made = await client.renderPdf(given, { largePrint: false, pageSize: 'A4' })
      if (!made.ok) throw new Error('no file')
      return performance.now() - started
    },
    [document, fresh] as const,
  )

const printing = await context.newPage()
const html = pageOf(document, PROJECT)
const devTools = await context.newCDPSession(printing)
const printByChromium = async (): Promise<number> => {
  const started = performance.now()
  await printing.setContent(html, { waitUntil: 'load' })
  await printing.evaluate(() => globalThis.document.fonts.ready.then(() => true))
  await devTools.send('Page.printToPDF', { generateTaggedPDF: true, printBackground: true })
  return performance.now() - started
}

const memoryOf = async (): Promise<number> => {
  const session = await context.newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
  // Workers are counted with their page. The method is not yet in every library of types.
  const measured = await page.evaluate(() =>
    (
      performance as unknown as {
        measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }>
      }
    )
      .measureUserAgentSpecificMemory?.()
      .catch(() => undefined),
  )
  return (measured?.bytes ?? Number.NaN) / 1e6
}

const before = await memoryOf()
const first: number[] = []
for (let run = 0; run < FIRST_RUNS; run += 1) first.push(await exportBy(true))
for (let run = 0; run < 10; run += 1) {
  await exportBy(false)
  await printByChromium()
}
const own: number[] = []
const chromium: number[] = []
for (let pair = 0; pair < PAIRS; pair += 1) {
  own.push(await exportBy(false))
  chromium.push(await printByChromium())
}
const grown = (await memoryOf()) - before

const summary = {
  firstMs: round(median(first)),
  laterMs: round(median(own)),
  printToPdfMs: round(median(chromium)),
  timesFaster: round(median(chromium) / median(own)),
  /** null where this browser does not tell a page's memory. */
  memoryMB: Number.isNaN(grown) ? null : round(grown),
}
const missed = [
  ...(summary.firstMs > GOALS.firstMs ? [`first export over ${GOALS.firstMs} ms`] : []),
  ...(summary.laterMs > GOALS.laterMs ? [`later export over ${GOALS.laterMs} ms`] : []),
  ...(summary.timesFaster < GOAL_FASTER ? [`less than ${GOAL_FASTER} times faster`] : []),
  ...(summary.memoryMB !== null && summary.memoryMB > GOALS.memoryMB
    ? [`grows by more than ${GOALS.memoryMB} MB`]
    : []),
]
process.stdout.write(
  process.argv.includes('--json')
    ? `${JSON.stringify({ ...summary, missed }, null, 2)}\n`
    : `first ${summary.firstMs} ms, later ${summary.laterMs} ms, printToPDF ${summary.printToPdfMs} ms (${summary.timesFaster} x), memory ${summary.memoryMB ?? 'not told'} MB\n${missed.map((each) => `MISSED: ${each}\n`).join('')}`,
)
await context.close()
await server.close()
process.exitCode = missed.length > 0 ? 1 : 0
