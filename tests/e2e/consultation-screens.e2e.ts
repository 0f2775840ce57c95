import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { commandLine, openConsultation, saveVisit } from './pages/open-consultation'
import { typeInto } from './pages/keyboard'

test('an own view noted before the list says so in the record', async () => {
  const app = await openConsultation('Olga Own')
  const { page } = app
  await page.keyboard.press('Alt+o')
  await page.keyboard.type('Lipoma, I think')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Noted before the list was shown.')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('flank l 2 y 40mm soft mobile ')
  await page.keyboard.press('Enter')
  await expect(commandLine(page)).toHaveValue('')
  await saveVisit(page)
  await expect(page.getByText('Own view, noted before the list was shown')).toBeVisible()
  await expect(page.getByText('Lipoma, I think')).toBeVisible()
  await app.close()
})

test('watch and wait is one key, and is not saved without what would bring the patient back', async () => {
  const app = await openConsultation('Wanda Waits')
  const { page } = app
  await page.keyboard.type('flank 2 y 40mm soft mobile ')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Patient' })).toContainText('Flank, side not said')
  await page.keyboard.press('Alt+r')
  const trigger = page.getByRole('textbox', { name: 'What would bring the patient back sooner' })
  await expect(trigger).toHaveValue(/It grows/)
  await typeInto(page, trigger, ' ')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByText('Say what would bring the patient back sooner.')).toBeVisible()
  await expect(trigger).toBeFocused()
  await page.keyboard.type('Grows or hurts')
  await saveVisit(page)
  await expect(page.getByText(/Size and feel again/)).toBeVisible()
  await app.close()
})

const SCREENS = [
  { name: '1366 x 768', width: 1366, height: 768, forced: false },
  { name: '1024 x 700', width: 1024, height: 700, forced: false },
  { name: '200 % zoom', width: 683, height: 384, forced: false },
  { name: 'forced colours', width: 1366, height: 768, forced: true },
] as const

for (const screen of SCREENS) {
  test(`the consultation is whole and clean at ${screen.name}`, async () => {
    const app = await openConsultation('Wim Width')
    const { page } = app
    await page.setViewportSize({ width: screen.width, height: screen.height })
    if (screen.forced) await page.emulateMedia({ forcedColors: 'active' })
    await page.keyboard.type('scapula l 6 w 70mm firm fixed deep rapid wob')
    await page.keyboard.press('Escape')
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(
      violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${id} at ${String(target)}: ${failureSummary ?? ''}`,
        ),
      ),
    ).toEqual([])
    // The check leaves the focus at the top of the page.
    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary', { name: 'What the record implies' })
    if (screen.width === 1024) {
      await expect(panel).toBeHidden()
      await expect(page.getByRole('button', { name: /^Other flags: .*First: / })).toBeVisible()
      await page.keyboard.press('Alt+4')
      await expect(panel).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(panel).toBeHidden()
    } else await expect(panel).toContainText('possible sarcoma')
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
    expect(wider).toBe(false)
    await app.close()
  })
}
