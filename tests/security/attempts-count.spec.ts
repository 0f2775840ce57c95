import { expect, it } from 'vitest'
import { DESKTOP_ATTEMPTS, PAGE_ATTEMPTS } from './page-attempts'

it('tries at least forty different ways out of the page', () => {
  const names = [...PAGE_ATTEMPTS, ...DESKTOP_ATTEMPTS].map(([name]) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThanOrEqual(40)
})
