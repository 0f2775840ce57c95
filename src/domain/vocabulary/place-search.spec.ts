import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differsByOneLetter, searchPlaces } from './place-search'
import { PLACES } from './places'

const first = (text: string): string | undefined => searchPlaces(text)[0]?.place.id
const found = (text: string): string[] => searchPlaces(text, 20).map(({ place }) => place.id)

describe('searchPlaces', () => {
  it.each([
    ['C7', 'c7'],
    ['vertebra prominens', 'c7'],
    ['tailbone', 'coccyx'],
    ['tail bone', 'coccyx'],
    ['nape', 'cervical-midline'],
    ['pilonidal', 'natal-cleft'],
    ['loin l', 'flank-left'],
    ['r loin', 'flank-right'],
    ['left flank', 'flank-left'],
    ['collarbone right', 'supraclavicular-right'],
    ['right side of the mid-back', 'thoracic-mid-right'],
    ['mid back l', 'thoracic-mid-left'],
    ['scapula l', 'scapula-left'],
    ['below scapula r', 'infrascapular-right'],
    ['L4', 'lumbar-midline'],
    ['L4 left', 'lumbar-left'],
    ['T8', 'thoracic-mid-midline'],
    ['buttock r', 'buttock-right'],
    ['occiput m', 'occiput-midline'],
    ['armpit l', 'axilla-left'],
    ['BELLY BUTTON', 'abdomen-midline'],
    ['thyroid', 'neck-anterior'],
  ])('%s finds %s first', (text, id) => {
    expect(first(text)).toBe(id)
  })

  it.each([
    ['scapulla l', 'scapula-left'],
    ['sacrun', 'sacrum-midline'],
    ['buttcok right', 'buttock-right'],
    ['coccx', 'coccyx'],
    ['axila right', 'axilla-right'],
  ])('%s, one letter wrong, still finds %s', (text, id) => {
    expect(first(text)).toBe(id)
  })

  it('finds every place by its whole label, first', () => {
    for (const place of PLACES)
      expect([place.label, first(place.label)]).toEqual([place.label, place.id])
  })

  it('finds every place by the words for patients and by each synonym', () => {
    for (const place of PLACES) {
      expect(found(place.lay)).toContain(place.id)
      for (const word of place.words) {
        const matches = searchPlaces(word, PLACES.length).map((match) => match.place.id)
        expect([word, matches.includes(place.id)]).toEqual([word, true])
      }
    }
  })

  it('never answers with the other side', () => {
    for (const { place } of searchPlaces('left', 100)) expect(place.laterality).toBe('left')
    for (const { place } of searchPlaces('r back', 100)) expect(place.laterality).toBe('right')
  })

  it('takes words in any order', () => {
    const place = fc.constantFrom(...PLACES)
    const shuffled = place.chain((chosen) =>
      fc.tuple(
        fc.constant(chosen),
        fc.shuffledSubarray(chosen.label.split(' '), { minLength: chosen.label.split(' ').length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([chosen, words]) => {
        expect(found(words.join(' '))).toContain(chosen.id)
      }),
      { numRuns: 100, seed: 1 },
    )
  })

  it('finds nothing for nothing, nonsense and a long paste', () => {
    expect(searchPlaces('')).toEqual([])
    expect(searchPlaces(' ,. ')).toEqual([])
    expect(searchPlaces('qqqq')).toEqual([])
    expect(searchPlaces('x'.repeat(10_000_000))).toEqual([])
  })
})

describe('differsByOneLetter', () => {
  it.each([
    ['axila', 'axilla', true],
    ['axillla', 'axilla', true],
    ['axikla', 'axilla', true],
    ['aixlla', 'axilla', true],
    ['aixlal', 'axilla', false],
    ['ax', 'axilla', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(differsByOneLetter(a, b)).toBe(expected)
  })
})
