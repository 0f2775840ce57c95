import { expect, it } from 'vitest'
import { passphraseStrength } from './passphrase-strength'

it.each([
  ['', false],
  ['password1234', false],
  ['Passw0rd!2026', false],
  ['aaaaaaaaaaaaaaaaaaaa', false],
  ['kx7!qTz', false],
  ['word word word word word word', false],
  ['password password', false],
  ['lump lump lump lump', false],
  ['blue goat', false],
  ['vg7q-rw2m-zt9k-hx4p', true],
  ['copper lantern under seven quiet bridges', true],
])('%j accepted: %s', async (passphrase, accepted) => {
  expect((await passphraseStrength(passphrase, ['Dr Okafor'])).accepted).toBe(accepted)
})

it('takes the clinician’s own name for guessable', async () => {
  const name = 'Zbigniewa Featherstonehaugh'
  expect((await passphraseStrength(name.toLowerCase(), [])).accepted).toBe(true)
  expect((await passphraseStrength(name.toLowerCase(), [name])).accepted).toBe(false)
})
