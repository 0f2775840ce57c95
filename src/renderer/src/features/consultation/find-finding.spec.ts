import { expect, it } from 'vitest'
import { YES_NO_KEYS } from '../../../../domain/vocabulary/findings'
import { questionWords } from '../../../../domain/vocabulary/words'
import { findFindings } from './find-finding'

it('finds every row first by its own label', () => {
  for (const key of YES_NO_KEYS)
    expect(findFindings(questionWords(key).label, 1)[0]?.key, key).toBe(key)
})

it('finds a choice by one of its values', () => {
  expect(findFindings('rubbery', 3).map(({ key }) => key)).toContain('consistency')
})

it.each(['', '   ', '(', '[a', '\\', 'x'.repeat(100_000)])('answers %j with nothing', (query) => {
  expect(findFindings(query, 5)).toEqual([])
})
