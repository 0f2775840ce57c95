import { describe, expect, it } from 'vitest'
import { PLACES, placeOf, type PlaceId } from '../../../../domain/vocabulary/places'
import { MAP_SPOTS } from './map-spots'
import { mapKeyEffect, neighbourOf, useBodyMapNavigation } from './use-body-map-navigation'

const directions = ['up', 'down', 'left', 'right'] as const

const reachedFrom = (start: PlaceId): Set<PlaceId> => {
  const reached = new Set([start])
  const waiting = [start]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const direction of directions) {
      const next = neighbourOf(at, direction)
      if (reached.has(next)) continue
      reached.add(next)
      waiting.push(next)
    }
  }
  return reached
}

describe('neighbourOf', () => {
  it('has a spot for every place', () => {
    expect(MAP_SPOTS.map(({ id }) => id).toSorted()).toEqual(PLACES.map(({ id }) => id).toSorted())
  })

  it('reaches every place of both views from every other by arrow keys', () => {
    for (const { id } of PLACES) {
      const reached = reachedFrom(id)
      const missing = PLACES.filter((place) => !reached.has(place.id))
      expect([id, missing.map((place) => place.id)]).toEqual([id, []])
    }
  })

  it('moves only in the direction of the key', () => {
    const spot = (id: PlaceId): { x: number; y: number } =>
      MAP_SPOTS.find((entry) => entry.id === id) ?? { x: 0, y: 0 }
    for (const { id } of PLACES) {
      for (const direction of directions) {
        const next = neighbourOf(id, direction)
        if (next === id) continue
        const [dx, dy] = [spot(next).x - spot(id).x, spot(next).y - spot(id).y]
        const ahead = { left: -dx, right: dx, up: -dy, down: dy }[direction]
        expect([id, direction, next, ahead > 0]).toEqual([id, direction, next, true])
      }
    }
  })

  it.each([
    ['c7', 'down', 'thoracic-upper-midline'],
    ['thoracic-upper-midline', 'down', 'thoracic-mid-midline'],
    ['thoracic-mid-midline', 'down', 'lumbar-midline'],
    ['lumbar-midline', 'down', 'sacrum-midline'],
    // From behind the patient's left is on the viewer's left.
    ['lumbar-midline', 'left', 'lumbar-left'],
    ['lumbar-left', 'left', 'flank-left'],
    // From the front it is on the viewer's right.
    ['sternum', 'right', 'chest-wall-left'],
  ] as const)('%s %s is %s', (id, direction, expected) => {
    expect(neighbourOf(id, direction)).toBe(expected)
  })
})

describe('mapKeyEffect', () => {
  it('changes the side with L, R and M, and leaves other keys alone', () => {
    expect(mapKeyEffect('lumbar-midline', 'l')).toEqual({ kind: 'move', to: 'lumbar-left' })
    expect(mapKeyEffect('lumbar-left', 'R')).toEqual({ kind: 'move', to: 'lumbar-right' })
    expect(mapKeyEffect('lumbar-left', 'm')).toEqual({ kind: 'move', to: 'lumbar-midline' })
    expect(mapKeyEffect('scalp', 'l')).toBeUndefined()
    expect(mapKeyEffect('lumbar-left', 'Tab')).toBeUndefined()
    expect(mapKeyEffect('lumbar-left', ' ')).toEqual({ kind: 'choose' })
  })
})

describe('useBodyMapNavigation', () => {
  it('shows what is pointed at, then the keyboard, then what is chosen', () => {
    let chosen: PlaceId | undefined = 'flank-left'
    const map = useBodyMapNavigation(
      () => chosen,
      (id) => {
        chosen = id
      },
    )
    expect(map.shown.value).toBe('flank-left')
    map.focus()
    map.active.value = 'lumbar-left'
    expect(map.shown.value).toBe('lumbar-left')
    map.hovered.value = 'c7'
    expect(map.shown.value).toBe('c7')
    map.pick('sacrum-midline')
    expect(placeOf(chosen).label).toBe('Sacrum, midline')
    expect(map.active.value).toBe('sacrum-midline')
  })
})
