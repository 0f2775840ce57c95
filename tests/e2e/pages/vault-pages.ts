import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { LaunchedPalpate } from '../../support/launch-types'
import { pressOn, tabTo, typeInto } from './keyboard'

/** Strong enough to be accepted, and known to everyone: for specs only. */
export const PASSPHRASE = 'copper lantern under seven quiet bridges'

const shownKey = async (page: Page): Promise<string> =>
  (await page.locator('[data-recovery-key]').innerText()).trim()

/** The two steps before the workspace is there, by keyboard from the first screen. Gives the recovery key. */
export const makeWorkspace = async (page: Page, name: string): Promise<string> => {
  await pressOn(page, page.getByRole('button', { name: /Open your workspace/ }))
  await expect(page.getByRole('heading', { name: 'Set up your workspace' })).toBeVisible()
  await typeInto(page, page.getByRole('textbox', { name: 'Your name' }), name)
  await typeInto(page, page.getByLabel('Passphrase', { exact: true }), PASSPHRASE)
  await expect(page.getByText('Strong enough.')).toBeVisible()
  await typeInto(page, page.getByLabel('The passphrase again'), PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Your recovery key' })).toBeVisible()
  const key = await shownKey(page)
  await pressOn(page, page.getByRole('button', { name: 'I have it on paper' }))
  await typeInto(page, page.getByRole('textbox', { name: 'Recovery key' }), key.toLowerCase())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Copies elsewhere' })).toBeVisible({
    timeout: 30_000,
  })
  return key
}

/** Sets up the own workspace with nothing but what is asked for; ends on the list. Gives the recovery key. */
export const setUpWorkspace = async (page: Page, name = 'Dr Demo'): Promise<string> => {
  const key = await makeWorkspace(page, name)
  for (const button of [
    'Go on without a copy elsewhere',
    'Skip for now',
    'Use these',
    'Go to the list of cases',
  ])
    await pressOn(page, page.getByRole('button', { name: button }))
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  return key
}

/** Types a passphrase on the unlock screen and presses Enter. */
export const tryPassphrase = async (page: Page, passphrase: string): Promise<void> => {
  await typeInto(page, page.getByLabel('Passphrase', { exact: true }), passphrase)
  await page.keyboard.press('Enter')
}

/** Locks by its key. */
export const lockByKey = async (page: Page): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+l')
  await expect(page.getByRole('heading', { name: 'Your workspace is locked' })).toBeVisible()
}

/** Emergency access with the recovery key and a new passphrase. */
export const useRecoveryKey = async (
  page: Page,
  request: { readonly key: string; readonly reason: string; readonly passphrase: string },
): Promise<void> => {
  await pressOn(page, page.getByRole('button', { name: 'Use the recovery key' }))
  await typeInto(
    page,
    page.getByRole('textbox', { name: 'Recovery key', exact: true }),
    request.key,
  )
  await typeInto(
    page,
    page.getByRole('textbox', { name: 'Why the recovery key is used' }),
    request.reason,
  )
  await typeInto(page, page.getByLabel('New passphrase'), request.passphrase)
  await expect(page.getByText('Strong enough.')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Unlock with the recovery key' }))
  await page.keyboard.press('Enter')
}

/** A copy outside the app, as a clinician takes it: by download, or into a folder of their choice. */
export const backupFileOf = async (app: LaunchedPalpate, folder: string): Promise<string> => {
  const { page } = app
  const button = page.getByRole('button', { name: 'Keep copies elsewhere' })
  if (app.host === 'browser') {
    const saved = app.nextSavedFile()
    await pressOn(page, button)
    return saved
  }
  await app.answerOpen(folder)
  await pressOn(page, button)
  const copies = (): readonly string[] =>
    existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.palpate')) : []
  await expect.poll(copies).toHaveLength(1)
  return join(folder, copies()[0] ?? '')
}

/** On a computer without a vault: the backup file, its recovery key, a new passphrase. */
export const restoreFromBackup = async (
  app: LaunchedPalpate,
  given: { readonly backup: string; readonly key: string; readonly passphrase: string },
): Promise<void> => {
  const { page } = app
  await pressOn(page, page.getByRole('button', { name: /Open your workspace/ }))
  await pressOn(page, page.getByRole('link', { name: 'Restore from a backup file' }))
  const pick = page.getByRole('button', { name: 'Choose the backup file' })
  if (app.host === 'browser') {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), pressOn(page, pick)])
    await chooser.setFiles(given.backup)
  } else {
    await app.answerOpen(given.backup)
    await pressOn(page, pick)
  }
  await typeInto(page, page.getByRole('textbox', { name: 'Recovery key', exact: true }), given.key)
  await typeInto(page, page.getByLabel('New passphrase'), given.passphrase)
  await expect(page.getByText('Strong enough.')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Restore', exact: true }))
  await page.keyboard.press('Enter')
}
