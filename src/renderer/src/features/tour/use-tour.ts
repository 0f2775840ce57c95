import { computed, nextTick, onMounted, onUnmounted, shallowRef, watch, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useSessionStore } from '../../services/session-store'
import { useTourStore } from '../../services/tour-store'
import { useServices } from '../../services/use-services'
import { addressOfStop, cornerFor, stopsFor, type Box } from './tour-stops'

const FOCUSABLE = 'input, button:not([tabindex="-1"]), a[href], select, textarea, [tabindex="0"]'

const isShown = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0
}

/** The tour as it runs: goes to each stop's screen, finds its control, keeps the mark on it, and ends on Escape. */
export const useTour = (card: Readonly<Ref<HTMLElement | null>>) => {
  const tour = useTourStore()
  const session = useSessionStore()
  const services = useServices()
  const router = useRouter()
  const route = useRoute()
  const target = shallowRef<HTMLElement>()
  const box = shallowRef<Box>()
  const stops = computed(() => (tour.places ? stopsFor(tour.places) : []))
  const stop = computed(() => stops.value[tour.stop])
  const corner = computed(() =>
    cornerFor(box.value, { width: window.innerWidth, height: window.innerHeight }),
  )
  let frame = 0
  let isMoving = false

  const find = (): HTMLElement | undefined => {
    for (const selector of stop.value?.targets ?? []) {
      const found = document.querySelector<HTMLElement>(selector)
      if (found && isShown(found)) return found
    }
    return undefined
  }
  /** Follows the control: screens draw late, scroll and fold. */
  const follow = (): void => {
    frame = requestAnimationFrame(follow)
    if (isMoving) return
    const found = find()
    if (found !== target.value) {
      target.value = found
      // No further than needed: the frame around the screen must not move.
      found?.scrollIntoView({ block: 'nearest' })
      document.scrollingElement?.scrollTo(0, 0)
      if (found) card.value?.querySelector<HTMLElement>('[data-next]')?.focus()
    }
    const next = found?.getBoundingClientRect()
    const now = box.value
    if (next?.left === now?.left && next?.top === now?.top && next?.width === now?.width) {
      if (next?.height === now?.height) return
    }
    box.value = next && { left: next.left, top: next.top, width: next.width, height: next.height }
  }
  const end = (): void => {
    const last = target.value
    tour.ended()
    const place = last?.matches(FOCUSABLE) ? last : last?.querySelector<HTMLElement>(FOCUSABLE)
    ;(place ?? document.getElementById('main'))?.focus()
  }
  const show = async (): Promise<void> => {
    if (!stop.value || !tour.places || !session.isDemonstration) return
    isMoving = true
    target.value = undefined
    box.value = undefined
    await router.push(addressOfStop(stop.value, tour.places))
    await nextTick()
    isMoving = false
  }
  const goTo = (step: number): void => {
    if (step >= 0 && step < stops.value.length) tour.stop = step
  }
  /** Closes the demonstration and goes where the own workspace is opened. */
  const openOwn = async (): Promise<void> => {
    tour.ended()
    await router.push({ name: 'welcome' })
    await services.workspaces.close()
    session.closed()
    await router.push({ name: 'unlock' })
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    // A dialog of the screen itself is closed first.
    if ([...document.querySelectorAll('[role="dialog"]')].some((one) => one !== card.value)) return
    event.preventDefault()
    event.stopPropagation()
    end()
  }
  watch(() => tour.stop, show)
  watch(
    () => route.name,
    (name) => {
      // Going somewhere else by oneself leaves the tour.
      if (!isMoving && stop.value && name !== stop.value.screen) tour.ended()
    },
  )
  onMounted(() => {
    window.addEventListener('keydown', onKey, { capture: true })
    void show()
    follow()
  })
  onUnmounted(() => {
    window.removeEventListener('keydown', onKey, { capture: true })
    cancelAnimationFrame(frame)
  })
  return {
    stop,
    box,
    corner,
    number: computed(() => tour.stop + 1),
    of: computed(() => stops.value.length),
    isLast: computed(() => tour.stop === stops.value.length - 1),
    next: () => goTo(tour.stop + 1),
    back: () => goTo(tour.stop - 1),
    end,
    openOwn,
  }
}
