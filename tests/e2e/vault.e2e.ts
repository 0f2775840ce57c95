import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { addDays, formatDate } from '../../src/domain/case/dates'
import { launchPalpate, makeProfile } from '../support/launch'
import { hostOf } from './hosts'
import {
  choosePlace,
  enterFindings,
  planAndSave,
  startConsultation,
} from './pages/consultation-page'
import { pressOn } from './pages/keyboard'
import {
  backupFileOf,
  lockByKey,
  PASSPHRASE,
  restoreFromBackup,
  setUpWorkspace,
  tryPassphrase,
  useRecoveryKey,
} from './pages/vault-pages'

const OTHER_PASSPHRASE = 'seventeen damp umbrellas behind the orchard gate'
const NAME = 'Zephyrine Canarybird'
const NOTE = 'quokkasaurus'

/** Every file below a folder; links and sockets are left out. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))

test('a sealed workspace: set up, saved, locked, unlocked, restarted, opened with the recovery key', async () => {
  test.setTimeout(180_000)
  const host = hostOf(test.info())
  const profile = makeProfile()
  let app = await launchPalpate({ host, profile })
  let { page } = app
  const key = await setUpWorkspace(page)
  await expect(page.getByText('no real patients')).toHaveCount(0)
  await expect(page.locator('[data-vault-status]')).toContainText('Last good copy')

  // A draft that is being written when the screen is locked.
  await startConsultation(page, NAME, { age_years: 44, sex: 'female' })
  await choosePlace(page, 'scapula-left')
  await enterFindings(page, { tender: true })
  const address = new URL(page.url()).hash
  await lockByKey(page)
  await expect(page.getByText(NAME)).toHaveCount(0)

  await tryPassphrase(page, 'not the passphrase')
  await expect(page.getByRole('alert')).toContainText('This is not the passphrase')
  await tryPassphrase(page, PASSPHRASE)
  // Back to the same place, with the draft.
  await expect(page.getByRole('heading', { name: 'Consultation', level: 1 })).toBeVisible()
  expect(new URL(page.url()).hash).toBe(address)
  await expect(page.locator('#site-section')).toContainText(/scapula/i)
  const review = addDays(new Date().toISOString().slice(0, 10), 14)
  await planAndSave(page, { diagnosis: 'Lipoma', plan: NOTE, review: formatDate(review) })
  await expect(page.getByText(NOTE)).toBeVisible()
  await app.close()

  app = await launchPalpate({ host, profile })
  page = app.page
  await pressOn(page, page.getByRole('button', { name: /Open your workspace/ }))
  await tryPassphrase(page, PASSPHRASE)
  await expect(page.getByText(NAME)).toBeVisible()
  await app.kill()

  // Nothing of the patient in any file, after a kill in mid-work.
  const leaks = filesIn(profile).filter((path) => {
    const bytes = readFileSync(path)
    return [NAME, NOTE].some(
      (word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')),
    )
  })
  expect(leaks).toEqual([])
  expect(filesIn(profile).length).toBeGreaterThan(20)

  app = await launchPalpate({ host, profile })
  page = app.page
  await pressOn(page, page.getByRole('button', { name: /Open your workspace/ }))
  await useRecoveryKey(page, { key, reason: 'Passphrase forgotten', passphrase: OTHER_PASSPHRASE })
  await expect(page.getByText(NAME)).toBeVisible({ timeout: 30_000 })
  if (host === 'browser') await lockByKey(page)
  else {
    // Minimising locks only where the clinic wants it; the machine's own lock always does.
    await app.minimise()
    await expect(page.getByText(NAME)).toBeVisible()
    await app.power('lock-screen')
    await expect(page.getByText(NAME)).toHaveCount(0, { timeout: 1_000 })
  }
  await tryPassphrase(page, PASSPHRASE)
  await expect(page.getByRole('alert')).toContainText('This is not the passphrase')
  await tryPassphrase(page, OTHER_PASSPHRASE)
  await expect(page.getByText(NAME)).toBeVisible()

  await pressOn(page, page.locator('[data-vault-status]'))
  await pressOn(page, page.getByRole('button', { name: 'Make a whole copy now' }))
  await expect(page.getByText('Copied and checked. Patients: 1. Visits: 1.')).toBeVisible()
  await pressOn(page, page.getByRole('button', { name: 'Prove the newest copy' }))
  await expect(page.getByText(/The newest copy is whole.* Patients: 1. Visits: 1./)).toBeVisible()
  await pressOn(page, page.getByRole('link', { name: 'Show what was done' }))
  await expect(page.getByText(/The log is whole/)).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Recovery key used' })).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Wrong passphrase' }).first()).toBeVisible()

  // To a new computer: the backup file and the paper, nothing else.
  await pressOn(page, page.locator('[data-vault-status]'))
  const backup = await backupFileOf(app, makeProfile())
  await app.close()
  app = await launchPalpate({ host, profile: makeProfile() })
  page = app.page
  await restoreFromBackup(app, { backup, key, passphrase: PASSPHRASE })
  await expect(page.getByText(NAME)).toBeVisible({ timeout: 30_000 })
  await lockByKey(page)
  await tryPassphrase(page, PASSPHRASE)
  await expect(page.getByText(NAME)).toBeVisible()
  await app.close()
})
