import { readFileSync } from 'node:fs'
import type { FontFiles } from '../../src/renderer/src/pdf/font-files'

const font = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../resources/fonts/${name}`, import.meta.url)))

/** The built printing fonts, read once. */
export const PRINTING_FONTS: FontFiles = {
  regular: font('noto-sans-regular.ttf'),
  bold: font('noto-sans-bold.ttf'),
}
