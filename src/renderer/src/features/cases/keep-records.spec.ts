import { expect, it } from 'vitest'
import { keepUnchanged } from './keep-records'

const known = [
  { id: 'a', text: 'one' },
  { id: 'b', text: 'two' },
]

it('is the list that was known when nothing has changed, though it was read afresh', () => {
  expect(keepUnchanged(known, structuredClone(known))).toBe(known)
})

it('takes what is new or changed and keeps the objects of the rest', () => {
  const kept = keepUnchanged(known, [
    { id: 'a', text: 'one' },
    { id: 'b', text: 'changed' },
    { id: 'c', text: 'new' },
  ])
  expect(kept.map(({ text }) => text)).toEqual(['one', 'changed', 'new'])
  expect(kept[0]).toBe(known[0])
})

it('lets go of what is no longer there', () => {
  expect(keepUnchanged(known, [{ id: 'b', text: 'two' }])).toEqual([{ id: 'b', text: 'two' }])
})
