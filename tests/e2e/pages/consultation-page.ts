import { expect, type Page } from '@playwright/test'
import { CHOICES, isChoiceKey, isYesNoKey } from '../../../src/domain/vocabulary/findings'
import type { FindingKey, FindingValues } from '../../../src/domain/vocabulary/findings'
import { placeOf, type PlaceId } from '../../../src/domain/vocabulary/places'
import { questionWords } from '../../../src/domain/vocabulary/words'
import { pressOn, tabTo, typeInto } from './keyboard'

/** Facts that come from the patient or the map, not from a row of the form. */
const FROM_ELSEWHERE = new Set<FindingKey>(['age_years', 'sex', 'region', 'laterality'])

/** The demonstration workspace, opened by keyboard from the first screen. */
export const openDemonstration = async (page: Page): Promise<void> => {
  await pressOn(page, page.getByRole('button', { name: /demonstration/i }))
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}

/** A new patient by name, age in years and sex; ends on the consultation. */
export const startConsultation = async (
  page: Page,
  name: string,
  findings: FindingValues,
): Promise<void> => {
  await pressOn(page, page.getByRole('link', { name: 'New consultation' }).first())
  await typeInto(page, page.getByRole('textbox', { name: 'Name', exact: true }), name)
  await typeInto(
    page,
    page.getByRole('textbox', { name: /^Or age/ }),
    String(findings.age_years ?? ''),
  )
  await tabTo(page, page.getByRole('combobox', { name: 'Sex' }))
  if (findings.sex) await page.keyboard.type(findings.sex === 'female' ? 'Fem' : 'Mal')
  await pressOn(page, page.getByRole('button', { name: 'Start the consultation' }))
  await expect(page.getByRole('combobox', { name: 'Command line' })).toBeVisible()
}

/** The place, by typing its name. */
export const choosePlace = async (page: Page, placeId: PlaceId): Promise<void> => {
  await page.keyboard.press('Alt+1')
  await page.keyboard.type(placeOf(placeId).label)
  await page.keyboard.press('Enter')
  await expect(page.locator('#site-section')).toContainText(placeOf(placeId).label)
}

const goToRow = async (page: Page, key: FindingKey): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type(questionWords(key).label)
  await page.keyboard.press('Enter')
  await expect(page.locator(`[data-finding-row="${key}"]`).locator(':focus')).toHaveCount(1)
}

/** Leaves the same-day flags standing that an answer brought up. */
const leaveStanding = async (page: Page): Promise<void> => {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  )
  // The interruption comes after the picture with the flag.
  await expect(page.locator('[data-drawing="true"]')).toHaveCount(0)
  const dialog = page.getByRole('dialog', { name: 'Act the same day' })
  if (!(await dialog.isVisible())) return
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
}

/** Everything a case says, each row found by its words and answered by one key. */
export const enterFindings = async (page: Page, findings: FindingValues): Promise<void> => {
  for (const [name, value] of Object.entries(findings)) {
    // The keys of a case are keys of the vocabulary: the loader has checked them.
    const key = name as FindingKey
    if (FROM_ELSEWHERE.has(key)) continue
    await goToRow(page, key)
    if (key === 'duration_days') await page.keyboard.type(`${value} days`)
    else if (key === 'size_mm') await page.keyboard.type(`${value} mm`)
    else if (isYesNoKey(key)) await page.keyboard.press(value ? 'y' : 'n')
    else if (isChoiceKey(key)) {
      const values: readonly string[] = CHOICES[key]
      for (let step = values.indexOf(String(value)); step > 0; step -= 1)
        await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
    }
    await leaveStanding(page)
  }
}

/** Diagnosis, plan and review date, then saved. */
export const planAndSave = async (
  page: Page,
  plan: { readonly diagnosis: string; readonly plan: string; readonly review: string },
): Promise<void> => {
  await page.keyboard.press('Alt+3')
  await page.keyboard.type(plan.diagnosis)
  await typeInto(page, page.getByRole('textbox', { name: 'Plan', exact: true }), plan.plan)
  await typeInto(page, page.getByRole('textbox', { name: 'Review date' }), plan.review)
  await expect(page.getByText(`Read as ${plan.review}`)).toBeVisible()
  await typeInto(page, page.getByRole('textbox', { name: 'What to look at then' }), 'Size again')
  await page.keyboard.press('ControlOrMeta+s')
}
