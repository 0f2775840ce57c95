/** Unicode blocks the printing fonts must cover, as inclusive ranges: Latin, Greek, Cyrillic and Vietnamese. */
const FONT_RANGES: readonly (readonly [number, number])[] = [
  [0x0020, 0x007e],
  [0x00a0, 0x00ff],
  [0x0100, 0x024f],
  [0x0300, 0x0323],
  [0x0370, 0x03ff],
  [0x0400, 0x052f],
  [0x1e00, 0x1eff],
]

/** Marks that leaflets use: dashes, quotes, bullet, comparisons, and the sign for a character the font lacks. */
export const FONT_SIGNS = '–—‘’‚“”„…•‑−×÷½¼¾°²³µ€№\ufffd'

/** Every character the printing fonts are cut to. Unassigned code points of a block are ignored by the cutter. */
export function fontCharacters(): string {
  let characters = FONT_SIGNS
  for (const [first, last] of FONT_RANGES) {
    for (let code = first; code <= last; code++) characters += String.fromCodePoint(code)
  }
  return characters
}
