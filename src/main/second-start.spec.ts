import { expect, it } from 'vitest'
import { readSecondStart } from './second-start'

it('reads what a second start tells', () => {
  const told = { commandLine: ['x.jsonl'], folder: '/w' }
  expect(readSecondStart(told)).toEqual(told)
})

it.each([
  undefined,
  null,
  'x',
  {},
  { commandLine: 'x.jsonl', folder: '/w' },
  { commandLine: [1], folder: '/w' },
  { commandLine: [], folder: '/w', path: '/etc' },
  { commandLine: Array.from({ length: 2000 }, () => 'x'), folder: '/w' },
])('takes nothing else: %j', (told) => {
  expect(readSecondStart(told)).toBeUndefined()
})
