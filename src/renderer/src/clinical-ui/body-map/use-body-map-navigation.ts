import { computed, ref, type ComputedRef, type Ref } from 'vue'
import { placeOnSide, type PlaceId } from '../../../../domain/vocabulary/places'
import { MAP_SPOTS, type MapSpot } from './map-spots'

export type MapDirection = 'up' | 'down' | 'left' | 'right'

/** Where the keyboard starts while nothing is chosen: the commonest ground for a lump of the back. */
const FIRST_PLACE: PlaceId = 'thoracic-upper-midline'

/** How far a spot lies ahead and aside when looking in the direction, map units. */
const seenFrom = (
  from: MapSpot,
  to: MapSpot,
  direction: MapDirection,
): { ahead: number; aside: number } => {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  if (direction === 'left') return { ahead: -dx, aside: Math.abs(dy) }
  if (direction === 'right') return { ahead: dx, aside: Math.abs(dy) }
  if (direction === 'up') return { ahead: -dy, aside: Math.abs(dx) }
  return { ahead: dy, aside: Math.abs(dx) }
}

/** A spot aside costs this many times a spot ahead, so that a key keeps to its line. */
const asideCost = 2.2
/** Spots outside of the quarter that the key points into are taken only when it is empty. */
const outsideCost = 10_000

/** The spatially nearest place in that direction as seen on the drawing; the same place at the edge. */
export const neighbourOf = (id: PlaceId, direction: MapDirection): PlaceId => {
  const from = MAP_SPOTS.find((spot) => spot.id === id)
  if (from === undefined) return FIRST_PLACE
  let nearest = { id, cost: Number.POSITIVE_INFINITY }
  for (const spot of MAP_SPOTS) {
    const { ahead, aside } = seenFrom(from, spot, direction)
    if (spot.id === id || ahead <= 1) continue
    const cost = ahead + asideCost * aside + (aside > ahead ? outsideCost : 0)
    if (cost < nearest.cost) nearest = { id: spot.id, cost }
  }
  return nearest.id
}

/** What a key does on the map. */
export type MapKeyEffect =
  { readonly kind: 'move'; readonly to: PlaceId } | { readonly kind: 'choose' }

const arrows: Readonly<Record<string, MapDirection>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

const sideKeys: Readonly<Record<string, 'left' | 'right' | 'midline'>> = {
  l: 'left',
  r: 'right',
  m: 'midline',
}

/** The effect of a key pressed at a place, or undefined when the key is not the map's. */
export const mapKeyEffect = (at: PlaceId, key: string): MapKeyEffect | undefined => {
  if (key === 'Enter' || key === ' ') return { kind: 'choose' }
  const direction = arrows[key]
  if (direction !== undefined) return { kind: 'move', to: neighbourOf(at, direction) }
  const side = sideKeys[key.toLowerCase()]
  const to = side === undefined ? undefined : placeOnSide(at, side)
  return to === undefined ? undefined : { kind: 'move', to }
}

/** Keyboard and pointer state of the map. chosen is the place of the record; choose reports a new one. */
export const useBodyMapNavigation = (
  chosen: () => PlaceId | undefined,
  choose: (id: PlaceId) => void,
): {
  /** Place the keyboard is at. */
  active: Ref<PlaceId>
  hovered: Ref<PlaceId | undefined>
  focused: Ref<boolean>
  /** Place whose name is shown: pointed at, else at the keyboard, else chosen. */
  shown: ComputedRef<PlaceId | undefined>
  focus: () => void
  blur: () => void
  press: (event: KeyboardEvent) => void
  pick: (id: PlaceId) => void
} => {
  const active = ref<PlaceId>(chosen() ?? FIRST_PLACE)
  const hovered = ref<PlaceId>()
  const focused = ref(false)
  const shown = computed(() => hovered.value ?? (focused.value ? active.value : chosen()))
  const pick = (id: PlaceId): void => {
    active.value = id
    choose(id)
  }
  return {
    active,
    hovered,
    focused,
    shown,
    pick,
    focus: () => {
      if (!focused.value) active.value = chosen() ?? active.value
      focused.value = true
    },
    blur: () => {
      focused.value = false
    },
    press: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const effect = mapKeyEffect(active.value, event.key)
      if (effect === undefined) return
      event.preventDefault()
      hovered.value = undefined
      if (effect.kind === 'choose') choose(active.value)
      else active.value = effect.to
    },
  }
}
