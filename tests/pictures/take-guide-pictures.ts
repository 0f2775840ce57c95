import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import {
  choosePlace,
  enterFindings,
  openDemonstration,
  startConsultation,
} from '../e2e/pages/consultation-page'
import { pressOn } from '../e2e/pages/keyboard'
import { launchPalpate, makeProfile } from '../support/launch'
import { PROJECT } from '../support/project-folder'

/** Pictures of the guide, light and dark, into resources/guide/pictures. The app has to be built. */
const folder = join(PROJECT, 'resources/guide/pictures')

/** Share of what WebP could keep, 0..1: text stays sharp, the guide stays small. */
const QUALITY = 0.72

/** Chromium takes PNG; a canvas of the same browser makes it smaller. */
const shoot = async (page: Page, name: string, part?: Locator): Promise<void> => {
  await page.waitForTimeout(400)
  const png = part
    ? await part.screenshot({ animations: 'disabled' })
    : await page.screenshot({ animations: 'disabled' })
  const blank = await page.context().newPage()
  const webp = await blank.evaluate(
    async ([base64, quality]) => {
      const image = new Image()
      image.src = `data:image/png;base64,${base64}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      canvas.getContext('2d')?.drawImage(image, 0, 0)
      return canvas.toDataURL('image/webp', quality).replace(/^.*,/, '')
    },
    [png.toString('base64'), QUALITY] as const,
  )
  await blank.close()
  writeFileSync(join(folder, `${name}.webp`), Buffer.from(webp, 'base64'))
}

mkdirSync(folder, { recursive: true })
for (const colorScheme of ['light', 'dark'] as const) {
  const app = await launchPalpate({ host: 'browser', profile: makeProfile(), colorScheme })
  const { page } = app
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: /demonstration/i }).waitFor()
  await shoot(page, `welcome-${colorScheme}`)
  await openDemonstration(page)
  await page.locator('[data-tour="recall"] li').first().waitFor()
  await shoot(page, `recall-${colorScheme}`)
  await startConsultation(page, 'Petra Picture', { age_years: 58, sex: 'female' })
  await choosePlace(page, 'scapula-left')
  await enterFindings(page, {
    lump_present: true,
    duration_days: 56,
    size_mm: 62,
    growth: 'rapid',
    depth: 'deep',
    consistency: 'firm',
    mobility: 'fixed',
    pain: false,
  })
  await shoot(page, `consultation-${colorScheme}`)
  await shoot(page, `list-${colorScheme}`, page.getByRole('region', { name: 'What it may be' }))
  await shoot(page, `red-flag-${colorScheme}`, page.getByRole('region', { name: 'Red flags' }))
  await page.goto(`${app.origin}/#/cases/demonstration-visit-1-2/handout`)
  if (await page.getByRole('button', { name: /demonstration/i }).isVisible())
    await pressOn(page, page.getByRole('button', { name: /demonstration/i }))
  await page.getByText(/^Page 1 of/).waitFor({ timeout: 20_000 })
  await page.waitForTimeout(800)
  await shoot(page, `handout-${colorScheme}`)
  await app.close()
}
