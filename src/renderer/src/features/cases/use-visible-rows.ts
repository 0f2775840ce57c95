import { computed, onMounted, onUnmounted, ref, watch, type Ref } from 'vue'
import { afterPaint } from './after-paint'
import { SPARE_ROWS, visibleRows } from './visible-rows'

/** Before the window has been measured: it is never higher than this part of the screen. */
const MOST_OF_SCREEN = 0.7

/** Draws only the rows of a long list that are in or near its own scrolling window. Rows are all of one height. */
export const useVisibleRows = (
  scroller: Readonly<Ref<HTMLElement | null>>,
  list: () => readonly unknown[],
  rowHeight: number,
) => {
  const scrollTop = ref(0)
  const windowHeight = ref(window.innerHeight * MOST_OF_SCREEN)
  /** A new list shows its window first; the rows beyond follow once that is painted. */
  const spare = ref(0)
  const rows = computed(() =>
    visibleRows({
      count: list().length,
      rowHeight,
      scrollTop: scrollTop.value,
      windowHeight: windowHeight.value,
      spare: spare.value,
    }),
  )
  const onScroll = (): void => {
    spare.value = SPARE_ROWS
    scrollTop.value = scroller.value?.scrollTop ?? 0
  }
  const drawSpare = afterPaint(() => (spare.value = SPARE_ROWS))
  // Another list begins at its top.
  watch(list, () => {
    spare.value = 0
    drawSpare()
    // Written only when it moves: it makes the page lay itself out at once.
    if (scrollTop.value === 0) return
    if (scroller.value) scroller.value.scrollTop = 0
    scrollTop.value = 0
  })
  const observer = new ResizeObserver(() => {
    // Never more than the screen: without its style the window would grow to the whole list.
    windowHeight.value = Math.min(
      scroller.value?.clientHeight ?? window.innerHeight,
      window.innerHeight,
    )
  })
  onMounted(() => {
    drawSpare()
    if (scroller.value) observer.observe(scroller.value)
  })
  onUnmounted(() => observer.disconnect())
  return { rows, onScroll }
}
