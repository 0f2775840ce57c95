/** Seam: looking back over the real vault: charts of counts, their table, and what leaves as a file. */
import axe from 'axe-core'
import { page } from 'vitest/browser'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { destroy } from '../../../../../tests/support/invented-vault'
import { fill } from '../../../../../tests/support/two-cases'
import { mountScreen, type MountedScreen } from '../../app/mount-screen'
import { DATABASE_NAMES } from '../../vault/workspaces'
import PracticePage from './PracticePage.vue'

beforeEach(async () => {
  for (const name of Object.values(DATABASE_NAMES)) await destroy(name)
})
let screen: MountedScreen | undefined
afterEach(async () => {
  await screen?.unmount()
  screen = undefined
})

it('counts the lumps in tables with bars, says what is still too few, and exports counts alone', async () => {
  screen = await mountScreen({
    name: 'practice',
    screen: PracticePage,
    at: '/practice',
    open: 'demonstration',
    prepare: fill,
  })
  await expect.element(page.getByText(/^After 20 final diagnoses/)).toBeVisible()
  const own = page.getByRole('button', { name: /^Only/ })
  if (own.element().getAttribute('aria-pressed') === 'true') await own.click()
  const lumps = page.getByRole('table', { name: /^2 lumps/ })
  await expect.element(lumps.getByRole('row', { name: /^Lipoma.* 2 100 %$/ })).toBeVisible()
  const flags = page.getByRole('region', { name: 'Red flags and how they were met' })
  await expect.element(flags.getByText('Not answered, past its day')).toBeVisible()
  await page.getByRole('button', { name: 'Export as a table (CSV)' }).click()
  await expect.element(page.getByText('Exported. The file holds counts, no names.')).toBeVisible()
  expect(screen.savedFiles).toEqual(['palpate-practice-summary-2026-11-26'])
  const { violations } = await axe.run(screen.element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'],
  })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})
