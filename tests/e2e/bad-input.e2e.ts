import { expect, test } from '@playwright/test'
import { launchPalpate, makeProfile } from '../support/launch'
import { hostOf } from './hosts'
import { choosePlace, openDemonstration, startConsultation } from './pages/consultation-page'
import { pressOn, typeInto } from './pages/keyboard'

test('a date of birth in the future is refused at the field and nothing typed is lost', async () => {
  const app = await launchPalpate({ host: hostOf(test.info()), profile: makeProfile() })
  const { page } = app
  await openDemonstration(page)
  await pressOn(page, page.getByRole('link', { name: 'New consultation' }).first())
  await typeInto(page, page.getByRole('textbox', { name: 'Name', exact: true }), 'Nova Later')
  const birth = page.getByRole('textbox', { name: 'Date of birth' })
  await typeInto(page, birth, '3/4/2190')
  await expect(page.getByText('Read as 3 Apr 2190')).toBeVisible()
  await pressOn(page, page.getByRole('button', { name: 'Start the consultation' }))
  await expect(page.getByRole('alert')).toContainText('lies in the future')
  await typeInto(page, birth, '31/2/1980')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('alert')).toContainText('not a day')
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Nova Later')
  await app.close()
})

test('an impossible size, a lump without a place and a 10 MB paste are said, and kept until mended', async () => {
  const profile = makeProfile()
  const app = await launchPalpate({ host: hostOf(test.info()), profile })
  const { page } = app
  await openDemonstration(page)
  await startConsultation(page, 'Max Much', { age_years: 50, sex: 'male' })

  const size = page.getByRole('textbox', { name: 'Largest diameter' })
  await typeInto(page, size, '900 cm')
  await expect(page.getByRole('alert')).toContainText('larger than a lump')
  await expect(size).toHaveValue('900 cm')

  const note = page.getByRole('textbox', { name: 'Note', exact: true })
  await page.keyboard.press('Alt+3')
  await typeInto(page, note, 'what stood here')
  await page.evaluate((text) => {
    // The clipboard needs a permission; this is what a paste does to the field.
    const before = new InputEvent('beforeinput', {
      inputType: 'insertFromPaste',
      data: text,
      bubbles: true,
      cancelable: true,
    })
    if (document.activeElement?.dispatchEvent(before))
      document.execCommand('insertText', false, text)
  }, 'y'.repeat(10_000_000))
  await expect(page.getByText(/^Not taken: 10,000,000 characters/)).toBeVisible()
  await expect(note).toHaveValue('what stood here')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByText(/^Choose the place on the body/)).toBeVisible()

  await choosePlace(page, 'lumbar-midline')
  await typeInto(page, note, 'short again')
  await typeInto(page, size, '9 cm')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByText('short again')).toBeVisible()
  await app.close()
})

test('a draft survives a power cut and comes back on its own patient', async () => {
  const profile = makeProfile()
  let app = await launchPalpate({ host: hostOf(test.info()), profile })
  await openDemonstration(app.page)
  await startConsultation(app.page, 'Dora Draft', { age_years: 33, sex: 'female' })
  await choosePlace(app.page, 'flank-left')
  await typeInto(
    app.page,
    app.page.getByRole('textbox', { name: 'Note', exact: true }),
    'half a thought',
  )
  await expect(app.page.getByText(/^Draft kept at/)).toBeVisible()
  await app.kill()

  app = await launchPalpate({ host: hostOf(test.info()), profile })
  await openDemonstration(app.page)
  await pressOn(app.page, app.page.getByRole('link', { name: /Dora Draft/ }).first())
  await expect(app.page.getByRole('textbox', { name: 'Note', exact: true })).toHaveValue(
    'half a thought',
  )
  await expect(app.page.getByText('Dora Draft').first()).toBeVisible()
  await app.close()
})
