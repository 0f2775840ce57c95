import { nextTick, onMounted, watch, type Ref } from 'vue'
import { useRoute } from 'vue-router'

/** Brings a part of the settings into view when the address asks for it, as the application menu does. */
export const useWantedPart = (
  part: string,
  place: Readonly<Ref<HTMLElement | null>>,
  prepare?: () => Promise<void>,
): void => {
  const route = useRoute()
  const bring = async (wanted: unknown): Promise<void> => {
    if (wanted !== part) return
    await prepare?.()
    await nextTick()
    place.value?.scrollIntoView()
    place.value?.focus()
  }
  onMounted(() => bring(route.query['part']))
  watch(() => route.query['part'], bring)
}
