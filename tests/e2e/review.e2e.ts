import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { launchPalpate, makeProfile } from '../support/launch'
import { hostOf } from './hosts'
import { openDemonstration } from './pages/consultation-page'
import { pressOn, tabTo, typeInto } from './pages/keyboard'
import { pdfText } from './pages/pdf-text'

// Past cases by keyboard alone: acted on, found despite a slip, compared, concluded, exported, imported, after a restart.

/** Reviews on the list of what needs attention, of one patient or of all. */
const reviewsOf = (page: Page, name?: string) => {
  const reviews = page
    .getByRole('region', { name: 'Needs attention' })
    .getByRole('listitem')
    .filter({ has: page.getByText('Review', { exact: true }) })
  return name === undefined ? reviews : reviews.filter({ hasText: name })
}

test('what needs attention is acted on, and stays done after a restart', async () => {
  test.setTimeout(180_000)
  const profile = makeProfile()
  let app = await launchPalpate({ host: hostOf(test.info()), profile })
  await openDemonstration(app.page)
  const review = reviewsOf(app.page).first()
  await expect(review).toBeVisible()
  const name = (await review.getByRole('link').first().textContent())?.trim() ?? ''
  const before = await reviewsOf(app.page, name).count()
  await pressOn(app.page, review.getByRole('button', { name: /^Act/ }))
  await typeInto(app.page, app.page.getByRole('textbox', { name: /^Remark/ }), 'Seen at home')
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByText('Marked as done.')).toBeVisible()
  await expect(reviewsOf(app.page, name)).toHaveCount(before - 1)

  await app.close()
  app = await launchPalpate({ host: hostOf(test.info()), profile })
  await openDemonstration(app.page)
  await expect(app.page.getByRole('heading', { name: 'Needs attention' })).toBeVisible()
  await expect(reviewsOf(app.page, name)).toHaveCount(before - 1)
  await app.close()
})

test('a case is found despite a slip, concluded, and taken out in four forms and in again', async () => {
  test.setTimeout(180_000)
  const app = await launchPalpate({ host: hostOf(test.info()), profile: makeProfile() })
  const { page } = app
  await openDemonstration(page)
  const all = page.getByRole('table', { name: 'Cases' })
  const first = all.getByRole('link').first()
  const name = (await first.textContent())?.trim() ?? ''
  const last = name.split(' ').at(-1) ?? ''
  // Two letters swapped, as fingers do.
  const slipped = last.slice(0, 2) + last.charAt(3) + last.charAt(2) + last.slice(4)
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type(slipped)
  await expect(all.getByRole('link').first()).toHaveText(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Visit of')

  await pressOn(page, page.getByRole('button', { name: 'Enter the final diagnosis' }))
  await tabTo(page, page.getByRole('combobox', { name: 'Condition' }))
  await page.keyboard.type('Lipoma')
  await pressOn(page, page.getByRole('button', { name: 'Keep', exact: true }))
  await expect(page.getByText(/\(histology, /)).toBeVisible()

  await pressOn(page, page.getByRole('button', { name: 'Export', exact: true }))
  const saved: string[] = []
  for (const form of [/^Record/, /^Table/, /^FHIR/, /^Case file/]) {
    await page.getByRole('radio', { name: form }).check()
    const file = app.nextSavedFile()
    await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click()
    saved.push(await file)
    await expect(page.getByText(/1 case exported as/)).toBeVisible()
  }
  const [record = '', table = '', fhir = '', caseFile = ''] = saved
  for (const path of saved) expect(path.toLowerCase()).not.toContain(last.toLowerCase())
  expect(await pdfText(record)).toContain(last)
  expect(readFileSync(table, 'utf8')).toContain(last)
  expect(JSON.parse(readFileSync(fhir, 'utf8'))).toMatchObject({ resourceType: 'Bundle' })
  const exchanged = readFileSync(caseFile, 'utf8')
  expect(exchanged).not.toContain(last)
  expect(JSON.parse(exchanged)).toMatchObject({ diagnosis: { id: 'lipoma' } })
  await page.keyboard.press('Escape')

  await page.keyboard.press('Alt+l')
  await pressOn(page, page.getByRole('button', { name: 'Import cases' }))
  const input = page.getByLabel('Case file (JSONL)')
  const foreign = `${JSON.stringify({ id: 'X1', findings: { age_years: 44, region: 'scapular' } })}\n`
  const upload = (text: string) =>
    input.setInputFiles({ name: 'cases.jsonl', mimeType: 'text/plain', buffer: Buffer.from(text) })
  await upload('{"id":"X2","__proto__":{}}')
  await expect(page.getByText('The file is refused: 1 fault')).toBeVisible()
  await upload(exchanged + foreign)
  await expect(page.getByText('1 case, visits: 1')).toBeVisible()
  await pressOn(page, page.getByRole('button', { name: 'Keep the new cases' }))
  await expect(page.getByText('1 case kept.')).toBeVisible()
  await page.keyboard.press('Escape')
  await typeInto(page, page.getByRole('searchbox'), 'X1')
  await expect(page.getByText('1 found')).toBeVisible()
  await app.close()
})
