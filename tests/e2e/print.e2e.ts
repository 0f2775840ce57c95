import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { launchPalpate, makeProfile } from '../support/launch'
import { hostOf } from './hosts'
import {
  choosePlace,
  enterFindings,
  planAndSave,
  startConsultation,
} from './pages/consultation-page'
import { pressOn } from './pages/keyboard'
import { setUpWorkspace } from './pages/vault-pages'

// Seam: what reaches the system's print dialog. No test can see the dialog itself: in its place a copy of the sheets that
// the page would print at that moment is kept, and Chromium prints that copy to a file.

const keepWhatIsPrinted = (page: Page) =>
  page.evaluate(() => {
    window.print = () => {
      const sheets = document.querySelector('[data-print-pages]')
      const copy = document.createElement('div')
      copy.dataset['printPages'] = ''
      for (const sheet of sheets?.querySelectorAll('canvas') ?? []) {
        const canvas = document.createElement('canvas')
        canvas.width = sheet.width
        canvas.height = sheet.height
        canvas.getContext('2d')?.drawImage(sheet, 0, 0)
        copy.append(canvas)
      }
      Reflect.set(globalThis, 'printed', copy)
      window.dispatchEvent(new Event('afterprint'))
    }
  })

/** Presses the system's key for printing on a screen that has a paper of its own, and waits for the sheets. */
async function printedByKey(page: Page, button: string) {
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'printed'))
  await expect(page.getByRole('button', { name: button, exact: true })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+p')
  await page.waitForFunction(() => Reflect.has(globalThis, 'printed'))
  const sheets = await page.evaluate(
    () => (Reflect.get(globalThis, 'printed') as Element).childElementCount,
  )
  expect(sheets).toBeGreaterThan(0)
  await expect(page.locator('[data-print-pages]')).toHaveCount(0)
}

/** Squares of ten dots as one: how the edge of a letter falls on the dots does not count. */
function softened(dots: Buffer): Buffer {
  const sums = new Float64Array(62 * 88)
  for (const [at, value] of dots.entries()) {
    const square = Math.floor(at / 6200) * 62 + Math.floor((at % 620) / 10)
    sums[square] = (sums[square] ?? 0) + value / 100
  }
  return Buffer.from(Uint8Array.from(sums))
}

/** Each page of a file as a small grey picture. */
function picturesOf(folder: string, name: string, bytes: Buffer): readonly Buffer[] {
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, bytes)
  execFileSync('pdftoppm', [
    '-gray',
    '-scale-to-x',
    '620',
    '-scale-to-y',
    '880',
    file,
    join(folder, name),
  ])
  return readdirSync(folder)
    .filter((entry) => entry.startsWith(`${name}-`) && entry.endsWith('.pgm'))
    .sort()
    .map((entry) => softened(readFileSync(join(folder, entry)).subarray(-620 * 880)))
}

const difference = (left: Buffer, right: Buffer): number =>
  left.reduce((sum, value, at) => sum + Math.abs(value - (right[at] ?? 0)), 0) / left.length

test('the printed pages are those of the file, and printing is in the record and in the trail', async () => {
  const profile = makeProfile()
  const app = await launchPalpate({ host: hostOf(test.info()), profile })
  const { page } = app
  await setUpWorkspace(page)
  await startConsultation(page, 'Petra Paper', { age_years: 50, sex: 'female' })
  await choosePlace(page, 'scapula-left')
  await enterFindings(page, { lump_present: true, size_mm: 31, duration_days: 90 })
  await planAndSave(page, { diagnosis: 'Lipoma', plan: 'Reassure.', review: '8 Dec 2027' })
  await expect(page.getByText('Reassure.')).toBeVisible()
  await page.keyboard.press('Alt+KeyH')
  await expect(page.getByText(/^Page 1 of [1-9]/)).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeFocused()
  await keepWhatIsPrinted(page)
  await page.keyboard.press('ControlOrMeta+p')
  const answer = page.getByRole('button', { name: 'Yes, keep it in the record' })
  await expect(answer).toBeFocused({ timeout: 20_000 })
  // Nothing stays behind that a later print could take along.
  await expect(page.locator('[data-print-pages]')).toHaveCount(0)
  const title = await page.title()
  await page.evaluate(() => document.body.append(Reflect.get(globalThis, 'printed') as Node))
  const printed = await page.pdf({ format: 'A4' })
  await page.evaluate(() => (Reflect.get(globalThis, 'printed') as Element).remove())
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Printed\. The same pages are kept/)).toBeVisible()
  expect(title).not.toContain('Petra')

  const saved = app.nextSavedFile()
  await pressOn(page, page.getByRole('button', { name: 'Save as PDF' }))
  const [given, paper] = [
    picturesOf(profile, 'given', readFileSync(await saved)),
    picturesOf(profile, 'printed', printed),
  ]
  expect(paper.length).toBe(given.length)
  expect(given.length).toBeGreaterThan(1)
  for (const [index, sheet] of paper.entries()) {
    const differences = given.map((one) => difference(one, sheet))
    // Two programs draw letters a little differently; another page of the same leaflet is far off.
    expect(differences.indexOf(Math.min(...differences))).toBe(index)
    expect(differences[index]).toBeLessThan(6)
  }

  // The same bytes are in the record of the visit, whoever opens it later.
  await page.goBack()
  const again = app.nextSavedFile()
  await pressOn(page, page.getByRole('button', { name: /^Save a copy: / }).first())
  expect(readFileSync(await again).equals(readFileSync(await saved))).toBe(true)
  await printedByKey(page, 'Print the record')
  await page.evaluate(() => void (location.hash = '/practice'))
  await printedByKey(page, 'Print')

  await page.evaluate(() => void (location.hash = '/audit'))
  const trail = page.getByRole('row').filter({ has: page.getByText('Printed', { exact: true }) })
  for (const [detail, count] of [
    ['pages: ', 1],
    ['case record', 1],
    ['practice summary', 1],
  ] as const)
    await expect(trail.filter({ hasText: detail })).toHaveCount(count)
  await expect(trail).toHaveCount(3)
  await app.close()
})
