/** Seam: Settings > Accuracy over the real worker, the real knowledge and the bundled cases. */
import axe from 'axe-core'
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { destroy } from '../../../../../tests/support/invented-vault'
import { mountScreen, type MountedScreen } from '../../app/mount-screen'
import { createAccuracy } from '../../app/start-accuracy'
import type { Services } from '../../services/services'
import { DATABASE_NAMES } from '../../vault/workspaces'
import SettingsPage from './SettingsPage.vue'

beforeEach(async () => {
  for (const name of Object.values(DATABASE_NAMES)) await destroy(name)
})
let screen: MountedScreen
afterEach(() => screen.unmount())

const show = async (runAccuracy?: Services['runAccuracy']) => {
  screen = await mountScreen({
    name: 'settings',
    screen: SettingsPage,
    at: '/settings',
    open: 'demonstration',
    prepare: async (services) => {
      const real = createAccuracy(services.knowledge, services.now)
      Object.assign(services, { runAccuracy: runAccuracy ?? real })
    },
  })
}
const run = () => userEvent.click(page.getByRole('button', { name: 'Run the bundled cases' }))

it('runs the bundled cases within 10 seconds and says what the figures cannot promise', async () => {
  await show()
  const started = performance.now()
  await run()
  const table = page.getByRole('table', { name: /^93 published cases/ })
  await expect.element(table, { timeout: 10_000 }).toBeVisible()
  expect(performance.now() - started).toBeLessThan(10_000)
  const first = table.getByRole('row', { name: /first in the list/ })
  const cells = first.getByRole('cell').elements()
  expect(cells).toHaveLength(2)
  for (const { textContent } of cells)
    expect(textContent).toMatch(/^\d+ % \(95 % interval \d+ to \d+ %; 92 cases\)$/)
  await expect.element(table.getByText(/expect lower on your patients/)).toBeVisible()
  await expect.element(page.getByText(/published cases are unusual/)).toBeVisible()
  await expect.element(page.getByText(/Knowledge 20/)).toBeVisible()
  const { violations } = await axe.run(screen.element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'],
  })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})

it('shows progress only after half a second, and can be stopped', async () => {
  await show(
    ({ onProgress, signal }) =>
      new Promise((resolve) => {
        onProgress(40, 93)
        signal.addEventListener('abort', () => resolve({ ok: false, error: { code: 'cancelled' } }))
      }),
  )
  await run()
  expect(page.getByText('40 of 93 cases').query()).toBeNull()
  await expect.element(page.getByText('40 of 93 cases')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Cancel' }))
  await expect.element(page.getByRole('button', { name: 'Run the bundled cases' })).toBeVisible()
  expect(page.getByRole('table').query()).toBeNull()
})

it('says so when the run fails', async () => {
  await show(() => Promise.resolve({ ok: false, error: { code: 'accuracy-failed' } }))
  await run()
  await expect.element(page.getByText('The run did not finish')).toBeVisible()
  expect(page.getByRole('table').query()).toBeNull()
})
