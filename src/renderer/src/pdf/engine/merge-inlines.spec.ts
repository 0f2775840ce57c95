import { expect, test } from 'vitest'
import { mergeInlines } from './merge-inlines'
import type { EmbeddedFont, Inline } from './pdfmake-internals'

// Only their identity counts here.
const regular = {} as EmbeddedFont
const bold = {} as EmbeddedFont

const word = (text: string, x: number, font = regular): Inline => ({
  text,
  x,
  width: text.length * 5,
  font,
  fontSize: 12,
  color: '#000000',
})

test('words of one look become one run that starts where the first did', () => {
  const merged = mergeInlines([word('A ', 3), word('soft ', 13), word('lump', 38)])
  expect(merged).toEqual([{ ...word('A soft lump', 3), width: 55 }])
})

test('another font or colour begins another run', () => {
  const red = { ...word('now', 30), color: '#ff0000' }
  expect(mergeInlines([word('Call ', 0), word('us ', 25, bold), red])).toHaveLength(3)
})

test('the words that were given stay as they were', () => {
  const given = [word('A ', 0), word('lump', 10)]
  mergeInlines(given)
  expect(given[0]?.text).toBe('A ')
})
