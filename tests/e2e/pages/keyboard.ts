import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than any screen has. */
const MAX_TABS = 200

const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement)

/** Presses Tab until a control has the focus. Fails when the keyboard cannot reach it. */
export const tabTo = async (page: Page, control: Locator): Promise<void> => {
  await expect(control).toBeVisible()
  for (let count = 0; count < MAX_TABS; count += 1) {
    if (await isFocused(control)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reaches ${String(control)}`)
}

/** Tabs to a control and presses Enter. */
export const pressOn = async (page: Page, control: Locator): Promise<void> => {
  await tabTo(page, control)
  await page.keyboard.press('Enter')
}

/** Tabs to a text field and types; what stood in it is replaced. */
export const typeInto = async (page: Page, field: Locator, text: string): Promise<void> => {
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}
