/** Seam: the start screen over the real vault: acted on, searched, narrowed, exported, imported. */
import axe from 'axe-core'
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { destroy } from '../../../../../tests/support/invented-vault'
import { fill } from '../../../../../tests/support/two-cases'
import { mountScreen, type MountedScreen } from '../../app/mount-screen'
import type { Services } from '../../services/services'
import { DATABASE_NAMES } from '../../vault/workspaces'
import CasesPage from './CasesPage.vue'

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

  it('shows what needs attention first and says so in words', async () => {
    await show(fill)
    const attention = page.getByRole('region', { name: 'Needs attention' })
    await expect.element(attention.getByText('Overdue by 3 days')).toBeVisible()
    await expect.element(attention.getByRole('link', { name: 'Jörg Müller' })).toBeVisible()
    expect(attention.element().textContent).not.toContain('Adaeze')
  })

  it('takes a review off the list where it stands, and back on it', async () => {
    const shown = await show(fill)
    await page.getByRole('button', { name: 'Act: Jörg Müller' }).click()
    await page.getByRole('button', { name: 'Keep' }).click()
    await expect.element(page.getByText('Marked as done.')).toBeVisible()
    expect(page.getByText('Overdue by 3 days').elements()).toHaveLength(0)
    const kept = await shown.services.repositories().visits.get('visit-b')
    expect(kept.ok && kept.value?.recall?.map(({ kind }) => kind)).toEqual(['done'])
    await page.getByRole('button', { name: 'Take back' }).click()
    await expect.element(page.getByRole('button', { name: 'Act: Jörg Müller' })).toBeVisible()
  })

  it('moves a review only with a reason and a day', async () => {
    await show(fill)
    await page.getByRole('button', { name: 'Act: Jörg Müller' }).click()
    await page.getByRole('button', { name: 'Move', exact: true }).click()
    await page.getByRole('button', { name: 'Keep' }).click()
    await expect.element(page.getByText(/Write a reason first/)).toBeVisible()
    await page.getByRole('textbox', { name: 'Why it is moved' }).fill('On holiday')
    await page.getByRole('textbox', { name: 'New day' }).fill('1 Dec 2026')
    await page.getByRole('button', { name: 'Keep' }).click()
    const attention = page.getByRole('region', { name: 'Needs attention' })
    await expect.element(attention.getByText('In 5 days')).toBeVisible()
  })

  it('is searched by typing and walked by arrow keys, from the box and back', async () => {
    const shown = await show(fill)
    await expect.poll(links).toHaveLength(2)
    await userEvent.keyboard('{Control>}k{/Control}')
    await expect.element(page.getByRole('searchbox')).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement).toBe(shown.element.querySelectorAll('[data-list-link]')[1])
    await userEvent.keyboard('{ArrowUp}{ArrowUp}')
    await expect.element(page.getByRole('searchbox')).toHaveFocus()
    await userEvent.keyboard('mulelr')
    await expect.poll(links).toEqual(['Jörg Müller'])
    expect(shown.element.querySelector('mark')?.textContent).toBe('Müller')
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect.poll(() => addressOf(shown)).toBe('/cases/visit-b')
  })

  it('is narrowed by what the cases have, and breaks no accessibility rule', async () => {
    const { element } = await show(fill)
    await expect.poll(links).toHaveLength(2)
    await page.getByRole('combobox', { name: 'Region' }).selectOptions('Buttock (2)')
    await expect.element(page.getByText('2 found')).toBeVisible()
    const { violations } = await axe.run(element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'] })
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })

  it('exports what is found under a name without a person', async () => {
    const { savedFiles } = await show(fill)
    await page.getByRole('button', { name: 'Export 2 cases' }).click()
    await page.getByRole('radio', { name: /Table/ }).click()
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await expect.element(page.getByText(/2 cases exported/)).toBeVisible()
    expect(savedFiles).toEqual(['palpate-case-table-2026-11-26'])
  })

  it('takes in a case file only after showing what it holds', async () => {
    const shown = await show(fill)
    await page.getByRole('button', { name: 'Import cases' }).click()
    const good = '{"id":"X1","findings":{"age_years":44,"region":"scapular"},"malignant":false}\n'
    const choose = (text: string) =>
      userEvent.upload(
        page.getByLabelText('Case file (JSONL)'),
        new File([text], 'cases.jsonl', { type: 'text/plain' }),
      )
    await choose(`${good}{"id":"X2","findings":{"tender":"yes"}}`)
    await expect.element(page.getByText(/Line 2: not as the format asks/)).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Keep the new cases' })).toBeDisabled()
    await choose(good)
    await expect.element(page.getByText('1 case, visits: 1')).toBeVisible()
    await page.getByRole('button', { name: 'Keep the new cases' }).click()
    await expect.element(page.getByText('1 case kept.')).toBeVisible()
    const lump = await shown.services.repositories().lumps.get('X1')
    expect(lump.ok && lump.value?.imported).toEqual({ malignant: false })
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
