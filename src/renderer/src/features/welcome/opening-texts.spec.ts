import { expect, it } from 'vitest'
import english from '../../locales/en/welcome.json'
import { VAULT_ERROR_CODES } from '../../services/workspace'
import { addressAfterOpening, OPENING_ERROR_KEYS } from './opening-texts'

it('has words for every way in which opening can fail', () => {
  const texts: Readonly<Record<string, string>> = english.welcome.errors
  for (const code of VAULT_ERROR_CODES) {
    const name = OPENING_ERROR_KEYS[code].split('.').at(-1) ?? ''
    expect(texts[name], code).toMatch(/\S{3}/)
  }
})

it.each([
  ['/cases/7/handout', '/cases/7/handout'],
  ['/knowledge?view=rules', '/knowledge?view=rules'],
  [undefined, '/cases'],
  ['', '/cases'],
  ['/', '/cases'],
  ['//elsewhere', '/cases'],
  ['https://elsewhere', '/cases'],
  [['/a', '/b'], '/cases'],
])('goes from %j to %j', (next, expected) => {
  expect(addressAfterOpening(next)).toBe(expected)
})
