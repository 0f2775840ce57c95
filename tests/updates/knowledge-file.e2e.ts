import { rmSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { readKnowledge } from '../../tools/load-knowledge'
import { newMakerKey, signContent } from '../../tools/sign-content'
import { hostOf } from '../e2e/hosts'
import { pressOn } from '../e2e/pages/keyboard'
import { PASSPHRASE, setUpWorkspace, tryPassphrase } from '../e2e/pages/vault-pages'
import { buildWithKey } from '../support/build-with-key'
import { launchPalpate, makeProfile } from '../support/launch'
import { PROJECT } from '../support/project-folder'

// Seam: the built program with the key of this run in the place of the maker's; nothing else in it differs.

const maker = newMakerKey()
const content = readKnowledge(PROJECT)
const CORD = 'ces'

/** To another screen without loading the page again, which would lock the records. */
const goTo = (page: Page, address: string) =>
  page.evaluate((hash) => void (location.hash = hash), address)

const fileOf = async (edition: number, change: object, key = maker.privateKey) => ({
  name: 'new.palpate-knowledge',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(
    await signContent(
      'palpate-knowledge',
      JSON.stringify({ ...content, edition, version: '2027-01-01-0000000e', ...change }),
      key,
    ),
  ),
})

test('a knowledge file is checked, read, confirmed, installed, kept, and left again', async () => {
  const host = hostOf(test.info())
  const profile = makeProfile()
  const out = buildWithKey(maker.publicKey, `knowledge-${host}`)
  let app = await launchPalpate({ host, profile, out })
  let { page } = app
  await setUpWorkspace(page)
  await goTo(page, '/settings')
  await pressOn(page, page.getByRole('link', { name: 'Knowledge from a file' }))
  const input = page.getByLabel('Knowledge file')
  const alert = page.getByRole('alert')

  await input.setInputFiles(await fileOf(2, {}, newMakerKey().privateKey))
  await expect(alert).toContainText("The signature is not that of Palpate's maker")
  await input.setInputFiles(await fileOf(2, { conditions: [] }))
  await expect(alert).toContainText('does not fit this version')
  await input.setInputFiles(await fileOf(1, {}))
  await expect(alert).toContainText('in use already')
  await expect(page.getByRole('button', { name: /^Install/ })).toHaveCount(0)

  const redFlags = content.redFlags.flatMap((rule) => {
    if (rule.id === CORD) return []
    return rule.id === 'airway' ? [{ ...rule, withinHours: 24 as const, sooner: [] }] : [rule]
  })
  await input.setInputFiles(await fileOf(2, { redFlags }))
  const install = page.getByRole('button', { name: 'Install edition 2' })
  await expect(page.getByText('Red-flag rules: 0 new, 1 removed, 1 changed')).toBeVisible()
  await expect(page.getByText('Rule removed')).toBeVisible()
  await expect(page.getByText('Same-day warning: later than before')).toBeVisible()
  await expect(install).toBeDisabled()
  await page.screenshot({ path: test.info().outputPath('changes.png'), fullPage: true })
  await page.getByRole('checkbox', { name: /entries in red/ }).focus()
  await page.keyboard.press('Space')
  await pressOn(page, install)
  await expect(page.getByRole('status').getByText('Edition 2 is used from now on')).toBeVisible()
  await input.setInputFiles(await fileOf(1, { version: '2026-01-01-0000000f' }))
  await expect(alert).toContainText('older than an edition used here before')
  await app.close()

  app = await launchPalpate({ host, profile, out })
  page = app.page
  await pressOn(page, page.getByRole('button', { name: /Open your workspace/ }))
  await tryPassphrase(page, PASSPHRASE)
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 30_000 })
  await goTo(page, '/knowledge')
  await expect(page.getByText('2027-01-01-0000000e')).toBeVisible()
  await goTo(page, '/audit')
  await expect(page.getByText('Knowledge file installed').last()).toBeVisible()
  await goTo(page, '/knowledge-file')
  await pressOn(page, page.getByRole('button', { name: /Go back to the built-in knowledge/ }))
  await expect(page.getByText(`edition 1, ${content.version}`)).toBeVisible()
  await app.close()
  rmSync(out, { recursive: true })
})
