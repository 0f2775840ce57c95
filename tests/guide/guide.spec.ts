import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { searchGuide } from '../../src/domain/guide/search-guide'
import { blockTexts, guidePieces, type GuidePage } from '../../src/domain/guide/guide-content'
import {
  COMMANDS,
  LOCAL_KEYS,
} from '../../src/renderer/src/features/consultation/consultation-commands'
import { brokenReferences, guidePictureFolder, loadGuide } from '../../tools/load-guide'
import { PROJECT } from '../support/project-folder'

const pages = loadGuide(PROJECT)
const source = (path: string): string =>
  readFileSync(join(PROJECT, 'src/renderer/src', path), 'utf8')

/** Keys outside the consultation's own table, each with the source that listens for it. */
const ELSEWHERE: Readonly<Record<string, { file: string; code: string }>> = {
  F1: { file: 'app/use-guide-key.ts', code: "'F1'" },
  'Ctrl L': { file: 'features/vault/use-auto-lock.ts', code: "'l'" },
  'Alt N': { file: 'features/cases/CasesPage.vue', code: 'KeyN' },
  'Alt H': { file: 'features/cases/CasePage.vue', code: 'KeyH' },
  'Alt E': { file: 'features/cases/CasePage.vue', code: 'KeyE' },
  'Alt L': { file: 'features/cases/CasePage.vue', code: 'KeyL' },
  'Ctrl K': { file: 'ui/use-list-keys.ts', code: "'k'" },
  '↓': { file: 'ui/use-list-keys.ts', code: 'ArrowDown' },
  Enter: { file: 'features/consultation/CommandLine.vue', code: "'Enter'" },
}

const keysOf = (page: GuidePage): readonly string[] =>
  page.blocks
    .flatMap(blockTexts)
    .flatMap(guidePieces)
    .flatMap((piece) => (piece.kind === 'key' ? [piece.text] : []))

it('names no key that does not exist', () => {
  const known = new Set([...COMMANDS, ...LOCAL_KEYS].map(({ keys }): string => keys))
  const unknown = pages.flatMap((page) =>
    keysOf(page)
      .filter((key) => !known.has(key) && ELSEWHERE[key] === undefined)
      .map((key) => `${page.id}: ${key}`),
  )
  expect(unknown).toEqual([])
  for (const [key, { file, code }] of Object.entries(ELSEWHERE))
    expect(source(file).includes(code), `${key} in ${file}`).toBe(true)
})

it('leaves no key of the consultation out of its list of shortcuts', () => {
  const shortcuts = pages.find(({ id }) => id === 'shortcuts')
  const listed = new Set(shortcuts && keysOf(shortcuts))
  expect(
    [...COMMANDS, ...LOCAL_KEYS].map(({ keys }) => keys).filter((keys) => !listed.has(keys)),
  ).toEqual([])
})

it('has every picture, light and dark, in 2 MB together, and none that no page shows', () => {
  const files = readdirSync(guidePictureFolder(PROJECT))
  const shown = pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      'picture' in block ? [`${block.picture}-light.webp`, `${block.picture}-dark.webp`] : [],
    ),
  )
  expect([...files].sort()).toEqual([...new Set(shown)].sort())
  const sizes = files.map((file) => statSync(join(guidePictureFolder(PROJECT), file)).size)
  for (const size of sizes) expect(size).toBeGreaterThan(2_000)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(2 * 1024 * 1024)
})

it('is stopped by a link that leads nowhere and a picture that is missing', () => {
  const page: GuidePage = {
    id: 'one',
    title: 'One',
    order: 1,
    summary: 'One.',
    blocks: [{ text: 'See [two](two).' }, { picture: 'gone', alt: 'Nothing that can be seen.' }],
  }
  expect(brokenReferences(page, [page], new Set(['gone-light.webp']))).toEqual([
    "resources/guide/one.yaml:1: no page 'two'",
    "resources/guide/one.yaml:1: no picture 'gone-dark.webp'",
  ])
})

it.each([
  ['forgotten password', 'lost-passphrase'],
  ['not asked', 'red-flags'],
  ['new computer', 'backups'],
  ['override', 'dismissing-a-flag'],
  ['translation', 'handouts'],
  ['right to erasure', 'erasing'],
  ['csv', 'exporting-and-importing'],
  ['limits', 'not-for'],
])('answers %s first with %s', (query, expected) => {
  expect(searchGuide(pages, query)[0]?.page.id).toBe(expected)
})

it('keeps its pages short', () => {
  for (const { id, blocks } of pages) {
    const words = blocks.flatMap(blockTexts).join(' ').split(/\s+/).length
    expect(words, id).toBeLessThan(330)
  }
})
