import { expect, it } from 'vitest'
import { shortConditionName, signedWeight, wholePercent } from './weight-words'

it.each([
  [1.24, '+1.2'],
  [-0.37, '\u22120.4'],
  [0, '0.0'],
  [-0.02, '0.0'],
  [12.06, '+12.1'],
])('writes the weight %d as %s', (weight, text) => {
  expect(signedWeight(weight)).toBe(text)
})

it.each([
  ['Lipoma (including spindle cell and intramuscular variants)', 'Lipoma'],
  ['Desmoid (aggressive) fibromatosis', 'Desmoid (aggressive) fibromatosis'],
  ['Lymphoma', 'Lymphoma'],
  ['(all in brackets)', '(all in brackets)'],
])('shortens %s to %s', (clinical, short) => {
  expect(shortConditionName(clinical)).toBe(short)
})

it('rounds a share to whole per cent', () => {
  expect([0.644, 0.004].map(wholePercent)).toEqual([64, 0])
})
