import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../../../../tools/load-knowledge'
import { searchConditions, toSearchableCondition } from './search-conditions'

const searchable = loadKnowledge(process.cwd()).conditions.map(toSearchableCondition)
const found = (query: string): readonly string[] =>
  searchConditions(searchable, query).map(({ id }) => id)

describe('the search over the conditions', () => {
  it('lists all of them by clinical name while nothing is typed', () => {
    const all = searchConditions(searchable, '')
    expect(all).toHaveLength(searchable.length)
    const names = all.map(({ names: { clinical } }) => clinical)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
  })

  it.each([
    ['lipoma', 'lipoma'],
    ['LIPOMA', 'lipoma'],
    ['spindle cell', 'lipoma'],
    ['d17.0', 'lipoma'],
    ['lymphoma', 'lymphoma'],
    ['elastofibroma', 'elastofibroma-dorsi'],
    ['pott', 'spinal-tuberculosis'],
    ['boil', 'skin-abscess'],
  ])('%s finds %s first', (query, id) => {
    expect(found(query)[0]).toBe(id)
  })

  it('needs every word', () => {
    expect(found('lipoma zzz')).toEqual([])
  })
})
