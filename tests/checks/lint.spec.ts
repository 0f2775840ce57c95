import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'
import { PROJECT } from './sample-project'

/** The project's rules without those that need types: a sample is not part of any tsconfig. */
const untyped = new ESLint({ cwd: PROJECT, overrideConfig: [tseslint.configs.disableTypeChecked] })
const typed = new ESLint({ cwd: PROJECT })

async function rulesBroken(eslint: ESLint, filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${PROJECT}/${filePath}` })
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message)
}

const DOMAIN = 'src/domain/case/sample.ts'
const VAULT = 'src/renderer/src/vault/sample.ts'
const COMPONENT = 'src/renderer/src/ui/SampleField.vue'
const SYNTAX = 'no-restricted-syntax'

const component = (template: string): string =>
  `<script setup lang="ts">\ndefineProps<{ text: string }>()\n</script>\n\n<template>\n  ${template}\n</template>\n`

const REFUSED: readonly (readonly [path: string, code: string, rule: string])[] = [
  [DOMAIN, 'export const now = (): number => Date.now()\n', SYNTAX],
  [DOMAIN, 'export const now = (): Date => new Date()\n', SYNTAX],
  [DOMAIN, 'export const chance = (): number => Math.random()\n', SYNTAX],
  [DOMAIN, 'export const id = (): string => crypto.randomUUID()\n', 'no-restricted-globals'],
  [DOMAIN, 'export enum Side {\n  left,\n}\n', SYNTAX],
  [DOMAIN, 'export default 1\n', SYNTAX],
  ['tools/sample.ts', 'export class Fault {\n  constructor(readonly line: number) {}\n}\n', SYNTAX],
  [DOMAIN, "export * from './dates'\n", SYNTAX],
  [DOMAIN, 'export const text: any = 1\n', '@typescript-eslint/no-explicit-any'],
  [
    DOMAIN,
    'export const first = (all: string[]): string => all[0]!\n',
    '@typescript-eslint/no-non-null-assertion',
  ],
  [
    DOMAIN,
    "import { Patient } from './patient'\n\nexport type Someone = Patient\n",
    '@typescript-eslint/consistent-type-imports',
  ],
  [VAULT, "console.log('saved')\n", 'no-console'],
  ['src/main/sample.ts', "console.error('failed')\n", 'no-console'],
  [VAULT, "indexedDB.deleteDatabase('records')\n", SYNTAX],
  [VAULT, "await Dexie.delete('records')\n", SYNTAX],
  [VAULT, 'await database.delete()\n', SYNTAX],
  [VAULT, "element.innerHTML = '<b>text</b>'\n", SYNTAX],
  [VAULT, 'export const isDesktop = window.palpate !== undefined\n', SYNTAX],
  [COMPONENT, component('<p v-html="text" />'), 'vue/no-v-html'],
  [COMPONENT, component('<p :innerHTML="text" />'), 'vue/no-restricted-v-bind'],
  [COMPONENT, component('<p style="color: red">{{ text }}</p>'), 'vue/no-static-inline-styles'],
  [
    COMPONENT,
    component('<button onclick="go()">{{ text }}</button>'),
    'vue/no-restricted-static-attribute',
  ],
  [
    COMPONENT,
    component('<textarea :value="text" :aria-label="text" />'),
    'vue/no-restricted-syntax',
  ],
  [
    COMPONENT,
    component('<input :value="text" :aria-label="text" name="autocomplete" />'),
    'vue/no-restricted-syntax',
  ],
  [COMPONENT, component('<p>{{ text }} saved</p>'), 'vue/no-bare-strings-in-template'],
  [COMPONENT, component('<img :src="text" />'), 'vuejs-accessibility/alt-text'],
]

const ALLOWED: readonly (readonly [path: string, code: string])[] = [
  [DOMAIN, 'export const day = (text: string): Date => new Date(`${text}T00:00:00Z`)\n'],
  [VAULT, 'export const open = (): number => Date.now()\n'],
  [VAULT, "await database.table('drafts').delete('draft-1')\n"],
  ['src/renderer/src/app/report-bug.ts', "console.error('P-000000')\n"],
  ['src/renderer/src/host/sample.ts', 'export const bridge = window.palpate\n'],
  [COMPONENT, component('<p :style="{ width: text }">{{ text }}</p>')],
  [COMPONENT, component('<select autocomplete="off" :aria-label="text" />')],
  [COMPONENT, component('<input :autocomplete="text" :aria-label="text" />')],
]

describe('lint', () => {
  it.each(REFUSED)('in %s refuses %j with %s', async (path, code, rule) => {
    expect(await rulesBroken(untyped, path, code)).toContain(rule)
  })

  it.each(ALLOWED)('in %s takes %j', async (path, code) => {
    expect(await rulesBroken(untyped, path, code)).toEqual([])
  })

  it('refuses a promise that nothing waits for', async () => {
    const code = 'export const save = async (): Promise<void> => {}\nsave()\n'
    const broken = await rulesBroken(typed, 'src/shared/result.ts', code)
    expect(broken).toEqual(['@typescript-eslint/no-floating-promises'])
  })
})
