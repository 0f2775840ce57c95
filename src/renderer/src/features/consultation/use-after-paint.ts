import { computed, onScopeDispose, shallowRef, watch } from 'vue'

/** Milliseconds after which a window that paints nothing, as a hidden one, catches up all the same. */
const AT_LATEST_MS = 100

/**
 * A value that follows its source after the next picture: what is looked at first is painted first. `catchUp` takes it
 * over at once, for a key that needs it now.
 */
export const useAfterPaint = <Value>(source: () => Value) => {
  const wanted = computed(source)
  const value = shallowRef(wanted.value)
  let frame = 0
  let timers: ReturnType<typeof setTimeout>[] = []
  const cancel = () => {
    cancelAnimationFrame(frame)
    for (const timer of timers) clearTimeout(timer)
    timers = []
  }
  const catchUp = () => {
    cancel()
    value.value = wanted.value
  }
  watch(wanted, () => {
    cancel()
    // The timer set within a frame runs when the frame has been painted.
    frame = requestAnimationFrame(() => timers.push(setTimeout(catchUp, 0)))
    timers.push(setTimeout(catchUp, AT_LATEST_MS))
  })
  onScopeDispose(cancel)
  return { value, isBehind: computed(() => value.value !== wanted.value), catchUp }
}
