import { afterEach, describe, expect, it } from 'vitest'
import { checkNames } from '../../tools/check-names'
import { checkSizes } from '../../tools/check-sizes'
import { checkTexts } from '../../tools/check-texts'
import { writeSampleProject, type SampleProject } from './sample-project'

const R = 'src/renderer/src'
let sample: SampleProject | undefined

afterEach(() => {
  sample?.remove()
  sample = undefined
})

const inSample = (
  check: (root: string) => readonly string[],
  files: Readonly<Record<string, string>>,
): readonly string[] => {
  sample = writeSampleProject(files)
  return check(sample.folder)
}

const lines = (count: number): string => '//\n'.repeat(count)

describe('sizes', () => {
  it.each([
    ['src/domain/case/long.ts', lines(301), 'src/domain/case/long.ts: 301 lines, at most 300'],
    [
      `${R}/services/draft-store.ts`,
      lines(121),
      `${R}/services/draft-store.ts: 121 lines, at most 120`,
    ],
    [`${R}/ui/LongPart.vue`, lines(251), `${R}/ui/LongPart.vue: 251 lines, at most 250`],
    [
      `${R}/ui/BusyPart.vue`,
      `<script setup lang="ts">\n${lines(61)}</script>\n`,
      `${R}/ui/BusyPart.vue (its script block): 61 lines, at most 60`,
    ],
  ])('%s is too long', (path, text, problem) => {
    expect(inSample(checkSizes, { [path]: text })).toEqual([problem])
  })

  it('takes files that just fit, and content of any length', () => {
    expect(
      inSample(checkSizes, {
        'src/domain/case/fits.ts': lines(300),
        [`${R}/services/draft-store.ts`]: lines(120),
        [`${R}/ui/FittingPart.vue`]: `<script setup lang="ts">\n${lines(60)}</script>\n${lines(188)}`,
        'src/domain/vocabulary/yes-no-words.ts': lines(2000),
      }),
    ).toEqual([])
  })
})

describe('names', () => {
  it.each([
    'src/domain/case/parseDate.ts',
    'src/domain/case/utils.ts',
    'src/domain/case/index.ts',
    'src/domain/common/dates.ts',
    `${R}/ui/text-field.vue`,
  ])('%s is refused', (path) => {
    expect(inSample(checkNames, { [path]: '' })).toHaveLength(1)
  })

  it('takes the names the habits ask for', () => {
    const paths = [
      'src/main/index.ts',
      'src/domain/case/dates.ts',
      'src/domain/case/dates.spec.ts',
      `${R}/ui/TextField.vue`,
      `${R}/ui/text-field.browser.spec.ts`,
      `${R}/virtual-modules.d.ts`,
      'tests/e2e/record-to-pdf.e2e.ts',
      'scripts/run-tool.mjs',
    ]
    expect(inSample(checkNames, Object.fromEntries(paths.map((path) => [path, ''])))).toEqual([])
  })
})

describe('texts', () => {
  const catalogue = (texts: unknown): Record<string, string> => ({
    [`${R}/locales/en/cases.json`]: JSON.stringify({ cases: texts }),
  })
  const page = (template: string): Record<string, string> => ({
    [`${R}/features/cases/CasesPage.vue`]: `<template>\n  ${template}\n</template>\n`,
  })
  const PAGE = `${R}/features/cases/CasesPage.vue`

  it.each([
    ['a call in a template', page("<p>{{ t('cases.gone') }}</p>"), PAGE],
    ['a bound attribute', page(`<p :title="t('cases.gone')" />`), PAGE],
    ['an event', page(`<p @click="say(t('cases.gone'))" />`), PAGE],
    ['either side of a choice', page(`<p>{{ t(open ? 'cases.gone' : 'cases.title') }}</p>`), PAGE],
    [
      'a map in a script',
      { [`${R}/features/cases/words.ts`]: "export const KEYS = { full:\n  'cases.gone' }\n" },
      `${R}/features/cases/words.ts`,
    ],
  ])('finds a missing text in %s', (_where, file, path) => {
    const use = { [`${R}/app/use.ts`]: "t('cases.title')\n" }
    expect(inSample(checkTexts, { ...catalogue({ title: 'Cases' }), ...file, ...use })).toEqual([
      `${path}:2: no text 'cases.gone' in the catalogue`,
    ])
  })

  it('finds a text that nothing uses, a spec aside', () => {
    const spec = { [`${R}/features/cases/cases.spec.ts`]: "t('cases.title')\n" }
    expect(inSample(checkTexts, { ...catalogue({ title: 'Cases' }), ...spec })).toEqual([
      "cases.json: nothing uses the text 'cases.title'",
    ])
  })

  it('refuses a key that is put together', () => {
    const files = { ...catalogue({}), ...page('<p>{{ t(`cases.${code}`) }}</p>') }
    expect(inSample(checkTexts, files)).toContain(`${PAGE}:2: write the text's key out in full`)
  })

  it('refuses an empty text, and a name that stands in two files', () => {
    const other = { [`${R}/locales/en/more.json`]: JSON.stringify({ cases: { more: 'More' } }) }
    const uses = page("<p>{{ t('cases.title') }}{{ t('cases.more') }}</p>")
    expect(inSample(checkTexts, { ...catalogue({ title: ' ' }), ...other, ...uses })).toEqual([
      "cases.json: 'cases.title' is not a text",
      "more.json: 'cases' stands in cases.json as well",
    ])
  })

  it('takes texts that are all there and all used, full keys in a map included', () => {
    const words = {
      [`${R}/features/cases/words.ts`]: "export const KEYS = { full: 'cases.full' } as const\n",
    }
    const files = { ...catalogue({ title: 'Cases', full: 'Full' }), ...words }
    expect(inSample(checkTexts, { ...files, ...page("<p>{{ t('cases.title') }}</p>") })).toEqual([])
  })
})
