import { describe, expect, it } from 'vitest'
import { CHOICES } from './findings'
import { isPlaceId, placeOf, placeOnSide, PLACES } from './places'

describe('PLACES', () => {
  it('covers every region of the vocabulary, with back and shoulder unspecified', () => {
    const regions = new Set(PLACES.map(({ region }) => region))
    expect([...regions].toSorted()).toEqual([...CHOICES.region].toSorted())
  })

  it('has unique ids and unique labels', () => {
    expect(new Set(PLACES.map(({ id }) => id)).size).toBe(PLACES.length)
    expect(new Set(PLACES.map(({ label }) => label)).size).toBe(PLACES.length)
    expect(new Set(PLACES.map(({ lay }) => lay)).size).toBe(PLACES.length)
  })

  it('says the same side in id, label and the words for patients', () => {
    for (const { id, label, lay, laterality } of PLACES) {
      const said = (text: string): string[] => text.toLowerCase().match(/\b(left|right)\b/g) ?? []
      const expected = laterality === 'left' || laterality === 'right' ? [laterality] : []
      expect([id, said(id), said(label), said(lay)]).toEqual([id, expected, expected, expected])
      expect(`${label}${lay}`).not.toContain('{')
    }
  })

  it('has the left place for every right one, alike in all but the side', () => {
    for (const place of PLACES.filter(({ laterality }) => laterality === 'left')) {
      const other = placeOf(placeOnSide(place.id, 'right') ?? place.id)
      expect(other.laterality).toBe('right')
      expect([other.view, other.region, other.words]).toEqual([
        place.view,
        place.region,
        place.words,
      ])
    }
  })
})

describe('placeOnSide', () => {
  it.each([
    ['thoracic-mid-left', 'right', 'thoracic-mid-right'],
    ['thoracic-mid-left', 'midline', 'thoracic-mid-midline'],
    ['lumbar-midline', 'left', 'lumbar-left'],
    ['c7', 'right', 'cervical-right'],
    ['neck-lateral-left', 'midline', 'neck-anterior'],
    ['sternum', 'left', 'chest-wall-left'],
    ['coccyx', 'midline', 'coccyx'],
    ['back', 'left', 'back-left'],
    ['scapula-left', 'midline', undefined],
    ['scalp', 'left', undefined],
  ] as const)('%s to the %s is %s', (id, side, expected) => {
    expect(placeOnSide(id, side)).toBe(expected)
  })
})

describe('isPlaceId', () => {
  it('knows the ids and nothing else', () => {
    expect(isPlaceId('c7')).toBe(true)
    expect(isPlaceId('toString')).toBe(false)
    expect(isPlaceId('')).toBe(false)
  })
})
