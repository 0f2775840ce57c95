import { expect, it } from 'vitest'
import { answerOfKey } from './use-row-keys'

it.each([
  ['y', true],
  ['N', false],
  ['Backspace', undefined],
  ['u', undefined],
])('the key %s answers %s', (key, answer) => expect(answerOfKey(key)).toEqual({ answer }))

it.each(['Enter', 'Tab', 'a', 'ArrowDown', ' '])('leaves the key %j to others', (key) =>
  expect(answerOfKey(key)).toBeUndefined(),
)
