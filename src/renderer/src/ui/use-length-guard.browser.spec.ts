/** Seam: a field in a real browser and what a paste does to it. */
import { afterEach, expect, it } from 'vitest'
import { createApp, defineComponent, h, ref, type App, type Component } from 'vue'
import { createCatalogue } from '../app/i18n'
import TextArea from './TextArea.vue'
import TextField from './TextField.vue'

let app: App | undefined
afterEach(() => {
  app?.unmount()
  document.body.replaceChildren()
})

const mounted = (field: Component) => {
  const text = ref('what stood here')
  const host = document.body.appendChild(document.createElement('main'))
  app = createApp(
    defineComponent({
      setup: () => () =>
        h(field, {
          label: 'Note',
          modelValue: text.value,
          'onUpdate:modelValue': (next: string) => (text.value = next),
        }),
    }),
  )
  app.use(createCatalogue())
  app.mount(host)
  const control = host.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
  if (!control) throw new Error('no field')
  control.focus()
  control.setSelectionRange(control.value.length, control.value.length)
  return { text, host }
}
/** What a paste does to a field; the clipboard itself needs a permission, and a command says nothing beforehand. */
const paste = (words: string) => {
  const before = new InputEvent('beforeinput', {
    inputType: 'insertFromPaste',
    data: words,
    bubbles: true,
    cancelable: true,
  })
  if (document.activeElement?.dispatchEvent(before))
    document.execCommand('insertText', false, words)
}

it.each([
  ['several lines', TextArea],
  ['one line', TextField],
])('of %s refuses 10 MB at once, says so, and loses nothing', async (_, field) => {
  const { text, host } = mounted(field)
  const started = performance.now()
  paste('y'.repeat(10_000_000))
  await expect.poll(() => host.querySelector('[role="alert"]')?.textContent).toMatch(/unchanged/)
  expect(performance.now() - started).toBeLessThan(3000)
  expect(text.value).toBe('what stood here')
  paste('!')
  await expect.poll(() => host.querySelector('[role="alert"]')).toBeNull()
  expect(text.value).toBe('what stood here!')
})

it.each([
  ['several lines', TextArea],
  ['one line', TextField],
])('of %s keeps 100 kB exactly', async (_, field) => {
  const { text } = mounted(field)
  const words = '<b>&\u202Eabc\u0301'.repeat(11_378).slice(0, 102_400)
  paste(words)
  await expect.poll(() => text.value.length).toBeGreaterThan(100_000)
  expect(text.value).toBe(`what stood here${words}`)
})
