import fc from 'fast-check'
import { expect, it } from 'vitest'
import { markMatches, typedWords } from './mark-matches'

const marked = (text: string, query: string) =>
  markMatches(text, typedWords(query))
    .filter(({ isMatch }) => isMatch)
    .map(({ text: piece }) => piece)

it.each([
  ['Jörg Müller', 'mul', ['Müller']],
  ['Jörg Müller', 'jorg mull', ['Jörg', 'Müller']],
  ["Siobhán O'Brien", 'obri', ["O'Brien"]],
  ['Jane Smith', 'smiht', ['Smith']],
  ['Angiolipoma of the back', 'lipoma', ['Angiolipoma']],
  ['KC-20411', 'kc 204', ['KC-20411']],
  ['Lipoma', 'xyz', []],
  ['Lipoma', '', []],
])('in %j, %j marks %j', (text, query, expected) => expect(marked(text, query)).toEqual(expected))

it('never loses or changes a letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 8 }), (text, query) => {
      expect(
        markMatches(text, typedWords(query))
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
    { seed: 4, numRuns: 200 },
  )
})
