import { expect, it } from 'vitest'
import { aboutDays } from './about-days'
import { howCommon, percentText } from './how-common'

it.each([
  [1000, 'very-common'],
  [300, 'very-common'],
  [299, 'common'],
  [60, 'common'],
  [25, 'uncommon'],
  [2, 'rare'],
  [1.9, 'very-rare'],
  [0, 'never'],
])('a frequency of %d is %s', (frequency, word) => {
  expect(howCommon(frequency)).toBe(word)
})

it.each([
  [1, '100'],
  [0.155, '16'],
  [0.01, '1'],
  [0.004, '0.4'],
  [0.00012, '0.01'],
  [0, '0'],
])('a chance of %d is %s per cent', (chance, text) => {
  expect(percentText(chance)).toBe(text)
})

it.each([
  [1, 1, 'days'],
  [13, 13, 'days'],
  [14, 2, 'weeks'],
  [45, 6, 'weeks'],
  [90, 3, 'months'],
  [548, 18, 'months'],
  [1460, 4, 'years'],
  [7300, 20, 'years'],
] as const)('%d days are about %d %s', (days, value, unit) => {
  expect(aboutDays(days)).toEqual({ value, unit })
})
