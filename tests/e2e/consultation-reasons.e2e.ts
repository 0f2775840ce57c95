import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { openConsultation } from './pages/open-consultation'

test('why not X: any condition is asked for by its name, by keyboard, with weights that add up', async () => {
  const app = await openConsultation('Yves Why')
  const { page } = app
  await page.keyboard.type('scapula l 6 w 40mm soft mobile ')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+y')
  const dialog = page.getByRole('dialog', { name: 'Why not another diagnosis?' })
  await expect(dialog.getByRole('option')).toHaveCount(64)
  await page.keyboard.type('elastofib')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(/^Place \d+ of 64: (Likely|Possible|Unlikely)$/)).toBeVisible()
  await expect(dialog.getByText(/not this patient's risk/)).toBeVisible()
  await expect(dialog.getByText(/, then place \d+$/).first()).toBeVisible()
  const [sum = 0, whole = 1] = await dialog.evaluate((element) => {
    const figure = (text: string) => Number(text.replace('\u2212', '-'))
    const weights = [...element.querySelectorAll('li span')]
      .map(({ textContent }) => textContent.trim())
      .filter((text) => /^[+\u2212]?\d+\.\d$/.test(text))
    const total = /add up to ([+\u2212]?\d+\.\d)/.exec(element.textContent)?.[1] ?? 'none'
    return [weights.reduce((added, text) => added + figure(text), 0), figure(total)]
  })
  // Each weight is shown to a tenth.
  expect(Math.abs(sum - whole)).toBeLessThan(0.6)
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await app.close()
})

test('every command is reached by typing its name, and the list of keys is whole', async () => {
  const app = await openConsultation('Connie Command')
  const { page } = app
  await page.keyboard.type('flank l 2 y 40mm soft mobile ')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+c')
  const palette = page.getByRole('dialog', { name: 'All commands' })
  await expect(palette.getByRole('option', { name: /^Save the visit/ })).toBeVisible()
  // There is nothing to do again, and no visit before.
  await expect(palette.getByRole('option', { name: /^Do it again/ })).toHaveCount(0)
  await page.keyboard.type('watch')
  await page.keyboard.press('Enter')
  await expect(palette).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Who sees to it' })).toBeVisible()
  await page.keyboard.press('Alt+c')
  await page.keyboard.type('take back')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Who sees to it' })).toHaveCount(0)
  await page.keyboard.press('Alt+c')
  await page.keyboard.type('why not: lymphoma')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: /^Why not/ })).toContainText('Lymphoma')
  await page.keyboard.press('Escape')
  // The empty command line has the focus: a question mark is no finding.
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('?')
  const keys = page.getByRole('dialog', { name: 'Keys of this screen' })
  for (const name of ['/', 'Alt C', 'Alt Y', 'Ctrl S', 'Ctrl Z', '=', 'A'])
    await expect(keys.getByText(name, { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await app.close()
})

test('a record without a place is saved only when that is said twice', async () => {
  const app = await openConsultation('Nell Noplace')
  const { page } = app
  await page.keyboard.type('-lump 3 mo pain fatigue')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByText(/Or save once more without one/)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page).toHaveURL(/#\/cases\/[^/]+\?saved=1/)
  await app.close()
})

test('similar past cases stand beside the consultation once they are asked for', async () => {
  const app = await openConsultation('Sam Similar')
  const { page } = app
  await page.keyboard.type('scapula l 6 w 40mm soft mobile ')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: 'Similar past cases' })
  await panel.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(panel.getByText(/Likeness of what was recorded/)).toBeVisible()
  await expect(panel.getByText(/^Alike: /).first()).toBeVisible()
  await app.close()
})
