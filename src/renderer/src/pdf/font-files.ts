/** The two printing fonts as TrueType bytes. Keep one object for the life of a worker: parsed fonts are remembered by it. */
export interface FontFiles {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
}

/** The name the printed text knows the fonts by. */
export const FONT_FAMILY = 'Noto Sans'

/** Drawn in place of a character the fonts lack: visible, and still a real glyph with a Unicode value. */
export const REPLACEMENT_CHARACTER = '\ufffd'
