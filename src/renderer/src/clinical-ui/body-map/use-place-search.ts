import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { searchPlaces } from '../../../../domain/vocabulary/place-search'
import type { Place, PlaceId } from '../../../../domain/vocabulary/places'

/** State of the search box: what is typed, what it finds, which row the keyboard is at. */
export const usePlaceSearch = (
  choose: (id: PlaceId) => void,
): {
  text: Ref<string>
  matches: ComputedRef<readonly Place[]>
  /** Row at the keyboard, from 0. */
  activeIndex: Ref<number>
  open: Ref<boolean>
  press: (event: KeyboardEvent) => void
  pick: (id: PlaceId) => void
} => {
  const text = ref('')
  const open = ref(false)
  const activeIndex = ref(0)
  const matches = computed(() => searchPlaces(text.value).map(({ place }) => place))

  watch(
    text,
    () => {
      activeIndex.value = 0
      open.value = text.value.trim() !== ''
    },
    { flush: 'sync' },
  )

  const pick = (id: PlaceId): void => {
    text.value = ''
    choose(id)
  }
  const step = (by: 1 | -1): void => {
    const count = matches.value.length
    if (count === 0) return
    if (open.value) activeIndex.value = (activeIndex.value + by + count) % count
    open.value = true
  }
  const keys: Readonly<Record<string, () => boolean>> = {
    ArrowDown: () => (step(1), true),
    ArrowUp: () => (step(-1), true),
    Enter: () => {
      const place = open.value ? matches.value[activeIndex.value] : undefined
      if (place !== undefined) pick(place.id)
      return place !== undefined
    },
    Escape: () => {
      const wasUsed = open.value || text.value !== ''
      if (open.value) open.value = false
      else text.value = ''
      return wasUsed
    },
  }
  return {
    text,
    matches,
    activeIndex,
    open,
    pick,
    press: (event) => {
      // During composition of a character Enter and arrows belong to the input method.
      if (event.isComposing || keys[event.key]?.() !== true) return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}
