import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCoveredText, toPrintableText, uncoveredCharacters } from './printable-text'

const latin = new Set(Array.from({ length: 0x250 }, (_, code) => code))

test.each([
  ['letters are composed', 'e\u0301', '\u00e9'],
  ['reading order cannot be turned round', 'left\u202ethgir\u202c', 'leftthgir'],
  ['letters cannot be hidden', 'in\u200bvis\u00adible\ufeff', 'invisible'],
  ['control characters become blanks', 'a\u0000b\tc', 'a b c'],
  ['lines end in one way', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['half a character is replaced', 'a\ud83d!', 'a\ufffd!'],
  ['numbers are not torn apart', 'call 555 0100 on 3 May', 'call 555\u00a00100 on 3 May'],
])('%s', (_, text, printable) => {
  expect(toPrintableText(text)).toBe(printable)
})

test('printing twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(toPrintableText(toPrintableText(text))).toBe(toPrintableText(text))
    }),
    { seed: 11, numRuns: 500 },
  )
})

test('what the fonts lack is shown as such and named once', () => {
  expect(toCoveredText('a 東京 東\nb', latin)).toBe('a \ufffd\ufffd \ufffd\nb')
  expect(uncoveredCharacters('a 東京 東\nb', latin)).toEqual(['東', '京'])
})

test('a letter of two code units is named whole', () => {
  expect(uncoveredCharacters('\u{1f600}', latin)).toEqual(['\u{1f600}'])
})
