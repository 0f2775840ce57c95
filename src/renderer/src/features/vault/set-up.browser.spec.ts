/** Seam: the account form as fast as a password manager fills it in; only the worker's delay is made up. */
import { page } from 'vitest/browser'
import { afterEach, expect, it } from 'vitest'
import { createApp, h } from 'vue'
import { createCatalogue } from '../../app/i18n'
import type { Services } from '../../services/services'
import { provideServices } from '../../services/use-services'
import { passphraseStrength } from '../../vault/access/passphrase-strength'
import AccountForm from './AccountForm.vue'

let leave: () => void
afterEach(() => leave())

const fillAndSend = (passphrase: string): readonly string[] => {
  const given: string[] = []
  const element = document.body.appendChild(document.createElement('main'))
  const onGive = (account: { name: string }) => given.push(account.name)
  const app = createApp({ render: () => h(AccountForm, { onGive }) })
  app.use(createCatalogue())
  const vault = {
    strengthOf: async (typed: string, name: string) => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      return passphraseStrength(typed, [name])
    },
  }
  // The form reaches nothing else of the services; reaching it would fail loudly.
  provideServices(app, { vault } as unknown as Services)
  app.mount(element)
  leave = () => {
    app.unmount()
    element.remove()
  }
  const values = ['Dr Quick', passphrase, passphrase]
  element.querySelectorAll('input').forEach((field, index) => {
    field.value = values[index] ?? ''
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  element.querySelector('form')?.requestSubmit()
  return given
}

it('takes a strong passphrase that is filled in and sent at once', async () => {
  const given = fillAndSend('copper lantern under seven quiet bridges')
  await expect.poll(() => given).toEqual(['Dr Quick'])
})

it('refuses a weak one at its field', async () => {
  const given = fillAndSend('password password')
  await expect.element(page.getByText(/too easy to guess/)).toBeVisible()
  expect(given).toEqual([])
})
