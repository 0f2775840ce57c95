import { onMounted, onUnmounted } from 'vue'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import { createIdleWatch, type IdleWatch } from './idle-watch'

/** Minutes without a key or a click when the clinic has set none. */
export const AUTO_LOCK_MINUTES = 5
const LOOK_MS = 1_000
const ACTIVITY = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const

/**
 * Locks when nobody is at work, with Ctrl+L, and when the machine goes to sleep or its screen is locked. A hidden page is
 * looked at as soon as it is seen again.
 */
export const useAutoLock = (lock: () => void): void => {
  const session = useSessionStore()
  const services = useServices()
  let watch: IdleWatch | undefined
  let timer: ReturnType<typeof setInterval> | undefined

  const isSealed = () => session.workspace?.encrypted === true
  const limitMs = () => (session.settings.autoLockMinutes ?? AUTO_LOCK_MINUTES) * 60_000
  const look = () => {
    if (!isSealed()) watch = undefined
    else
      watch ??= createIdleWatch(
        { monotonic: () => performance.now(), wall: () => Date.now() },
        limitMs,
      )
    if (watch?.isOver() !== true) return
    watch = undefined
    lock()
  }
  const active = (event: Event) => {
    look()
    watch?.active()
    const isLockKey =
      event instanceof KeyboardEvent &&
      event.key.toLowerCase() === 'l' &&
      (event.ctrlKey || event.metaKey) &&
      !event.altKey &&
      !event.shiftKey
    if (!isLockKey || !isSealed()) return
    event.preventDefault()
    watch = undefined
    lock()
  }
  let isMounted = true
  const heedWishes = async (): Promise<void> => {
    await services.whenLoaded()
    while (isMounted) {
      const reason = await services.host.nextLockWish()
      const heeds = reason !== 'minimised' || session.settings.lockOnMinimise === true
      if (isMounted && heeds && isSealed()) lock()
    }
  }
  onMounted(() => {
    void heedWishes()
    timer = setInterval(look, LOOK_MS)
    for (const name of ACTIVITY) addEventListener(name, active, { capture: true, passive: false })
    document.addEventListener('visibilitychange', look)
    addEventListener('focus', look)
  })
  onUnmounted(() => {
    isMounted = false
    clearInterval(timer)
    for (const name of ACTIVITY) removeEventListener(name, active, { capture: true })
    document.removeEventListener('visibilitychange', look)
    removeEventListener('focus', look)
  })
}
