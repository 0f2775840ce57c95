/** Seam: the first screen of a consultation over the real vault: a patient who is already kept is pointed out. */
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { mountScreen, type MountedScreen } from '../../src/renderer/src/app/mount-screen'
import PatientPage from '../../src/renderer/src/features/consultation/PatientPage.vue'
import { DATABASE_NAMES } from '../../src/renderer/src/vault/workspaces'
import { destroy } from '../support/invented-vault'

let screen: MountedScreen
beforeEach(async () => {
  for (const name of Object.values(DATABASE_NAMES)) await destroy(name)
  screen = await mountScreen({
    name: 'new-consultation',
    screen: PatientPage,
    at: '/consultation',
    open: 'own',
    prepare: async (services) => {
      await services.repositories().patients.save({
        id: services.newId(),
        name: 'Ana Sample',
        chartNumber: 'C-77',
        birth: { kind: 'date', date: '1980-04-03' },
        sex: 'female',
        createdAt: services.now().toISOString(),
      })
    },
  })
})
afterEach(() => screen.unmount())

const warning = () => page.getByText('A patient like this is already kept')
const type = (field: RegExp, text: string) =>
  userEvent.fill(page.getByRole('textbox', { name: field }), text)

it.each([
  ['the same name in other letters', /^Name/, 'ana sample'],
  ['the same chart number', /^Chart/, 'C-77'],
] as const)('%s is pointed out before the consultation starts', async (_what, field, text) => {
  await type(field, text)
  await expect.element(warning()).toBeVisible()
})

it('another patient is not', async () => {
  await type(/^Name/, 'Ana Samplers')
  await type(/^Chart/, 'C-78')
  await expect.element(page.getByRole('textbox', { name: /^Chart/ })).toHaveValue('C-78')
  expect(warning().query()).toBeNull()
})
