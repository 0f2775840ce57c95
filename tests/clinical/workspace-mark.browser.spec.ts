/** Seam: the bar that stands on every screen, with each kind of workspace open. */
import { page } from 'vitest/browser'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { mountScreen, type MountedScreen } from '../../src/renderer/src/app/mount-screen'
import TopBar from '../../src/renderer/src/app/TopBar.vue'
import type { WorkspaceKind } from '../../src/renderer/src/services/workspace'
import { DATABASE_NAMES } from '../../src/renderer/src/vault/workspaces'
import { destroy } from '../support/invented-vault'

let screen: MountedScreen
beforeEach(async () => {
  for (const name of Object.values(DATABASE_NAMES)) await destroy(name)
})
afterEach(() => screen.unmount())

const show = async (open: WorkspaceKind) => {
  screen = await mountScreen({ name: 'cases', screen: TopBar, at: '/cases', open })
}

it('the demonstration says that it is one', async () => {
  await show('demonstration')
  await expect.element(page.getByText(/^Demonstration/)).toBeVisible()
})

it('the own workspace never says so', async () => {
  await show('own')
  await expect.element(page.getByRole('navigation')).toBeVisible()
  await expect.element(page.getByText(/^Demonstration/)).not.toBeInTheDocument()
})
