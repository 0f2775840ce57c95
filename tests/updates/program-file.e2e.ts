import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { readKnowledge } from '../../tools/load-knowledge'
import { newMakerKey, signContent } from '../../tools/sign-content'
import { hostOf } from '../e2e/hosts'
import { pressOn } from '../e2e/pages/keyboard'
import { setUpWorkspace } from '../e2e/pages/vault-pages'
import { buildWithKey } from '../support/build-with-key'
import { launchPalpate, makeProfile } from '../support/launch'
import { PROJECT } from '../support/project-folder'

// Seam: the built program with the key of this run; the list is signed, the installer's bytes are not a program.

const maker = newMakerKey()
const bytes = Buffer.from('not a program '.repeat(100_000))
const name = 'Palpate-9.0.0.AppImage'

test('a new version is checked, read, backed up for, and handed over @desktop', async () => {
  const host = hostOf(test.info())
  test.skip(process.platform !== 'linux' || process.arch !== 'x64', 'Signed for Linux, x64')
  const profile = makeProfile()
  const inbox = join(profile, 'inbox')
  mkdirSync(inbox)
  const put = async (file: string, change: object, key = maker.privateKey): Promise<string> => {
    const knowledge = readKnowledge(PROJECT)
    const content = {
      version: '9.0.0',
      released: '2027-01-01',
      notes: { summary: 'Better still.', new: ['A new thing.'], changed: [], know: ['A limit.'] },
      knowledge: JSON.stringify({
        ...knowledge,
        edition: 2,
        version: '2027-01-01-0000000e',
        redFlags: knowledge.redFlags.filter(({ id }) => id !== 'ces'),
      }),
      files: [
        {
          name,
          platform: 'linux',
          architecture: 'x64',
          byteLength: bytes.byteLength,
          sha256: createHash('sha256').update(bytes).digest('hex'),
        },
      ],
      ...change,
    }
    const path = join(inbox, file)
    writeFileSync(path, await signContent('palpate-program', JSON.stringify(content), key))
    return path
  }
  writeFileSync(join(inbox, name), bytes)
  const out = buildWithKey(maker.publicKey, `program-${host}`)
  const app = await launchPalpate({ host, profile, out })
  const { page } = app
  await setUpWorkspace(page)
  await page.evaluate(() => void (location.hash = '/settings'))
  await pressOn(page, page.getByRole('link', { name: 'New version from a file' }))
  const open = page.getByRole('button', { name: 'Open a signed list' })
  const alert = page.getByRole('alert')
  const choose = async (path: string): Promise<void> => {
    await app.answerOpen(path)
    await pressOn(page, open)
  }

  await choose(await put('forged.palpate-program', {}, newMakerKey().privateKey))
  await expect(alert).toContainText("The signature is not that of Palpate's maker")
  await choose(await put('old.palpate-program', { version: '0.0.9' }))
  await expect(alert).toContainText('of an older version')
  const good = await put('good.palpate-program', {})
  appendFileSync(join(inbox, name), 'x')
  await choose(good)
  await expect(alert).toContainText('not as long as the list says')
  await expect(page.getByRole('button', { name: /install version/ })).toHaveCount(0)

  writeFileSync(join(inbox, name), bytes)
  await choose(good)
  await expect(page.getByRole('heading', { name: /^Version 9\.0\.0, released/ })).toBeVisible()
  await expect(page.getByText('A new thing.')).toBeVisible()
  await expect(page.getByText('Red-flag rules: 0 new, 1 removed, 0 changed')).toBeVisible()
  const install = page.getByRole('button', { name: 'Copy my records and install version 9.0.0' })
  await expect(install).toBeDisabled()
  await page.getByRole('checkbox', { name: /entries in red/ }).focus()
  await page.keyboard.press('Space')
  await page.screenshot({ path: test.info().outputPath('version.png'), fullPage: true })

  // Escape at the last question.
  await pressOn(page, install)
  await expect(page.getByRole('status').getByText('Not installed')).toBeVisible()
  expect(app.desktop?.handedOver).toEqual([])
  await app.answerMessage('Open the folder')
  await pressOn(page, install)
  await expect(page.getByText('The folder with the new version was opened')).toBeVisible()
  const [handed = ''] = app.desktop?.handedOver ?? []
  expect(handed.startsWith(inbox)).toBe(false)
  expect(readFileSync(handed).equals(bytes)).toBe(true)
  await page.evaluate(() => void (location.hash = '/audit'))
  await expect(page.getByText('Copied').first()).toBeVisible()
  await app.close()
  rmSync(out, { recursive: true })
})
