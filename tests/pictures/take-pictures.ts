import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright'
import {
  choosePlace,
  enterFindings,
  openDemonstration,
  planAndSave,
  startConsultation,
} from '../e2e/pages/consultation-page'
import { pressOn, typeInto } from '../e2e/pages/keyboard'
import { launchPalpate, makeProfile } from '../support/launch'

/** Pictures of every screen, light and dark, into the folder given as first argument. */
const folder = resolve(process.argv[2] ?? 'test-results/pictures')
const width = Number(process.argv[3] ?? 1366)
const height = Number(process.argv[4] ?? 768)

const shoot = async (page: Page, name: string) => {
  await page.waitForTimeout(350)
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

for (const colorScheme of ['light', 'dark'] as const) {
  mkdirSync(folder, { recursive: true })
  const app = await launchPalpate({ host: 'browser', profile: makeProfile(), colorScheme })
  const { page } = app
  await page.setViewportSize({ width, height })
  await page.getByRole('button', { name: /demonstration/i }).waitFor()
  await shoot(page, `${colorScheme}-1-welcome`)
  await openDemonstration(page)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await shoot(page, `${colorScheme}-2-cases`)
  await pressOn(page, page.getByRole('link', { name: 'New consultation' }).first())
  await shoot(page, `${colorScheme}-3-patient`)
  await startConsultation(page, 'Petra Picture', { age_years: 58, sex: 'female' })
  await shoot(page, `${colorScheme}-4-empty-consultation`)
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
    fever: false,
  })
  await shoot(page, `${colorScheme}-5-consultation`)
  await page.keyboard.press('Alt+w')
  await page.keyboard.press('Alt+3')
  await shoot(page, `${colorScheme}-6-plan`)
  await planAndSave(page, {
    diagnosis: 'Soft tissue sarcoma to be ruled out',
    plan: 'Ultrasound within two weeks. Referral to the sarcoma clinic.',
    review: '8 Dec 2026',
  })
  await page.getByText('Referral to the sarcoma clinic.').first().waitFor()
  await shoot(page, `${colorScheme}-7-case`)
  await pressOn(page, page.getByRole('link', { name: /^Handout/ }))
  await page.getByText(/^Page 1 of/).waitFor({ timeout: 20_000 })
  await page.waitForTimeout(600)
  await shoot(page, `${colorScheme}-8-handout`)
  for (const link of ['Knowledge', 'Settings'] as const) {
    await pressOn(page, page.getByRole('link', { name: link, exact: true }))
    await shoot(page, `${colorScheme}-9-${link.toLowerCase()}`)
  }
  await pressOn(page, page.getByRole('link', { name: 'Cases', exact: true }))
  await typeInto(page, page.getByRole('searchbox').first(), 'picture')
  await shoot(page, `${colorScheme}-9-search`)
  await app.close()
}
