import AxeBuilder from '@axe-core/playwright'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { launchPalpate, makeProfile } from '../support/launch'
import { hostOf } from './hosts'
import { openDemonstration } from './pages/consultation-page'
import { pressOn, tabTo, typeInto } from './pages/keyboard'
import { makeWorkspace, PASSPHRASE, tryPassphrase } from './pages/vault-pages'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Once is enough: every host draws the same page. */
const isClean = async (page: Page, screen: string): Promise<void> => {
  if (test.info().project.name !== 'browser') return
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`),
    screen,
  ).toEqual([])
}

test('a first run by keyboard goes on after a kill, and what was chosen is kept', async () => {
  const host = hostOf(test.info())
  const profile = makeProfile()
  let app = await launchPalpate({ host, profile })
  await makeWorkspace(app.page, 'Dr First')
  await expect(app.page.getByText('Step 3 of 5')).toBeVisible()
  await expect(app.page.getByRole('navigation', { name: 'Main' })).toHaveCount(0)
  await isClean(app.page, 'copies')
  if (host === 'browser') {
    await expect(app.page.getByText('What is weaker in a browser')).toBeVisible()
    const saved = app.nextSavedFile()
    await pressOn(app.page, app.page.getByRole('button', { name: 'Download a copy now' }))
    expect(await saved).toMatch(/\.palpate$/)
  } else {
    const folder = join(profile, 'clinic-drive')
    mkdirSync(folder)
    await app.answerOpen(folder)
    await pressOn(app.page, app.page.getByRole('button', { name: 'Choose a folder' }))
    await expect(app.page.getByText(/Copies go to .*clinic-drive/)).toBeVisible()
  }
  await pressOn(app.page, app.page.getByRole('button', { name: 'Next' }))
  await expect(app.page.getByRole('heading', { name: 'Your clinic' })).toBeFocused()
  await app.kill()

  app = await launchPalpate({ host, profile })
  const { page } = app
  await pressOn(page, page.getByRole('button', { name: /Open your workspace/ }))
  await tryPassphrase(page, PASSPHRASE)
  await expect(page.getByRole('heading', { name: 'Your clinic' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Step 4 of 5')).toBeVisible()
  await typeInto(page, page.getByRole('textbox', { name: 'Clinic name' }), 'Harbour Clinic')
  await typeInto(page, page.getByRole('textbox', { name: 'Clinic telephone' }), '01632 960777')
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('radio', { name: /^United Kingdom/ }))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /^United States/ })).toBeChecked()
  await expect(page.getByRole('textbox', { name: 'Emergency number' })).toHaveValue('911')
  await expect(page.getByText('A typed 3/4 is read as 4 March.')).toBeVisible()
  await isClean(page, 'guidance')
  await pressOn(page, page.getByRole('button', { name: 'Use these' }))
  await expect(page.getByText('All five steps are done')).toBeVisible()
  await pressOn(page, page.getByRole('button', { name: 'Start with a patient' }))
  await expect(page.getByRole('heading', { name: 'Who is the patient?' })).toBeVisible()
  await pressOn(page, page.getByRole('link', { name: 'Settings', exact: true }))
  await expect(page.getByRole('textbox', { name: 'Clinic name' })).toHaveValue('Harbour Clinic')
  await expect(page.getByRole('combobox', { name: /Whose guidance/ })).toHaveValue('us')

  // The tour never stands over real patients: the own workspace is locked first.
  await pressOn(page, page.getByRole('link', { name: 'Guide', exact: true }))
  await pressOn(page, page.getByRole('link', { name: 'Take the two-minute tour' }))
  await expect(page.getByText('Your workspace is locked first')).toBeVisible()
  await pressOn(page, page.getByRole('button', { name: 'Lock and start the tour' }))
  const card = page.getByRole('dialog')
  await expect(card.getByText('Demonstration: invented patients')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await app.close()
})

test('the tour points at real controls, and the guide answers F1', async () => {
  const app = await launchPalpate({ host: hostOf(test.info()), profile: makeProfile() })
  const { page } = app
  await page.setViewportSize({ width: 1366, height: 768 })
  await openDemonstration(page)
  await pressOn(page, page.getByRole('link', { name: 'Guide', exact: true }))
  await pressOn(page, page.getByRole('link', { name: 'Take the two-minute tour' }))
  await pressOn(page, page.getByRole('button', { name: 'Start the tour' }))
  const card = page.getByRole('dialog')
  const stops = [
    'What needs you today',
    'Find any case again',
    'The body map',
    'The command line',
    'Red flags for the same day',
    'The list, with reasons',
    'Plan and safety net',
    'The leaflet',
    'Lock when you step away',
  ]
  for (const [index, title] of stops.entries()) {
    await expect(card.getByRole('heading', { name: title })).toBeVisible()
    await expect(card.getByText(`${index + 1} of ${stops.length}`)).toBeVisible()
    // The mark is there only while the real control is.
    await expect(page.locator('[data-tour-mark]')).toBeVisible()
    await expect(card.locator('[data-next]')).toBeFocused()
    if (index === 5) await isClean(page, 'tour')
    if (index < stops.length - 1) await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await expect(page.locator('[data-tour="lock"]')).toBeFocused()

  await page.keyboard.press('F1')
  await expect(page.getByRole('heading', { level: 1, name: 'Searching past cases' })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('forgotten password')
  await expect(page.getByText('1 page', { exact: true })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'A lost passphrase' })).toBeFocused()
  await isClean(page, 'guide')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Cases' })).toBeVisible()
  await page.evaluate(() => (location.hash = '#/guide/first-patient'))
  const picture = page.getByRole('img', { name: /^The consultation with the body map/ })
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(600)
  await pressOn(page, page.getByRole('link', { name: 'What is new' }))
  await expect(page.getByRole('table')).toContainText('%')
  await isClean(page, 'what is new')
  await app.close()
})
