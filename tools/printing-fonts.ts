import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FontFiles } from '../src/renderer/src/pdf/font-files'

/** The built printing fonts under the repository root. Throws when they were not built. */
export const readPrintingFonts = (root: string): FontFiles => {
  const font = (name: string) => new Uint8Array(readFileSync(join(root, 'resources/fonts', name)))
  return { regular: font('noto-sans-regular.ttf'), bold: font('noto-sans-bold.ttf') }
}
