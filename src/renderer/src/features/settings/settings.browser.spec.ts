/** Seam: settings over the real vault: what is typed is kept, what is unsound is not and says so at its field. */
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { destroy } from '../../../../../tests/support/invented-vault'
import { mountScreen, type MountedScreen } from '../../app/mount-screen'
import { DEFAULT_SETTINGS } from '../../services/session-store'
import { DATABASE_NAMES } from '../../vault/workspaces'
import SettingsPage from './SettingsPage.vue'

beforeEach(async () => {
  for (const name of Object.values(DATABASE_NAMES)) await destroy(name)
})
let screen: MountedScreen
afterEach(() => screen.unmount())

const show = async () => {
  screen = await mountScreen({
    name: 'settings',
    screen: SettingsPage,
    at: '/settings',
    open: 'own',
    prepare: async (services) => {
      const settings = { ...DEFAULT_SETTINGS, clinician: 'Dr A' }
      await services.repositories().settings.save(settings)
    },
  })
}
const kept = async () => {
  const stored = await screen.services.repositories().settings.get('workspace')
  return stored.ok ? stored.value : undefined
}

it('keeps a text when the field is left and a choice at once', async () => {
  await show()
  await userEvent.fill(page.getByRole('textbox', { name: 'Your name' }), 'Dr B')
  await userEvent.fill(page.getByRole('textbox', { name: 'Clinic name' }), 'Hillside')
  await userEvent.keyboard('{Tab}')
  await expect.poll(async () => (await kept())?.clinicName).toBe('Hillside')
  await userEvent.selectOptions(page.getByRole('combobox', { name: /guidance/ }), 'scotland')
  await expect.poll(async () => (await kept())?.guidelines).toBe('scotland')
  expect((await kept())?.clinician).toBe('Dr B')
  await expect.element(page.getByText('Saved', { exact: true })).toBeVisible()
})

it('keeps the last sound text while a field is unsound', async () => {
  await show()
  await userEvent.fill(page.getByRole('textbox', { name: 'Your name' }), 'Dr B')
  await userEvent.keyboard('{Tab}')
  await expect.poll(async () => (await kept())?.clinician).toBe('Dr B')
  await userEvent.clear(page.getByRole('textbox', { name: 'Emergency number' }))
  await userEvent.keyboard('{Tab}')
  await expect.element(page.getByText(/cannot do without/)).toBeVisible()
  await expect.element(page.getByText(/Not saved yet/)).toBeVisible()
  expect((await kept())?.emergencyNumber).toBe('999')
})

it('tells its version and what it knows', async () => {
  await show()
  await expect.element(page.getByText('9.9.9')).toBeVisible()
  await expect.element(page.getByText(/64 conditions/)).toBeVisible()
})
