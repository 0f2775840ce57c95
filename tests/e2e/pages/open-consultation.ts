import { expect, test, type Page } from '@playwright/test'
import { launchPalpate, makeProfile } from '../../support/launch'
import { hostOf } from '../hosts'
import { openDemonstration, startConsultation } from './consultation-page'

/** A new consultation in the demonstration workspace, the focus in the command line. */
export const openConsultation = async (name: string) => {
  const app = await launchPalpate({ host: hostOf(test.info()), profile: makeProfile() })
  await openDemonstration(app.page)
  await startConsultation(app.page, name, { age_years: 52, sex: 'female' })
  return app
}

/** The command line. */
export const commandLine = (page: Page) => page.getByRole('combobox', { name: 'Command line' })

/** Saves and waits for the saved visit. */
export const saveVisit = async (page: Page) => {
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByRole('heading', { level: 1, name: /^Visit of/ })).toBeVisible()
}
