/** Seam: photos on the page of a saved visit, over the real vault: asked for, kept, compared, taken away. */
import axe from 'axe-core'
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { drawnPhoto } from '../../../../../tests/support/drawn-photo'
import { destroy } from '../../../../../tests/support/invented-vault'
import { latin } from '../../../../../tests/support/made-up-images'
import { fill } from '../../../../../tests/support/two-cases'
import type { Result } from '../../../../shared/result'
import type { StorageRoom } from '../../../../shared/storage-room'
import { mountScreen, type MountedScreen } from '../../app/mount-screen'
import { DATABASE_NAMES } from '../../vault/workspaces'
import CasePage from './CasePage.vue'

beforeEach(async () => {
  for (const name of Object.values(DATABASE_NAMES)) await destroy(name)
})
let screen: MountedScreen | undefined
afterEach(async () => {
  await screen?.unmount()
  screen = undefined
})
const show = async () => {
  screen = await mountScreen({
    name: 'case',
    screen: CasePage,
    at: '/cases/visit-b',
    open: 'demonstration',
    prepare: fill,
  })
  return screen
}
const fileOf = (bytes: Uint8Array<ArrayBuffer>, name = 'IMG_1.jpg') =>
  new File([bytes], name, { type: 'image/jpeg' })
const listed = async <T>(of: { list(): Promise<Result<readonly T[], string>> }) => {
  const answer = await of.list()
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}
const photosOf = (shown: MountedScreen) => listed(shown.services.repositories().photos)
const dialog = page.getByRole('dialog')
const addOne = async (takenOn?: string) => {
  await page.getByRole('button', { name: 'Add a photo' }).click()
  await userEvent.upload(
    dialog.getByLabelText('Choose a picture'),
    fileOf(await drawnPhoto(800, 600)),
  )
  await dialog.getByRole('checkbox', { name: /was told what the photo is for/ }).click()
  await dialog.getByRole('button', { name: 'The patient' }).click()
  if (takenOn) {
    await dialog.getByRole('textbox', { name: 'Taken on' }).fill(takenOn)
    await userEvent.tab()
  }
  await expect.element(dialog.getByRole('img', { name: /as it will be kept/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Keep the photo' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
}
const clean = async (element: Element) => {
  const { violations } = await axe.run(element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'] })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

describe('photos of a lump', () => {
  it('says whose it is, keeps none without consent, and keeps who agreed to what', async () => {
    const shown = await show()
    await expect.element(page.getByText('No photo of this lump.')).toBeVisible()
    await page.getByRole('button', { name: 'Add a photo' }).click()
    await expect.element(dialog.getByText(/For Jörg Müller, .*left/)).toBeVisible()
    const picked = fileOf(await drawnPhoto(800, 600))
    await userEvent.upload(dialog.getByLabelText('Choose a picture'), picked)
    await expect.element(dialog.getByText(/800 × 600 pixels/)).toBeVisible()
    await dialog.getByRole('button', { name: 'Keep the photo' }).click()
    await expect.element(dialog.getByText(/Without it the photo is not kept/)).toBeVisible()
    await expect.element(dialog.getByText('Say who agreed.')).toBeVisible()
    // What is missing has the focus.
    await expect.element(dialog.getByRole('checkbox', { name: /was told what/ })).toHaveFocus()
    expect(await photosOf(shown)).toEqual([])
    await clean(dialog.element())

    await dialog.getByRole('checkbox', { name: /was told what the photo is for/ }).click()
    await dialog.getByRole('button', { name: 'Keep the photo' }).click()
    await expect.element(dialog.getByRole('button', { name: 'The patient' })).toHaveFocus()
    await dialog.getByRole('button', { name: 'Parent or guardian' }).click()
    await dialog.getByRole('checkbox', { name: 'showing a specialist' }).click()
    await dialog.getByRole('button', { name: 'Keep the photo' }).click()
    await expect.element(page.getByText(/Agreed by parent or guardian/)).toBeVisible()
    expect(await photosOf(shown)).toMatchObject([
      {
        patientId: 'b',
        lumpId: 'lump-b',
        visitId: 'visit-b',
        source: 'file',
        consent: { givenBy: 'parent-or-guardian', purposes: ['record', 'referral'] },
        widthPx: 800,
      },
    ])
    await clean(page.getByRole('region', { name: 'Photos' }).element())
  })

  it('refuses a hostile file with its reason and shows nothing of it', async () => {
    await show()
    await page.getByRole('button', { name: 'Add a photo' }).click()
    const svg = fileOf(latin('<svg onload="alert(1)"/>'), 'lump.jpg')
    await userEvent.upload(dialog.getByLabelText('Choose a picture'), svg)
    await expect.element(dialog.getByRole('alert').getByText(/drawing or a web page/)).toBeVisible()
    expect(dialog.getByRole('img', { name: /as it will be kept/ }).query()).toBeNull()
  })

  it('keeps none while the disk is nearly full, and says what to do; what is written is still saved', async () => {
    const shown = await show()
    let room: StorageRoom = 'no-photos'
    shown.services.storageRoom = () => Promise.resolve(room)
    await page.getByRole('button', { name: 'Add a photo' }).click()
    await expect.element(dialog.getByText(/Less than 200 MB .* empty the bin/)).toBeVisible()
    await userEvent.upload(
      dialog.getByLabelText('Choose a picture'),
      fileOf(await drawnPhoto(800, 600)),
    )
    await dialog.getByRole('checkbox', { name: /was told what the photo is for/ }).click()
    await dialog.getByRole('button', { name: 'The patient' }).click()
    await expect.element(dialog.getByRole('img', { name: /as it will be kept/ })).toBeVisible()
    await dialog.getByRole('button', { name: 'Keep the photo' }).click()
    await expect.element(dialog.getByText(/What you write is still saved/)).toBeVisible()
    expect(await photosOf(shown)).toEqual([])
    const [patient] = await listed(shown.services.repositories().patients)
    if (patient) expect((await shown.services.repositories().patients.save(patient)).ok).toBe(true)
    // Room was made: the same press keeps it, with the warning.
    room = 'low'
    await dialog.getByRole('button', { name: 'Keep the photo' }).click()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(await photosOf(shown)).toHaveLength(1)
  })

  it('compares with the earlier one, side by side and over each other by keyboard', async () => {
    await show()
    await addOne('1/10/2026')
    await addOne()
    await page.getByRole('button', { name: 'Compare two photos' }).click()
    await expect
      .element(dialog.getByRole('img', { name: 'Photo taken on 1 Oct 2026' }))
      .toBeVisible()
    await dialog.getByRole('button', { name: 'One over the other' }).click()
    const slider = dialog.getByRole('slider', { name: /50 %/ })
    slider.element().focus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(dialog.getByText(/is shown: 51 %/)).toBeVisible()
    await clean(dialog.element())
  })

  it('takes a picture away with a reason and keeps the note', async () => {
    const shown = await show()
    await addOne()
    await page.getByRole('button', { name: /^Remove the photo/ }).click()
    await dialog.getByRole('button', { name: 'Remove the picture' }).click()
    await expect.element(dialog.getByText('Say why.')).toBeVisible()
    await dialog.getByRole('textbox', { name: 'Why' }).fill('Consent withdrawn')
    await dialog.getByRole('button', { name: 'Remove the picture' }).click()
    await expect.element(page.getByText(/removed on .*: Consent withdrawn/)).toBeVisible()
    const [photo] = await photosOf(shown)
    const file = await shown.services.repositories().photoFiles.get(photo?.id ?? '')
    expect(file).toEqual({ ok: true, value: undefined })
  })
})
