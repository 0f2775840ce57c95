import { expect, test } from 'vitest'
import { PRINTING_FONTS } from './printing-fonts'
import { commonCoverage, readCoverage } from '../../src/renderer/src/pdf/font-coverage'

test('reads which letters a font has', () => {
  const coverage = readCoverage(PRINTING_FONTS.regular)
  expect(
    ['A', 'ß', 'ế', 'Ω', 'Ж', '•'].filter((letter) => !coverage.has(letter.codePointAt(0) ?? 0)),
  ).toEqual([])
  expect(
    ['東', 'ا', '😀', '\n'].filter((letter) => coverage.has(letter.codePointAt(0) ?? 0)),
  ).toEqual([])
})

test('both fonts have the same letters, so bold text never lacks one', () => {
  expect(commonCoverage(PRINTING_FONTS)).toEqual(readCoverage(PRINTING_FONTS.regular))
})

test('a file that is no font is refused', () => {
  expect(() => readCoverage(new Uint8Array(4))).toThrow(RangeError)
  expect(() => readCoverage(new Uint8Array(400))).toThrow('no cmap table')
})
