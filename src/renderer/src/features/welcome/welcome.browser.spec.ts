/** Seam: the two doors over the real vault: what opens, where it leads, and what is said when it does not. */
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { destroy } from '../../../../../tests/support/invented-vault'
import { mountScreen, type MountedScreen } from '../../app/mount-screen'
import { DATABASE_NAMES } from '../../vault/workspaces'
import WelcomePage from './WelcomePage.vue'

beforeEach(async () => {
  for (const name of Object.values(DATABASE_NAMES)) await destroy(name)
})
let screen: MountedScreen | undefined
afterEach(async () => {
  await screen?.unmount()
  screen = undefined
})
const show = async (at = '/') => {
  screen = await mountScreen({ name: 'welcome', screen: WelcomePage, at })
  return screen
}
const addressOf = ({ router }: MountedScreen) => router.currentRoute.value.fullPath

describe('the first screen', () => {
  it('opens the demonstration in one step and goes to the list', async () => {
    const shown = await show()
    await page.getByRole('button', { name: /demonstration/ }).click()
    await expect.poll(() => addressOf(shown)).toBe('/cases')
  })

  it('goes where the clinician was heading', async () => {
    const shown = await show('/?next=%2Fknowledge%2Flipoma')
    await page.getByRole('button', { name: /demonstration/ }).click()
    await expect.poll(() => addressOf(shown)).toBe('/knowledge/lipoma')
  })

  it('asks for a name before an own workspace is used, and keeps it', async () => {
    const shown = await show()
    await page.getByRole('button', { name: /Open your workspace/ }).click()
    const field = page.getByRole('textbox', { name: 'Your name' })
    await expect.element(field).toHaveFocus()
    await userEvent.keyboard('  {Enter}')
    await expect.element(page.getByText('Type your name to go on.')).toBeVisible()
    expect(addressOf(shown)).toBe('/')
    await userEvent.fill(field, ' Dr A. Okafor ')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => addressOf(shown)).toBe('/cases')
    const kept = await shown.services.repositories().settings.get('workspace')
    expect(kept.ok && kept.value?.clinician).toBe('Dr A. Okafor')
  })

  it('leaves nothing open when the name is not given', async () => {
    const shown = await show()
    await page.getByRole('button', { name: /Open your workspace/ }).click()
    await page.getByRole('button', { name: 'Back' }).click()
    await expect.element(page.getByRole('button', { name: /Open your workspace/ })).toBeVisible()
    expect(() => shown.services.repositories()).toThrow()
  })

  it('says what is safe and what to do when the records are newer than the program', async () => {
    const shown = await show()
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(DATABASE_NAMES.own, 9_999)
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
    })
    await page.getByRole('button', { name: /Open your workspace/ }).click()
    await expect
      .element(page.getByText(/written by a newer Palpate. They are untouched. Install/))
      .toBeVisible()
    expect(addressOf(shown)).toBe('/')
  })
})
