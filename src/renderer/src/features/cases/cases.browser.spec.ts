/** Seam: the list and one case over the real vault: found by typing, opened by keyboard, its handout saved again. */
import axe from 'axe-core'
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { destroy } from '../../../../../tests/support/invented-vault'
import { mountScreen, NOW, type MountedScreen } from '../../app/mount-screen'
import { addDays } from '../../../../domain/case/dates'
import type { Patient } from '../../../../domain/case/patient'
import type { Visit } from '../../../../domain/case/visit'
import type { Services } from '../../services/services'
import { DATABASE_NAMES } from '../../vault/workspaces'
import CasePage from './CasePage.vue'
import CasesPage from './CasesPage.vue'

const TODAY = '2026-11-26'
const INSTANT = NOW.toISOString()

const patientOf = (id: string, name: string): Patient => ({
  id,
  name,
  chartNumber: `C-${id}`,
  birth: { kind: 'date', date: '1980-04-03' },
  sex: 'female',
  createdAt: INSTANT,
})
const visitOf = (id: string, reviewInDays: number): Visit => ({
  id: `visit-${id}`,
  patientId: id,
  lumpId: `lump-${id}`,
  clinician: 'Dr A. Okafor',
  visitDate: addDays(TODAY, -30),
  site: { placeId: 'buttock-left', region: 'buttock', laterality: 'left' },
  typedSize: { value: 4.5, unit: 'cm' },
  findings: { region: 'buttock', laterality: 'left', size_mm: 45, tender: false, pain: true },
  note: '',
  workingDiagnosis: { conditionId: 'lipoma', label: 'Lipoma' },
  plan: 'Measure again',
  followUp: { date: addDays(TODAY, reviewInDays), reason: 'Size' },
  overrides: [],
  savedAt: INSTANT,
  revision: 1,
  assessment: { knowledgeVersion: 'k1', top: [{ conditionId: 'lipoma', share: 0.6 }], flags: [] },
})

const fill = async (services: Services): Promise<void> => {
  const { saveVisit, handouts } = services.repositories()
  for (const [id, name, review] of [
    ['a', 'Adaeze Okonkwo', 30],
    ['b', 'Jörg Müller', -3],
  ] as const) {
    const visit = visitOf(id, review)
    const patient = patientOf(id, name)
    const lump = { id: visit.lumpId, patientId: id, createdAt: INSTANT }
    expect((await saveVisit({ patient, lump, visit })).ok).toBe(true)
  }
  const given = await handouts.save({
    id: 'h',
    visitId: 'visit-b',
    patientId: 'b',
    conditionId: 'lipoma',
    language: 'en',
    title: 'A fatty lump',
    issuedAt: INSTANT,
    pdf: new Uint8Array([37, 80, 68, 70]),
  })
  expect(given.ok).toBe(true)
}

beforeEach(async () => {
  for (const name of Object.values(DATABASE_NAMES)) await destroy(name)
})
let screen: MountedScreen | undefined
afterEach(async () => {
  await screen?.unmount()
  screen = undefined
})
const addressOf = ({ router }: MountedScreen) => router.currentRoute.value.fullPath
const links = () =>
  [...(screen?.element.querySelectorAll('[data-list-link]') ?? [])].map((link) => link.textContent)

describe('the list', () => {
  const show = async (prepare?: (services: Services) => Promise<void>) => {
    screen = await mountScreen({
      name: 'cases',
      screen: CasesPage,
      at: '/cases',
      open: 'demonstration',
      ...(prepare ? { prepare } : {}),
    })
    return screen
  }

  it('shows what is overdue first and says so in words', async () => {
    await show(fill)
    await expect.poll(links).toEqual(['Jörg Müller', 'Adaeze Okonkwo'])
    await expect.element(page.getByText('Overdue by 3 days')).toBeVisible()
  })

  it('is searched by typing and walked by arrow keys, from the box and back', async () => {
    const shown = await show(fill)
    await expect.poll(links).toHaveLength(2)
    await userEvent.keyboard('{Control>}k{/Control}')
    await expect.element(page.getByRole('searchbox')).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement?.textContent).toBe('Adaeze Okonkwo')
    await userEvent.keyboard('{ArrowUp}{ArrowUp}')
    await expect.element(page.getByRole('searchbox')).toHaveFocus()
    await userEvent.keyboard('muller')
    await expect.poll(links).toEqual(['Jörg Müller'])
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect.poll(() => addressOf(shown)).toBe('/cases/visit-b')
  })

  it('opens the first find on Enter, and starts a consultation by its shortcut', async () => {
    const shown = await show(fill)
    await expect.poll(links).toHaveLength(2)
    await userEvent.fill(page.getByRole('searchbox'), '3/4/1980 okon')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => addressOf(shown)).toBe('/cases/visit-a')
    await shown.router.push('/cases')
    await userEvent.keyboard('{Alt>}n{/Alt}')
    await expect.poll(() => addressOf(shown)).toBe('/consultation')
  })

  it('teaches the first step while it is empty', async () => {
    await show()
    await expect.element(page.getByRole('heading', { name: /No saved consultation/ })).toBeVisible()
    await expect.element(page.getByRole('button', { name: /New consultation/ })).toBeVisible()
  })
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
