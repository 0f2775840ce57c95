import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'

/** The invented records that the tour points at. */
export interface TourPlaces {
  readonly draftId: string
  /** A saved visit with a leaflet; missing when none is left in the demonstration. */
  readonly visitId?: string | undefined
}

/** Whether the tour is wanted and where it stands. It runs in the demonstration only; app/ sees to that. */
export const useTourStore = defineStore('tour', () => {
  /** True from the wish to start until the demonstration is open. */
  const isAsked = ref(false)
  const places = shallowRef<TourPlaces>()
  const stop = ref(0)

  const ask = () => {
    isAsked.value = true
  }
  const started = (at: TourPlaces) => {
    isAsked.value = false
    stop.value = 0
    places.value = at
  }
  const ended = () => {
    isAsked.value = false
    places.value = undefined
  }
  return { isAsked, places, stop, ask, started, ended }
})
