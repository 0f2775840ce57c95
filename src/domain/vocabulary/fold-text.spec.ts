import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldText } from './fold-text'

it.each([
  ['Müller', 'muller'],
  ['ÅNGSTRÖM', 'angstrom'],
  ['Łukasz', 'lukasz'],
  ['Strauß', 'strauss'],
  ['  Anna\u00a0 Maria ', 'anna maria'],
  ['İpek', 'ipek'],
])('folds %s to %s', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

it('changes nothing when done twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text))
    }),
    { seed: 3, numRuns: 200 },
  )
})
