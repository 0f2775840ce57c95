import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { enterFindings, openDemonstration, startConsultation } from '../e2e/pages/consultation-page'
import { pressOn } from '../e2e/pages/keyboard'
import { launchPalpate, makeProfile } from '../support/launch'
import type { DesktopActions, LaunchedPalpate } from '../support/launch-types'
import { outOfEnvironment } from './out-of-environment'

// Seam: what a user does outside the page (menu, double click on a file, a crash) and what the page then shows.

test.beforeEach(() => {
  test.skip(test.info().project.name !== 'stand-in', 'only a desktop has a menu and files to open')
})

async function launch(
  profile = makeProfile(),
  args: readonly string[] = [],
): Promise<LaunchedPalpate & { desktop: DesktopActions }> {
  const app = await launchPalpate({ host: 'stand-in', profile, args, ...outOfEnvironment() })
  if (app.desktop === undefined) throw new Error('The stand-in has no desktop')
  return { ...app, desktop: app.desktop }
}

const file = (profile: string, name: string, content: string): string => {
  mkdirSync(join(profile, 'given'), { recursive: true })
  const path = join(profile, 'given', name)
  writeFileSync(path, content)
  return path
}

test('the menu leads to the screens, and the log can be read before it is copied @desktop', async () => {
  const profile = makeProfile()
  const { page, desktop, close } = await launch(profile)
  await openDemonstration(page)
  await desktop.clickMenu('new-consultation')
  await expect(page).toHaveURL(/#\/consultation$/)
  await desktop.clickMenu('knowledge')
  await expect(page).toHaveURL(/#\/knowledge/)
  await desktop.crashPage()
  await openDemonstration(page)
  await desktop.clickMenu('diagnostics')
  const shown = page.getByRole('region', { name: 'Diagnostics', exact: true })
  await expect(shown).toContainText('page gone: crashed')
  await expect(shown).not.toContainText(profile)
  await desktop.clickMenu('about')
  await page.getByRole('button', { name: 'Show third-party licences' }).click()
  await expect(page.getByText(/^dexie 4\./)).toBeVisible()
  await desktop.rightClickField()
  await expect.poll(() => desktop.contextMenus[0]?.join(' ')).toContain('cut copy paste')
  await close()
})

test('a page that crashed comes back to the draft @desktop', async () => {
  const { page, desktop, dialogs, close } = await launch()
  await openDemonstration(page)
  await startConsultation(page, 'Casey Crash', { age_years: 40, sex: 'female' })
  await enterFindings(page, { lump_present: true, size_mm: 31 })
  const address = page.url()
  await expect(page.getByText(/^Draft kept/i)).toBeVisible()
  await desktop.crashPage()
  await openDemonstration(page)
  await expect(page).toHaveURL(address)
  await expect(page.getByRole('main')).toContainText('Casey Crash')
  expect(dialogs.map(({ text }) => text)).toEqual(['The screen of Palpate stopped working.'])
  await close()
})

test('a case file from a double click is shown before anything is taken in @desktop', async () => {
  const profile = makeProfile()
  const path = file(profile, 'Smith day.jsonl', '{"not":"a case"}\n')
  const { page, desktop, close } = await launch(profile, [path])
  await expect(page.getByText(/^Smith day\.jsonl waits here/)).toBeVisible()
  // The page is told a name and bytes, never where the file lies.
  expect(await page.content()).not.toContain(profile)
  // The preview stands before the screen behind it at once.
  await pressOn(page, page.getByRole('button', { name: /demonstration/i }))
  const preview = page.getByRole('dialog', { name: /case file|import/i })
  await expect(preview).toBeVisible()
  await expect(preview.getByRole('listitem').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await desktop.startAgain([path])
  await expect(preview).toBeVisible()
  await close()
})

test('a backup from a double click goes to the restore screen, a broken one is refused @desktop', async () => {
  const profile = makeProfile()
  const path = file(profile, 'clinic.palpate', 'no backup at all')
  const { page, desktop, dialogs, close } = await launch(profile)
  await desktop.startAgain([path])
  await expect(page).toHaveURL(/#\/restore/)
  await expect(page.getByRole('alert')).toBeVisible()
  // It has been chosen already: no dialog asks for it once more.
  expect(dialogs).toEqual([])
  await close()
})

test('what is not a file of ours opens nothing @desktop', async () => {
  const profile = makeProfile()
  const { page, desktop, close } = await launch(profile)
  await desktop.startAgain(['/etc/passwd', 'https://example.org/x.jsonl', '--x.palpate'])
  await desktop.startAgain([join(profile, 'gone.jsonl')])
  await expect(page.getByText(/^gone\.jsonl could not be read/)).toBeVisible()
  await close()
})

test('the window comes back where it was left @desktop', async () => {
  const profile = makeProfile()
  const { close } = await launch(profile)
  await close()
  const kept: unknown = JSON.parse(readFileSync(join(profile, 'Palpate', 'window.json'), 'utf8'))
  expect(kept).toEqual({
    lastDisplay: 1,
    places: {
      1: { bounds: { x: 277, y: 156, width: 1366, height: 768 }, isMaximized: false },
    },
  })
})
