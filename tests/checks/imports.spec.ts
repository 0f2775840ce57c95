import { relative } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractConfiguration from 'dependency-cruiser/config-utl/extract-depcruise-config'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROJECT, writeSampleProject, type SampleProject } from './sample-project'

const R = 'src/renderer/src'

/** What the samples import: one module in each folder. */
const TARGETS = [
  'src/domain/vocabulary/target.ts',
  'src/domain/case/dates.ts',
  'src/domain/assessment/target.ts',
  'src/shared/result.ts',
  'src/shared/host.ts',
  'src/shared/ipc-channels.ts',
  'src/main/target.ts',
  'tools/target.ts',
  'tests/support/target.ts',
  `${R}/services/services.ts`,
  `${R}/services/session-store.ts`,
  `${R}/vault/target.ts`,
  `${R}/pdf/target.ts`,
  `${R}/host/target.ts`,
  `${R}/ui/target.ts`,
  `${R}/clinical-ui/target.ts`,
  `${R}/features/cases/target.ts`,
  `${R}/features/cases/use-case.ts`,
  `${R}/app/target.ts`,
]

/** Importing file, what it imports (a path from the project's folder, or a package), the rule that refuses it. */
const REFUSED: readonly (readonly [from: string, to: string, rule: string])[] = [
  ['src/domain/case/imports-vue.ts', 'vue', 'domain'],
  ['src/domain/case/imports-node.ts', 'node:fs', 'domain'],
  ['src/domain/case/imports-storage.ts', 'dexie', 'domain'],
  ['src/domain/case/imports-shared.ts', 'src/shared/host.ts', 'domain'],
  ['src/domain/case/imports-screen.spec.ts', `${R}/ui/target.ts`, 'domain-spec'],
  ['src/shared/imports-node.ts', 'node:path', 'shared'],
  ['src/shared/imports-engine.ts', 'src/domain/assessment/target.ts', 'shared-types-only'],
  ['src/preload/imports-package.ts', 'zod', 'preload'],
  ['src/preload/imports-node.ts', 'node:fs', 'preload'],
  ['src/preload/imports-schema.ts', 'src/shared/host.ts', 'preload-types-only'],
  ['src/main/imports-domain.ts', 'src/domain/case/dates.ts', 'main'],
  ['src/main/imports-renderer.ts', `${R}/vault/target.ts`, 'main'],
  [`${R}/services/imports-vault.ts`, `${R}/vault/target.ts`, 'services'],
  [`${R}/services/imports-engine.ts`, 'src/domain/assessment/target.ts', 'services-types-only'],
  [`${R}/services/use-printing.ts`, `${R}/pdf/target.ts`, 'services-state'],
  [`${R}/services/use-machine.ts`, 'src/shared/host.ts', 'services-state-types-only'],
  [`${R}/vault/imports-vue.ts`, 'vue', 'vault'],
  [`${R}/vault/imports-state.ts`, 'pinia', 'vault'],
  [`${R}/vault/imports-store.ts`, `${R}/services/session-store.ts`, 'vault'],
  [`${R}/vault/imports-pdf.ts`, `${R}/pdf/target.ts`, 'vault'],
  [`${R}/pdf/imports-storage.ts`, 'dexie', 'pdf'],
  [`${R}/pdf/imports-vue.ts`, 'vue', 'pdf'],
  [`${R}/host/imports-vault.ts`, `${R}/vault/target.ts`, 'host'],
  [`${R}/ui/ImportsFeature.vue`, `${R}/features/cases/target.ts`, 'ui'],
  [`${R}/ui/imports-domain.ts`, 'src/domain/vocabulary/target.ts', 'ui'],
  [`${R}/ui/imports-store.ts`, `${R}/services/session-store.ts`, 'ui'],
  [`${R}/clinical-ui/ImportsFeature.vue`, `${R}/features/cases/target.ts`, 'clinical-ui'],
  [`${R}/clinical-ui/imports-host.ts`, `${R}/host/target.ts`, 'clinical-ui'],
  [
    `${R}/clinical-ui/ImportsEngine.vue`,
    'src/domain/assessment/target.ts',
    'clinical-ui-types-only',
  ],
  [`${R}/features/handout/use-storage.ts`, `${R}/vault/target.ts`, 'feature-logic'],
  [`${R}/features/handout/use-printing.ts`, `${R}/pdf/target.ts`, 'feature-logic'],
  [`${R}/features/handout/use-machine.ts`, `${R}/host/target.ts`, 'feature-logic'],
  [`${R}/features/handout/use-files.ts`, 'src/shared/host.ts', 'feature-logic-types-only'],
  [`${R}/features/handout/use-other.ts`, `${R}/features/cases/use-case.ts`, 'feature-logic'],
  [`${R}/features/handout/use-again.ts`, `${R}/features/cases/target.ts`, 'not-between-features'],
  [`${R}/features/handout/other.spec.ts`, `${R}/features/cases/target.ts`, 'not-between-features'],
  [`${R}/features/handout/OtherPage.vue`, `${R}/features/cases/target.ts`, 'feature-component'],
  [`${R}/features/handout/StoragePage.vue`, `${R}/vault/target.ts`, 'feature-component'],
  [`${R}/features/handout/StorePage.vue`, `${R}/services/session-store.ts`, 'feature-component'],
  [
    `${R}/features/handout/EnginePage.vue`,
    'src/domain/assessment/target.ts',
    'feature-component-types-only',
  ],
  [`${R}/features/handout/use-content.ts`, 'virtual:knowledge', 'virtual-modules'],
  [`${R}/vault/imports-app.ts`, `${R}/app/target.ts`, 'not-to-app'],
  [`${R}/app/imports-main.ts`, 'src/main/target.ts', 'app'],
  ['tools/imports-screen.ts', `${R}/ui/target.ts`, 'tools'],
  [`${R}/app/imports-tool.ts`, 'tools/target.ts', 'not-to-tools'],
  ['src/main/imports-test.ts', 'tests/support/target.ts', 'not-to-tests'],
  ['src/main/leads-nowhere.ts', 'src/main/not-there.ts', 'not-to-unresolvable'],
]

/** Imports of values that the table allows. */
const ALLOWED: readonly (readonly [from: string, to: string])[] = [
  ['src/domain/assessment/reads-result.ts', 'src/shared/result.ts'],
  ['src/domain/case/parses.ts', 'zod'],
  ['src/domain/case/samples.spec.ts', 'fast-check'],
  ['src/preload/names-channels.ts', 'src/shared/ipc-channels.ts'],
  ['src/main/opens-files.ts', 'node:fs'],
  ['src/main/opens-windows.ts', 'electron'],
  [`${R}/vault/stores.ts`, 'dexie'],
  [`${R}/ui/ShowsResult.vue`, 'src/shared/result.ts'],
  [`${R}/clinical-ui/ShowsDate.vue`, 'src/domain/case/dates.ts'],
  [`${R}/clinical-ui/ShowsFinding.vue`, 'src/domain/vocabulary/target.ts'],
  [`${R}/features/cases/CasePage.vue`, `${R}/features/cases/use-case.ts`],
  [`${R}/features/cases/use-engine.ts`, 'src/domain/assessment/target.ts'],
  [`${R}/features/cases/joined.spec.ts`, `${R}/vault/target.ts`],
  [`${R}/app/joins.ts`, `${R}/vault/target.ts`],
  ['tools/prints.ts', `${R}/pdf/target.ts`],
]

/** Imports of types alone, where a value would be refused. */
const ALLOWED_TYPES: readonly (readonly [from: string, to: string])[] = [
  ['src/shared/names-types.ts', 'src/domain/assessment/target.ts'],
  [`${R}/services/names-types.ts`, 'src/domain/assessment/target.ts'],
  [`${R}/clinical-ui/NamesTypes.vue`, 'src/domain/assessment/target.ts'],
  [`${R}/features/cases/NamesTypes.vue`, 'src/domain/assessment/target.ts'],
]

const TYPE_AND_VALUE = 'src/shared/handlers/names-and-calls.ts'

function importing(from: string, to: string, kind: 'value' | 'type'): string {
  const path = /^(src|tools|tests)\//.test(to)
    ? relative(`${from}/..`, to).replace(/\.ts$/, '')
    : to
  const specifier = to === path || path.startsWith('.') ? path : `./${path}`
  const code = `import ${kind === 'type' ? 'type ' : ''}{ value } from '${specifier}'\n`
  return from.endsWith('.vue') ? `<script setup lang="ts">\n${code}</script>\n` : code
}

let sample: SampleProject
const violations = new Map<string, string[]>()

beforeAll(async () => {
  sample = writeSampleProject({
    ...Object.fromEntries(TARGETS.map((path) => [path, 'export const value = 1\n'])),
    ...Object.fromEntries(
      [...REFUSED, ...ALLOWED].map(([from, to]) => [from, importing(from, to, 'value')]),
    ),
    ...Object.fromEntries(ALLOWED_TYPES.map(([from, to]) => [from, importing(from, to, 'type')])),
    [TYPE_AND_VALUE]: [
      "import type { value } from '../../domain/assessment/target'",
      "import { value as count } from '../../domain/assessment/target'",
    ].join('\n'),
    'src/domain/case/first.ts': "import './second'\n",
    'src/domain/case/second.ts': "import './first'\n",
  })
  const { forbidden, options } = await extractConfiguration(`${PROJECT}/.dependency-cruiser.cjs`)
  const { output } = await cruise(
    ['src', 'tools', 'tests'],
    { ...options, baseDir: sample.folder, validate: true, ruleSet: { forbidden: forbidden ?? [] } },
    { bustTheCache: true },
  )
  // Without a reporter the answer is the result itself.
  for (const { from, rule } of (output as ICruiseResult).summary.violations)
    violations.set(from, [...(violations.get(from) ?? []), rule.name])
})

afterAll(() => sample.remove())

describe('who may import whom', () => {
  it.each(REFUSED)('%s may not import %s', (from, _to, rule) => {
    expect(violations.get(from)).toContain(rule)
  })

  it.each([...ALLOWED, ...ALLOWED_TYPES])('%s may import %s', (from) => {
    expect(violations.get(from)).toBeUndefined()
  })

  it('a value cannot hide behind a type from the same file', () => {
    expect(violations.get(TYPE_AND_VALUE)).toContain('shared-types-only')
  })

  it('two files may not import each other', () => {
    expect(violations.get('src/domain/case/first.ts')).toContain('not-circular')
  })

  it('every rule is broken by a sample, but the twins that specs have of each row', async () => {
    const { forbidden } = await extractConfiguration(`${PROJECT}/.dependency-cruiser.cjs`)
    const broken = new Set([...violations.values()].flat())
    const never = (forbidden ?? [])
      .map(({ name }) => name ?? '')
      .filter((name) => !broken.has(name) && !name.endsWith('-spec'))
    expect(never).toEqual([])
  })
})
