import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FONT_CUTS, FONT_LICENCE, cutFont } from './cut-font'

/* Writes the printing fonts into resources/fonts. Run it after changing the characters or the font package. */

const target = fileURLToPath(new URL('../resources/fonts', import.meta.url))

await mkdir(target, { recursive: true })
for (const cut of FONT_CUTS) {
  const font = await cutFont(cut)
  await writeFile(join(target, cut.to), font)
  console.log(`${cut.to}: ${Math.round(font.length / 1024)} KB`)
}
await copyFile(FONT_LICENCE.from, join(target, FONT_LICENCE.to))
