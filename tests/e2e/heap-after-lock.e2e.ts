import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { launchPalpate, makeProfile } from '../support/launch'
import { hostOf } from './hosts'
import { choosePlace, enterFindings, startConsultation } from './pages/consultation-page'
import { pressOn, typeInto } from './pages/keyboard'
import { lockByKey, setUpWorkspace } from './pages/vault-pages'

/** Words that stand nowhere else: in a name, a diagnosis, a plan and a note. */
const CANARIES = ['Quizzaciously', 'Zyzzogetonoma', 'Wobbegongitis', 'Vexillology'] as const

/** Everything that the page's memory still reaches, as V8 writes it down after collecting garbage. */
const heapOf = async (page: Page): Promise<string> => {
  const session = await page.context().newCDPSession(page)
  const parts: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk))
  await session.send('HeapProfiler.enable')
  // A second collection takes what the first has only let go of.
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return parts.join('')
}

const foundIn = (heap: string): readonly string[] => CANARIES.filter((word) => heap.includes(word))

test('after locking, the page no longer reaches what it showed', async () => {
  test.skip(process.env['PALPATE_DEEP'] !== '1', 'writes down the whole memory: npm run test:deep')
  test.setTimeout(180_000)
  const app = await launchPalpate({ host: hostOf(test.info()), profile: makeProfile() })
  const { page } = app
  await setUpWorkspace(page)
  const [name, diagnosis, plan, note] = CANARIES
  await startConsultation(page, `Queenie ${name}`, { age_years: 52, sex: 'female' })
  await choosePlace(page, 'scapula-left')
  await enterFindings(page, { tender: true })
  await typeInto(page, page.getByRole('textbox', { name: 'Note', exact: true }), note)
  await page.keyboard.press('Alt+3')
  await page.keyboard.type(diagnosis)
  await typeInto(page, page.getByRole('textbox', { name: 'Plan', exact: true }), plan)
  await expect(page.getByText(/^Draft kept at/)).toBeVisible()
  await pressOn(page, page.getByRole('link', { name: 'Cases' }).first())
  await expect(page.getByText(new RegExp(name)).first()).toBeVisible()
  // The search finds them while they are there: otherwise finding none would mean nothing.
  expect(foundIn(await heapOf(page))).toEqual([...CANARIES])
  await lockByKey(page)
  const heap = await heapOf(page)
  const found = foundIn(heap)
  mkdirSync(test.info().outputDir, { recursive: true })
  if (found.length > 0) writeFileSync(join(test.info().outputDir, 'after.heapsnapshot'), heap)
  expect(found).toEqual([])
  await app.close()
})
