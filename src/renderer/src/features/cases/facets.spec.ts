import { expect, it } from 'vitest'
import { inventedPractice } from '../../../../../tests/support/invented-practice'
import { countValues, FACETS, facetValue, narrowed, newestVisit } from './facets'

const TODAY = '2026-11-24'
const practice = inventedPractice(120, TODAY)

it('offers exactly as many cases as each choice then shows', () => {
  for (const facet of FACETS) {
    if (facet === 'seen') continue
    for (const [value, count] of countValues(facet, practice))
      expect(narrowed(practice, { [facet]: value }, TODAY)).toHaveLength(count)
  }
})

it('narrows by every choice at once and keeps the order', () => {
  const choice = { urgency: 'no-flag', seen: '365', status: 'outcome-open' }
  const shown = narrowed(practice, choice, TODAY)
  expect(shown.length).toBeGreaterThan(0)
  expect(shown).toEqual(
    practice.filter(
      (one) =>
        facetValue('urgency', one) === 'no-flag' &&
        one.lump.outcome === undefined &&
        newestVisit(one).visitDate >= '2025-11-24',
    ),
  )
})

it('shows everything while nothing is chosen', () => {
  expect(narrowed(practice, { region: '' }, TODAY)).toBe(practice)
})
