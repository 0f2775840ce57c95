import { expect, test, type Page } from '@playwright/test'
import { commandLine, openConsultation, saveVisit } from './pages/open-consultation'
import { pressOn, typeInto } from './pages/keyboard'

const row = (page: Page, key: string) => page.locator(`[data-finding-row="${key}"]`)
const answered = (page: Page, key: string, answer: 'Yes' | 'No') =>
  expect(row(page, key).getByRole('button', { name: answer, exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
test('one line records a consultation; every piece can be seen, mended and taken back', async () => {
  const app = await openConsultation('Lina Line')
  const { page } = app
  await page.keyboard.type('52 f mid back left 6 w 45 mm firm mobile slow no pain wobbly thing')
  for (const chip of ['Feel: Firm', 'Pain: No', 'Note: wobbly thing', /^Age: 52 years/])
    await expect(page.getByRole('button', { name: chip })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await expect(commandLine(page)).toHaveValue('')
  await answered(page, 'pain', 'No')
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toHaveValue('wobbly thing')
  await expect(page.getByRole('textbox', { name: 'Largest diameter' })).toHaveValue('45')
  await expect(page.getByRole('region', { name: 'Patient' })).toContainText(
    'Left side of the mid-back',
  )
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toHaveValue('')
  await page.keyboard.press('ControlOrMeta+y')

  await page.keyboard.press('/')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('no fever, weight loss')
  const held = page.getByRole('button', { name: /weight loss: yes or no/ })
  await expect(held).toBeVisible()
  await page.keyboard.press('Escape')
  await pressTo(page, held)
  await page.keyboard.press('n')
  await expect(page.getByRole('button', { name: 'Weight loss: No' })).toBeVisible()
  await page.keyboard.press('Enter')
  await answered(page, 'fever', 'No')
  await answered(page, 'weight_loss', 'No')
  await app.close()
})

/** Tabs until a control has the focus, and stops there. */
const pressTo = async (page: Page, control: ReturnType<Page['getByRole']>): Promise<void> => {
  for (let count = 0; count < 30; count += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab never reaches it')
}

test('another age or sex than the patient has is shown and never taken', async () => {
  const app = await openConsultation('Mara Mismatch')
  const { page } = app
  await page.keyboard.type('71 m firm ')
  await expect(page.getByText(/differs from the patient's record/)).toHaveCount(2)
  await page.keyboard.press('Enter')
  await expect(commandLine(page)).toHaveValue('71 m')
  await expect(page.getByRole('region', { name: 'Patient' })).toContainText('52 years')
  await app.close()
})

test('a bare finding name leads to its row, also in a folded group', async () => {
  const app = await openConsultation('Rosa Row')
  const { page } = app
  await page.keyboard.type('buttock l ')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Folded: seldom matters').first()).toBeVisible()
  await expect(row(page, 'hoarseness')).toHaveCount(0)
  await page.keyboard.type('hoarse')
  await page.keyboard.press('Enter')
  await expect(row(page, 'hoarseness').locator(':focus')).toHaveCount(1)
  await page.keyboard.press('n')
  await answered(page, 'hoarseness', 'No')
  await app.close()
})

test('same-day questions are answered one key each and moved through by themselves', async () => {
  const app = await openConsultation('Sara Screen')
  const { page } = app
  await page.keyboard.type('low back r 3 w soft ')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+s')
  const group = page.locator('#same-day-section')
  await expect(group.getByRole('button', { name: /All remaining/ })).toHaveCount(0)
  await page.keyboard.press('a')
  await expect(group.locator('[data-asked="true"]')).toHaveCount(0)
  for (let count = 0; count < 30; count += 1) {
    if ((await group.locator('[data-asked="false"]').count()) === 0) break
    await page.keyboard.press('n')
  }
  await expect(group).toContainText('all asked')
  await app.close()
})

test('the rest of a group is denied by one key, taken back by one, and said so in the record', async () => {
  const app = await openConsultation('Gila Group')
  const { page } = app
  await page.keyboard.type('mid back l 6 w ')
  await page.keyboard.press('Enter')
  await page.keyboard.type('punctum')
  await page.keyboard.press('Enter')
  await page.keyboard.press('y')
  await page.keyboard.press('a')
  await answered(page, 'bruising', 'No')
  await expect(page.getByText(/^Answered no together:.*Bruising/)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(row(page, 'bruising')).toHaveAttribute('data-asked', 'false')
  await answered(page, 'punctum', 'Yes')
  await page.keyboard.press('ControlOrMeta+y')
  await page.keyboard.press('Escape')
  await saveVisit(page)
  await expect(page.getByText(/a central punctum.*Asked as a group:.*no bruising/)).toBeVisible()
  await app.close()
})

test('a same-day rule interrupts once, needs a reason to be set aside, and comes back for new signs', async () => {
  const app = await openConsultation('Ina Interrupt')
  const { page } = app
  await page.keyboard.type('low back midline backache weak ')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Act the same day' })
  await expect(dialog).toBeVisible()
  await pressOn(page, dialog.getByRole('button', { name: 'Set aside' }).first())
  await expect(dialog.getByText('Give a reason')).toBeVisible()
  const reasons = dialog.getByRole('textbox')
  for (let left = await reasons.count(); left > 0; left -= 1) {
    await typeInto(page, reasons.first(), 'Old foot drop, known to the clinic')
    await page.keyboard.press('Enter')
    await expect(reasons).toHaveCount(left - 1)
  }
  await expect(dialog).toHaveCount(0)
  const panel = page.getByRole('complementary', { name: 'What the record implies' })
  await expect(panel).toContainText('Set aside: Old foot drop, known to the clinic')

  await commandLine(page).focus()
  await page.keyboard.type('firm ')
  await page.keyboard.press('Enter')
  await answeredFeel(page)
  await expect(dialog).toHaveCount(0)

  await page.keyboard.type('+saddle ')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await saveVisit(page)
  await expect(page.getByText('Old foot drop, known to the clinic').first()).toBeVisible()
  await app.close()
})

const answeredFeel = (page: Page) =>
  expect(page.getByRole('button', { name: 'Firm', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )

test('a second visit starts in grey, takes over what is confirmed, and keeps both', async () => {
  const app = await openConsultation('Vera Visits')
  const { page } = app
  await page.keyboard.type('scapula l 6 w 62mm firm deep fixed rapid -fever cancer ')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await saveVisit(page)
  await page.keyboard.press('Alt+n')
  await expect(commandLine(page)).toBeFocused()
  await expect(page.getByRole('heading', { name: /^Visit before/ })).toBeVisible()
  await expect(page.getByText(/red flags? of the visit before/)).toBeVisible()
  await expect(row(page, 'fever')).toContainText('last: no')
  await expect(row(page, 'fever')).toHaveAttribute('data-asked', 'false')
  await page.keyboard.type('64mm ')
  await page.keyboard.press('Enter')
  await expect(page.getByText('the difference may be measuring error')).toHaveCount(0)
  await page.keyboard.press('Alt+b')
  await answered(page, 'fever', 'No')
  await saveVisit(page)
  await expect(page.getByText('64 mm').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Visits for this lump' })).toBeVisible()
  await app.close()
})

test('a saved visit is amended; the earlier version stays and is shown', async () => {
  const app = await openConsultation('Ama Amended')
  const { page } = app
  await page.keyboard.type('flank r firm tender ')
  await page.keyboard.press('Enter')
  await saveVisit(page)
  await page.keyboard.press('Alt+e')
  await expect(commandLine(page)).toBeFocused()
  await answered(page, 'tender', 'Yes')
  await page.keyboard.type('nt ')
  await page.keyboard.press('Enter')
  await answered(page, 'tender', 'No')
  await saveVisit(page)
  await expect(page.getByText(/The lump: not tender\./)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Before it was amended' })).toBeVisible()
  await pressOn(page, page.getByText(/^Version 1, saved/))
  await expect(page.getByText('The lump: tender to touch.')).toBeVisible()
  await app.close()
})

test('hostile and very long words are shown as text and kept exactly', async () => {
  const app = await openConsultation('Zoe Zero')
  const { page } = app
  const hostile = '<img src=x onerror=alert(1)> ‮evil‬ é̂ {{7*7}} ${x} "\'`'
  await page.keyboard.insertText(`buttock l, ${hostile}`)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await page.evaluate(
    (text) => document.execCommand('insertText', false, text),
    'q'.repeat(100_000),
  )
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await expect(commandLine(page)).toHaveValue('')
  const note = page.getByRole('textbox', { name: 'Note', exact: true })
  const kept = await note.inputValue()
  expect(kept.startsWith(hostile)).toBe(true)
  expect(kept.endsWith('q'.repeat(99_000))).toBe(true)
  expect(await page.locator('img[src="x"]').count()).toBe(0)
  await app.close()
})
