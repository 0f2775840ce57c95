import { expect, test, type Page } from '@playwright/test'
import { launchPalpate, makeProfile } from '../support/launch'
import { hostOf } from './hosts'
import { choosePlace, startConsultation } from './pages/consultation-page'
import { pressOn, typeInto } from './pages/keyboard'
import { lockByKey, PASSPHRASE, setUpWorkspace, tryPassphrase } from './pages/vault-pages'

const OTHER_PASSPHRASE = 'seventeen damp umbrellas behind the orchard gate'
const PICTURES = process.env['PALPATE_VAULT_PICTURES']

/** For whoever wants to look at the screens: only into a folder that was named. */
const shoot = async (page: Page, name: string): Promise<void> => {
  if (PICTURES === undefined) return
  const { colorScheme = 'light' } = { colorScheme: process.env['PALPATE_VAULT_SCHEME'] }
  for (const [width, height] of [
    [1366, 768],
    [1024, 700],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: `${PICTURES}/${name}-${colorScheme}-${width}.png` })
  }
}

/** What a crash of the disk may leave: no sealed database at all. */
const loseDatabases = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('palpate-vault-')) continue
      await new Promise((resolve) => {
        const gone = indexedDB.deleteDatabase(name)
        gone.onsuccess = resolve
        gone.onblocked = resolve
      })
    }
  })

const newPassphrase = (page: Page, label: string, text: string): Promise<void> =>
  typeInto(page, page.getByLabel(label, { exact: true }), text)

test('accounts are changed with one’s own passphrase; lost records are brought back from the second copy', async () => {
  test.setTimeout(180_000)
  const host = hostOf(test.info())
  test.skip(host !== 'browser' && process.env['PALPATE_DEEP'] !== '1', 'the same screens')
  const colorScheme = process.env['PALPATE_VAULT_SCHEME'] === 'dark' ? 'dark' : 'light'
  const app = await launchPalpate({ host, profile: makeProfile(), colorScheme })
  const { page } = app
  const key = await setUpWorkspace(page)
  await startConsultation(page, 'Rosa Recovered', { age_years: 44, sex: 'female' })
  await choosePlace(page, 'scapula-left')
  await expect(page.getByText(/^Draft kept at/)).toBeVisible()

  await pressOn(page, page.locator('[data-vault-status]'))
  await shoot(page, 'safety')
  // A colleague comes and goes.
  await pressOn(page, page.getByRole('button', { name: 'Add a clinician' }))
  await newPassphrase(page, 'Your own passphrase', PASSPHRASE)
  await typeInto(page, page.getByRole('textbox', { name: 'Name', exact: true }), 'Dr Other')
  await newPassphrase(page, 'Their passphrase', OTHER_PASSPHRASE)
  await expect(page.getByText('Strong enough.')).toBeVisible()
  await shoot(page, 'add-clinician')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The clinician was added.')).toBeVisible()
  await pressOn(page, page.getByRole('button', { name: 'Remove Dr Other' }))
  await newPassphrase(page, 'Your own passphrase', 'not my passphrase')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('This is not the passphrase')
  await newPassphrase(page, 'Your own passphrase', PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByText('The clinician was removed.')).toBeVisible()

  // A new recovery key counts only once it was typed back from the paper.
  await pressOn(page, page.getByRole('button', { name: 'New recovery key' }))
  const next = (await page.locator('[data-recovery-key]').innerText()).trim()
  expect(next).not.toBe(key)
  await shoot(page, 'new-recovery-key')
  await pressOn(page, page.getByRole('button', { name: 'I have it on paper' }))
  await typeInto(page, page.getByRole('textbox', { name: 'Recovery key' }), key)
  await page.keyboard.press('Enter')
  await expect(page.getByText('This is not the key that was shown')).toBeVisible()
  await shoot(page, 'recovery-key-different')
  await typeInto(page, page.getByRole('textbox', { name: 'Recovery key' }), next)
  await page.keyboard.press('Enter')
  await tryPassphrase(page, PASSPHRASE)
  await expect(page.getByText('The new recovery key is valid.')).toBeVisible()

  await pressOn(page, page.getByRole('button', { name: 'Change my passphrase' }))
  await newPassphrase(page, 'Your own passphrase', PASSPHRASE)
  await newPassphrase(page, 'New passphrase', OTHER_PASSPHRASE)
  await expect(page.getByText('Strong enough.')).toBeVisible()
  await shoot(page, 'change-passphrase')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Your passphrase was changed.')).toBeVisible()
  await pressOn(page, page.getByRole('link', { name: 'Show what was done' }))
  await expect(page.getByRole('cell', { name: 'Clinician removed' })).toBeVisible()
  await shoot(page, 'audit')

  await lockByKey(page)
  await loseDatabases(page)
  await shoot(page, 'unlock')
  await tryPassphrase(page, OTHER_PASSPHRASE)
  const title = page.getByRole('heading', { name: 'Your records need to be brought back' })
  await expect(title).toBeVisible()
  await expect(page.getByText('Patients: 1. Visits: 0. Unfinished drafts: 1.')).toBeVisible()
  await shoot(page, 'recovery')
  await pressOn(page, page.getByRole('button', { name: 'Bring the records back' }))
  await expect(title).toHaveCount(0, { timeout: 30_000 })
  await pressOn(page, page.getByRole('link', { name: 'Cases' }).first())
  await expect(page.getByText('Rosa Recovered')).toBeVisible()
  await app.close()
})
