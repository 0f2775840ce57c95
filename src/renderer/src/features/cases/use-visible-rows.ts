import { computed, onMounted, onUnmounted, ref, watch, type Ref } from 'vue'
import { visibleRows } from './visible-rows'

/** Before the window has been measured, in pixels: about a tall screen. */
const FIRST_WINDOW = 900

/** Draws only the rows of a long list that are in or near its own scrolling window. Rows are all of one height. */
export const useVisibleRows = (
  scroller: Readonly<Ref<HTMLElement | null>>,
  list: () => readonly unknown[],
  rowHeight: number,
) => {
  const scrollTop = ref(0)
  const windowHeight = ref(FIRST_WINDOW)
  const rows = computed(() =>
    visibleRows({
      count: list().length,
      rowHeight,
      scrollTop: scrollTop.value,
      windowHeight: windowHeight.value,
    }),
  )
  const onScroll = (): void => {
    scrollTop.value = scroller.value?.scrollTop ?? 0
  }
  // Another list begins at its top.
  watch(list, () => {
    if (scroller.value) scroller.value.scrollTop = 0
    scrollTop.value = 0
  })
  const observer = new ResizeObserver(() => {
    // Never more than the screen: without its style the window would grow to the whole list.
    windowHeight.value = Math.min(scroller.value?.clientHeight ?? FIRST_WINDOW, window.innerHeight)
  })
  onMounted(() => {
    if (scroller.value) observer.observe(scroller.value)
  })
  onUnmounted(() => observer.disconnect())
  return { rows, onScroll }
}
