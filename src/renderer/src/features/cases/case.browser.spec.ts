/** Seam: one case over the real vault: read, compared, its outcome kept, its handout saved again. */
import axe from 'axe-core'
import { page } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { destroy } from '../../../../../tests/support/invented-vault'
import { fill, INSTANT, patientOf, TODAY, visitOf } from '../../../../../tests/support/two-cases'
import { mountScreen, type MountedScreen } from '../../app/mount-screen'
import type { Visit } from '../../../../domain/case/visit'
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

describe('one case', () => {
  const show = async (visitId: string) => {
    screen = await mountScreen({
      name: 'case',
      screen: CasePage,
      at: `/cases/${visitId}`,
      open: 'demonstration',
      prepare: fill,
    })
    return screen
  }

  it('tells who, where on the patient, what was found and how much was not asked', async () => {
    const { element } = await show('visit-b')
    const banner = page.getByRole('region', { name: 'Patient' })
    await expect.element(banner).toBeVisible()
    expect(banner.element().textContent).toMatch(
      /Jörg Müller.*3 Apr 1980 \(46 years\).*Female.*patient's left/s,
    )
    expect(element.textContent).toContain('4.5 cm')
    expect(element.textContent).toContain('not tender')
    expect(element.textContent).toContain('1 yes, 1 no, 111 not asked')
    const { violations } = await axe.run(element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'] })
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })

  it('never tells one side alone when the finding is on both', async () => {
    screen = await mountScreen({
      name: 'case',
      screen: CasePage,
      at: '/cases/visit-c',
      open: 'demonstration',
      prepare: async (services) => {
        const visit: Visit = {
          ...visitOf('c', 5),
          site: { placeId: 'scapula-right', region: 'scapular', laterality: 'bilateral' },
        }
        const lump = { id: visit.lumpId, patientId: 'c', createdAt: INSTANT }
        const patient = patientOf('c', 'Both Sides')
        expect((await services.repositories().saveVisit({ patient, lump, visit })).ok).toBe(true)
      },
    })
    await expect
      .element(page.getByText(/right.*, and the same place on the other side/i))
      .toBeVisible()
  })

  it('says of a visit with neither plan nor review where it stands until there is one', async () => {
    screen = await mountScreen({
      name: 'case',
      screen: CasePage,
      at: '/cases/visit-c',
      open: 'demonstration',
      prepare: async (services) => {
        const { followUp: _, ...seen } = visitOf('c', 5)
        const visit: Visit = { ...seen, plan: '' }
        const lump = { id: visit.lumpId, patientId: 'c', createdAt: INSTANT }
        const patient = patientOf('c', 'No Plan')
        expect((await services.repositories().saveVisit({ patient, lump, visit })).ok).toBe(true)
      },
    })
    await expect
      .element(page.getByText(/^No plan yet: it stands under Needs attention/))
      .toBeVisible()
  })

  it('keeps the final diagnosis with how it is known, and finds cases like this one', async () => {
    const shown = await show('visit-b')
    await page.getByRole('button', { name: 'Enter the final diagnosis' }).click()
    await page.getByRole('combobox', { name: 'Condition' }).selectOptions('Another, in words')
    await page.getByRole('textbox', { name: /^In words/ }).fill('Angiolipoma')
    await page.getByRole('button', { name: 'No', exact: true }).click()
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await expect.element(page.getByText('(histology, 26 Nov 2026)')).toBeVisible()
    const lump = await shown.services.repositories().lumps.get('lump-b')
    expect(lump.ok && lump.value?.outcome).toMatchObject({ label: 'Angiolipoma', malignant: false })
    const similar = page.getByRole('region', { name: 'Similar past cases' })
    await expect.element(similar.getByText(/Alike: Region/)).toBeVisible()
    const { violations } = await axe.run(shown.element, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'],
    })
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })

  it('sets two visits side by side, and says what today would be said otherwise', async () => {
    screen = await mountScreen({
      name: 'case',
      screen: CasePage,
      at: '/cases/visit-later',
      open: 'demonstration',
      prepare: async (services) => {
        await fill(services)
        const before = visitOf('b', -3)
        const later: Visit = {
          ...before,
          id: 'visit-later',
          visitDate: TODAY,
          findings: { ...before.findings, size_mm: 60, tender: true },
        }
        const lump = { id: before.lumpId, patientId: 'b', createdAt: INSTANT }
        const patient = patientOf('b', 'Jörg Müller')
        expect((await services.repositories().saveVisit({ patient, lump, visit: later })).ok).toBe(
          true,
        )
      },
    })
    const table = page.getByRole('table', { name: 'Two visits side by side' })
    await expect.element(table.getByRole('row', { name: /45 mm.*60 mm/ })).toBeVisible()
    await expect.element(table.getByRole('row', { name: /No.*Yes/ })).toBeVisible()
    expect(table.element().textContent).not.toContain('Region')
    const today = page.getByRole('region', { name: "With today's knowledge" })
    await expect.element(today.getByText(/since version k1/)).toBeVisible()
  })

  it('saves the handout that was given again, under a name without the patient', async () => {
    const { savedFiles } = await show('visit-b')
    await page.getByRole('button', { name: /Save a copy/ }).click()
    await expect.element(page.getByText(/^Saved as/)).toBeVisible()
    expect(savedFiles).toEqual(['handout-lipoma-2026-11-26'])
  })

  it('says so when the visit is not in this workspace', async () => {
    await show('gone')
    await expect.element(page.getByText('This visit is not in the records')).toBeVisible()
  })
})
