import { describe, expect, it } from 'vitest'
import type { PlaceId } from '../../../../domain/vocabulary/places'
import { usePlaceSearch } from './use-place-search'

/** Seam: typing and keys in, chosen place out; no DOM but the key event. */
const press = (search: ReturnType<typeof usePlaceSearch>, key: string): boolean => {
  const event = new Event('keydown', { cancelable: true })
  // Node has no KeyboardEvent; the composable reads only these two fields.
  search.press(Object.assign(event, { key, isComposing: false }) as unknown as KeyboardEvent)
  return event.defaultPrevented
}

describe('usePlaceSearch', () => {
  it('chooses the first match with Enter and empties the box', () => {
    const chosen: PlaceId[] = []
    const search = usePlaceSearch((id) => chosen.push(id))
    search.text.value = 'tailbone'
    expect(search.open.value).toBe(true)
    expect(press(search, 'Enter')).toBe(true)
    expect(chosen).toEqual(['coccyx'])
    expect([search.text.value, search.open.value]).toEqual(['', false])
  })

  it('walks the matches around with the arrows and starts again on new text', () => {
    const chosen: PlaceId[] = []
    const search = usePlaceSearch((id) => chosen.push(id))
    search.text.value = 'flank'
    press(search, 'ArrowDown')
    press(search, 'Enter')
    expect(chosen).toEqual(['flank-right'])
    search.text.value = 'flank'
    press(search, 'ArrowUp')
    expect(search.activeIndex.value).toBe(search.matches.value.length - 1)
    search.text.value = 'flank l'
    expect(search.activeIndex.value).toBe(0)
  })

  it('closes with Escape, then empties, then leaves the key to the page', () => {
    const search = usePlaceSearch(() => undefined)
    search.text.value = 'flank'
    expect(press(search, 'Escape')).toBe(true)
    expect([search.text.value, search.open.value]).toEqual(['flank', false])
    expect(press(search, 'Escape')).toBe(true)
    expect(search.text.value).toBe('')
    expect(press(search, 'Escape')).toBe(false)
  })

  it('chooses nothing when nothing matches', () => {
    const chosen: PlaceId[] = []
    const search = usePlaceSearch((id) => chosen.push(id))
    search.text.value = 'qqqq'
    expect(press(search, 'Enter')).toBe(false)
    expect(chosen).toEqual([])
  })
})
