import type { FontCoverage } from './font-coverage'
import { REPLACEMENT_CHARACTER } from './font-files'

/**
 * Invisible characters that must not reach a page: they turn the reading order round, join or hide letters, or would
 * print as a box. Bidirectional controls, zero-width characters, soft hyphen, variation selectors, tags.
 */
const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\ufffb\u{e0000}-\u{e0fff}]/gu

/** Control characters, except the line feed, which starts a new line. */
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/gu

/** Half of a character that was cut apart. */
const LONE_SURROGATE = /\p{Surrogate}/gu

/** A blank inside a number, as in a telephone number: it must not be torn apart at the end of a line. */
const BLANK_IN_NUMBER = /(?<=\d) (?=\d)/gu
const NO_BREAK_SPACE = '\u00a0'

/**
 * Text as it can be printed: composed letters (NFC), no invisible or control characters, lone surrogates replaced,
 * blanks inside numbers kept together. Letters and signs themselves are never changed.
 */
export function toPrintableText(text: string): string {
  return text
    .replace(LONE_SURROGATE, REPLACEMENT_CHARACTER)
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(INVISIBLE, '')
    .replace(CONTROL, ' ')
    .replace(BLANK_IN_NUMBER, NO_BREAK_SPACE)
    .normalize('NFC')
}

/** Printable text in which every character that the fonts lack is shown as the replacement character. */
export function toCoveredText(text: string, coverage: FontCoverage): string {
  let covered = ''
  for (const character of toPrintableText(text)) {
    covered += isCovered(character, coverage) ? character : REPLACEMENT_CHARACTER
  }
  return covered
}

/** Characters of the text that the fonts lack, each once, in order of appearance. */
export function uncoveredCharacters(text: string, coverage: FontCoverage): readonly string[] {
  const missing = new Set<string>()
  for (const character of toPrintableText(text)) {
    if (!isCovered(character, coverage)) missing.add(character)
  }
  return [...missing]
}

const isCovered = (character: string, coverage: FontCoverage): boolean =>
  character === '\n' || coverage.has(character.codePointAt(0) ?? 0)
