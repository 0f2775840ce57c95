import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createI18n } from 'vue-i18n'
import { expect, it } from 'vitest'
import { compiledTextsPlugin } from './compiled-texts-plugin'

const load = (texts: unknown): string | undefined => {
  const folder = join(mkdtempSync(join(tmpdir(), 'palpate-texts-')), 'src/renderer/src/locales/en')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'sample.json')
  writeFileSync(file, JSON.stringify(texts))
  const hook = compiledTextsPlugin().load
  if (typeof hook !== 'function') throw new Error('no load hook')
  // The hook uses nothing of the bundler's context.
  return hook.call({} as never, file) as string | undefined
}

it('gives texts that read the same as the ones it was given, with values and plurals', () => {
  const texts = {
    plain: 'A lump on the back',
    named: 'Review on {date}, {days} days late',
    plural: 'no visits | one visit | {count} visits',
    group: { "it's": "Don't squeeze it {'@'} home" },
  }
  const read = (messages: unknown) => {
    const options = { legacy: false, locale: 'en', messages: { en: messages } }
    // The names of these texts are no part of a type.
    const { t } = createI18n(options as never).global as unknown as {
      t: (key: string, values?: unknown) => string
    }
    return [
      t('plain'),
      t('named', { date: '1 Feb', days: 3 }),
      ...[0, 1, 7].map((count) => t('plural', count)),
      t("group.it's"),
    ]
  }
  const compiled: unknown = JSON.parse(load(texts) ?? '')
  expect(JSON.stringify(compiled)).not.toContain('{date}')
  expect(read(compiled)).toEqual(read(texts))
})

it('stops for a text that does not compile, with its key', () => {
  expect(() => load({ broken: 'Review on {date' })).toThrow('sample.json.broken')
})
