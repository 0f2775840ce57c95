/** Letters that have no accent to strip but are typed without their stroke or ligature. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Text as a search compares it: lower case, without accents, one blank between words. */
export const foldText = (text: string): string =>
  // Most words have no accent to look for, and every word of a practice passes here.
  (/^[ -~]*$/.test(text) ? text.toLowerCase() : unaccented(text)).replace(/\s+/g, ' ').trim()

const unaccented = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
