import { expect, test } from 'vitest'
import { readableText, type ReadableItem } from './preview-text'

const marked = (id: string, ...texts: string[]): ReadableItem[] => [
  { type: 'beginMarkedContentProps', id },
  ...texts.map((str) => ({ str, hasEOL: true })),
  { type: 'endMarkedContent' },
]

test('headings, items and rows are a line each, in the order of the structure', () => {
  const tree = {
    role: 'Root',
    children: [
      { role: 'H1', children: [{ type: 'content', id: 'a' }] },
      {
        role: 'LI',
        children: [
          { role: 'Lbl', children: [{ type: 'content', id: 'b' }] },
          { role: 'LBody', children: [{ type: 'content', id: 'c' }] },
        ],
      },
      {
        role: 'TR',
        children: [
          { role: 'TD', children: [{ type: 'content', id: 'd' }] },
          { role: 'TD', children: [{ type: 'content', id: 'e' }] },
        ],
      },
    ],
  }
  const items = [
    ...marked('e', 'Today'),
    ...marked('d', 'Fever'),
    ...marked('c', 'It is', 'soft.'),
    ...marked('b', '•'),
    ...marked('a', 'Your lump'),
  ]
  expect(readableText(tree, items)).toBe('Your lump\n• It is soft.\nFever | Today')
})

test('a figure is read by its alternative, an artifact not at all', () => {
  const tree = {
    role: 'Root',
    children: [{ role: 'Figure', alt: 'A dot on the neck.', children: [{ id: 'a' }] }],
  }
  const items = [
    ...marked('a', 'Front'),
    { type: 'beginMarkedContent' },
    { str: 'Page 1 of 2' },
    { type: 'endMarkedContent' },
  ]
  expect(readableText(tree, items)).toBe('A dot on the neck.')
})

test('a page without structure has nothing to read', () => {
  expect(readableText(null, [{ str: 'loose' }])).toBe('')
})
