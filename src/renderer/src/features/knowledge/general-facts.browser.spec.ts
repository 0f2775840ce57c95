/** Seam: Good to know in a real browser: reached from the list, corrections first, every work cited in full. */
import axe from 'axe-core'
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { mountScreen, type MountedScreen } from '../../app/mount-screen'
import KnowledgePage from './KnowledgePage.vue'

let screen: MountedScreen
beforeEach(async () => {
  screen = await mountScreen({ name: 'knowledge', screen: KnowledgePage, at: '/knowledge' })
  await userEvent.click(page.getByRole('link', { name: 'Good to know' }))
})
afterEach(() => screen.unmount())

it('opens with six beliefs, each followed by what is true', async () => {
  await expect.element(page.getByRole('heading', { level: 1, name: 'Good to know' })).toBeVisible()
  const [section] = screen.element.querySelectorAll('article section')
  const beliefs = [...(section?.querySelectorAll('dt') ?? [])].map((one) => one.textContent.trim())
  expect(beliefs).toHaveLength(6)
  expect(beliefs[0]).toBe('Often believed: A lump over the spine is most likely a spinal tumour.')
  expect(section?.querySelector('dd')?.textContent).toContain('cannot be felt')
  expect(section?.querySelector('dd')?.textContent).toContain('Verhagen')
})

it('cites the works in full and has no fault that axe finds', async () => {
  await expect.element(page.getByRole('heading', { name: 'Sources' })).toBeVisible()
  await expect.element(page.getByText(/30166050/)).toBeVisible()
  const { violations } = await axe.run(screen.element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'],
  })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})

it('gives way to a condition that is chosen from the list', async () => {
  await userEvent.click(page.getByRole('link', { name: /^Back mouse/ }))
  await expect.element(page.getByRole('heading', { level: 1, name: /^Back mouse/ })).toBeVisible()
  expect(page.getByText(/^Often believed/).query()).toBeNull()
})
