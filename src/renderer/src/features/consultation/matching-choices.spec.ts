import { expect, it } from 'vitest'
import { matchingChoices } from './matching-choices'

const choices = [
  { id: 'a', label: 'Why not: Lipoma', also: 'fatty lump' },
  { id: 'b', label: 'Lipoma' },
  { id: 'c', label: 'Tietze’s syndrome' },
]
const found = (typed: string) => matchingChoices(choices, typed, 9).map(({ id }) => id)

it('finds by any words, folded, what begins with them first', () => {
  expect(found('lip')).toEqual(['b', 'a'])
  expect(found('FATTY lip')).toEqual(['a'])
  expect(found('tietze')).toEqual(['c'])
  expect(found('(')).toEqual([])
})

it('shows all in their order while nothing is typed, no more than asked for', () => {
  expect(found('  ')).toEqual(['a', 'b', 'c'])
  expect(matchingChoices(choices, '', 2)).toHaveLength(2)
})
