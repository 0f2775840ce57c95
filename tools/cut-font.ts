import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'
import { fontCharacters } from './font-characters'

const require = createRequire(import.meta.url)
const source = dirname(require.resolve('@expo-google-fonts/noto-sans/package.json'))

/** The fonts that are cut: where each comes from and the name of its file under resources/fonts. */
export const FONT_CUTS = [
  { from: '400Regular/NotoSans_400Regular.ttf', to: 'noto-sans-regular.ttf' },
  { from: '700Bold/NotoSans_700Bold.ttf', to: 'noto-sans-bold.ttf' },
] as const

/** The licence that must travel with them. */
export const FONT_LICENCE = { from: join(source, 'LICENSE_FONT'), to: 'OFL.txt' } as const

/**
 * Cuts one font to the letters of `font-characters.ts` and without layout tables (GPOS, GSUB, GDEF): decoding those
 * costs more than half of a document's time, and composed text (NFC) needs no mark positioning in these scripts.
 */
export const cutFont = async ({ from }: (typeof FONT_CUTS)[number]): Promise<Uint8Array> =>
  subsetFont(await readFile(join(source, from)), fontCharacters(), {
    targetFormat: 'sfnt',
    noHinting: true,
    keepFeatures: [],
    dropTables: ['GPOS', 'GSUB', 'GDEF'],
  })
