import fc from 'fast-check'
import { expect, it } from 'vitest'
import { completionsOf } from './complete-line'

const texts = (text: string) => completionsOf(text, 6).map((completion) => completion.text)

it('completes the word at the end and leaves the rest of the line', () => {
  expect(texts('firm mob')[0]).toBe('firm mobile ')
  expect(texts('firm night sw')[0]).toBe('firm night sweats ')
  expect(texts('no puls')).toContain('no pulsatile ')
})

it('offers both meanings of an unclear word', () => {
  expect(texts('growing')).toEqual(expect.arrayContaining(['growing slowly ', 'growing fast ']))
})

it.each(['', 'f', 'firm ', '45', '45mm', '(', 'qqqq'])('offers nothing for %j', (text) =>
  expect(texts(text)).toEqual([]),
)

it('keeps what was typed before, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), (before) => {
      for (const text of texts(`${before} fev`)) expect(text.startsWith(before)).toBe(true)
    }),
  )
})
