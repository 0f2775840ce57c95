/** Seam: a case put right over the real vault: deleted and restored, erased by its name, two records made one and two again. */
import axe from 'axe-core'
import { page } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { destroy } from '../../../../../tests/support/invented-vault'
import { fill, INSTANT, patientOf, visitOf } from '../../../../../tests/support/two-cases'
import { mountScreen, type MountedScreen } from '../../app/mount-screen'
import { gatherCases } from '../../../../domain/case/case-records'
import type { Services } from '../../services/services'
import { DATABASE_NAMES } from '../../vault/workspaces'
import CorrectionsPage from './CorrectionsPage.vue'
import CorrectPage from './CorrectPage.vue'

beforeEach(async () => {
  for (const name of Object.values(DATABASE_NAMES)) await destroy(name)
})
let screen: MountedScreen | undefined
afterEach(async () => {
  await screen?.unmount()
  screen = undefined
})
const correct = async (visitId: string, prepare = fill) => {
  await screen?.unmount()
  screen = await mountScreen({
    name: 'correct',
    screen: CorrectPage,
    at: `/cases/${visitId}/correct`,
    open: 'demonstration',
    prepare,
  })
  return screen
}
const corrections = async () => {
  await screen?.unmount()
  screen = await mountScreen({
    name: 'corrections',
    screen: CorrectionsPage,
    at: '/corrections',
    open: 'demonstration',
  })
  return screen
}
const casesOf = async ({ services }: { services: Services }) => {
  const { patients, lumps, visits } = services.repositories()
  const [people, places, seen] = [await patients.list(), await lumps.list(), await visits.list()]
  if (!people.ok || !places.ok || !seen.ok) throw new Error('not read')
  const cases = gatherCases({ patients: people.value, lumps: places.value, visits: seen.value })
  return cases.map(({ patient, lump }) => `${patient.name}: ${lump.id}`).toSorted()
}
const clean = async (element: Element) => {
  const { violations } = await axe.run(element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'] })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}
const BOTH = ['Adaeze Okonkwo: lump-a', 'Jörg Müller: lump-b']

describe('a case', () => {
  it('is deleted with a reason only, hidden, and restored as it was', async () => {
    const shown = await correct('visit-b')
    const box = page.getByRole('region', { name: 'Delete this case' })
    await box.getByRole('button', { name: 'Delete the case' }).click()
    await expect.element(box.getByText('Say why.')).toBeVisible()
    expect(await casesOf(shown)).toEqual(BOTH)
    await clean(shown.element)
    await box.getByRole('textbox', { name: 'Why' }).fill('Entered twice')
    await box.getByRole('button', { name: 'Delete the case' }).click()
    await expect.element(page.getByText(/in no list and is not recalled/)).toBeVisible()
    expect(await casesOf(shown)).toEqual(['Adaeze Okonkwo: lump-a'])

    const list = await corrections()
    await expect.element(page.getByText(/Entered twice/)).toBeVisible()
    await clean(list.element)
    await page.getByRole('button', { name: 'Restore the case of Jörg Müller' }).click()
    await expect.element(page.getByText('The case is back in the lists.')).toBeVisible()
    expect(await casesOf(list)).toEqual(BOTH)
  })

  it('is erased only when the right name is typed', async () => {
    const shown = await correct('visit-b')
    const box = page.getByRole('region', { name: 'Erase this case for good' })
    await box.getByRole('textbox', { name: /Why it is erased/ }).fill('Asked for it')
    await box.getByRole('textbox', { name: /to confirm/ }).fill('Adaeze Okonkwo')
    await box.getByRole('button', { name: 'Erase for good' }).click()
    await expect.element(box.getByText('This is not what stands above.')).toBeVisible()
    expect(await casesOf(shown)).toEqual(BOTH)
    await box.getByRole('textbox', { name: /to confirm/ }).fill('jorg muller')
    await box.getByRole('button', { name: 'Erase for good' }).click()
    await expect.element(page.getByText(/only case: name, number and date of birth/)).toBeVisible()
    expect(await casesOf(shown)).toEqual(['Adaeze Okonkwo: lump-a'])
    const { handouts, visits } = shown.services.repositories()
    expect(await handouts.list()).toEqual({ ok: true, value: [] })
    expect(await visits.get('visit-b')).toEqual({ ok: true, value: undefined })
  })

  it('goes to the right record when a patient is there twice, and back again', async () => {
    const twice = async (services: Services) => {
      await fill(services)
      const visit = visitOf('c', 5)
      const lump = { id: visit.lumpId, patientId: 'c', createdAt: INSTANT }
      const patient = { ...patientOf('c', 'Joerg Mueller'), sex: 'male' as const }
      const saved = await services.repositories().saveVisit({ patient, lump, visit })
      expect(saved.ok).toBe(true)
    }
    const shown = await correct('visit-b', twice)
    await page.getByRole('searchbox', { name: /Find the record to keep/ }).fill('joerg')
    await page.getByRole('button', { name: /^Joerg Mueller, C-c/ }).click()
    const box = page.getByRole('region', { name: 'This patient is in the records twice' })
    await expect.element(box.getByText(/they may be two persons/)).toBeVisible()
    expect(box.element().textContent).toContain('name, chart number, sex')
    await box.getByRole('button', { name: 'Merge into Joerg Mueller' }).click()
    await expect.element(box.getByText(/Check first/)).toBeVisible()
    expect(await casesOf(shown)).toContain('Jörg Müller: lump-b')
    await clean(shown.element)
    await box.getByRole('checkbox').click()
    await box.getByRole('button', { name: 'Merge into Joerg Mueller' }).click()
    await expect.element(page.getByText(/The two records are one/)).toBeVisible()
    expect(await casesOf(shown)).toContain('Joerg Mueller: lump-b')
    const given = await shown.services.repositories().handouts.get('h')
    expect(given).toMatchObject({ value: { patientId: 'c' } })

    const list = await corrections()
    await page.getByRole('button', { name: 'Undo the merge of Jörg Müller' }).click()
    await expect.element(page.getByText(/two again/)).toBeVisible()
    expect(await casesOf(list)).toEqual([...BOTH, 'Joerg Mueller: lump-c'].toSorted())
    expect(await list.services.repositories().handouts.get('h')).toMatchObject({
      value: { patientId: 'b' },
    })
  })
})
