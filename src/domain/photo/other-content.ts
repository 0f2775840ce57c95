const codes = (text: string): readonly number[] => [...text].map((sign) => sign.charCodeAt(0))

/** True when the bytes begin with these. */
export const startsWith = (bytes: Uint8Array, magic: readonly number[], at = 0): boolean =>
  magic.every((code, index) => bytes[at + index] === code)

/** Latin letters of a part of the bytes, lower case, whatever the rest is. */
const lettersOf = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text.toLowerCase()
}

const FRONT_BYTES = 1_024

/** True for a drawing or a page of markup: it could hold a program. */
export const isDrawing = (bytes: Uint8Array): boolean => {
  // UTF-16 has a zero beside every letter.
  const front = lettersOf(bytes.subarray(0, FRONT_BYTES)).replaceAll('\0', '')
  return /<(svg|!doctype|\?xml|html|script)/.test(front)
}

const HEIC_BRANDS = ['heic', 'heix', 'hevc', 'mif1', 'msf1', 'avif', 'heim', 'heis']

/** Other kinds of picture, known by their first bytes. */
export const otherFormatOf = (bytes: Uint8Array): 'heic' | 'other-format' | undefined => {
  if (startsWith(bytes, codes('ftyp'), 4)) {
    const brand = lettersOf(bytes.subarray(8, 12))
    return HEIC_BRANDS.includes(brand) ? 'heic' : 'other-format'
  }
  const known = [codes('GIF8'), codes('BM'), codes('II*\0'), codes('MM\0*'), [0, 0, 1, 0]]
  return known.some((magic) => startsWith(bytes, magic)) ? 'other-format' : undefined
}

const MARKUP = /<(script|html|svg|\?php|!doctype html)|%pdf-/
const PROGRAMS = [codes('PK\x03\x04'), codes('MZ'), [0x7f, 0x45, 0x4c, 0x46], codes('Rar!')]
/** Archives are read from their end. */
const TAIL_BYTES = 66_000

/**
 * True when the file would also be read as something else: a page, a program or an archive before the picture or behind
 * its end. Nothing of it would be kept, but such a file was made to deceive.
 */
export const hidesSomethingElse = (bytes: Uint8Array, end: number): boolean => {
  if (MARKUP.test(lettersOf(bytes.subarray(0, FRONT_BYTES)))) return true
  const behind = bytes.subarray(end)
  if (behind.byteLength === 0) return false
  if (PROGRAMS.some((magic) => startsWith(behind, magic))) return true
  if (MARKUP.test(lettersOf(behind.subarray(0, TAIL_BYTES)))) return true
  return lettersOf(behind.subarray(-TAIL_BYTES)).includes('pk\x05\x06')
}
