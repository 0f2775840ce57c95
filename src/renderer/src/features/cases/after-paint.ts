import { onUnmounted } from 'vue'

/** Lets something be done once what is on the way has been painted; asked again before that, it is done once. Call in setup. */
export const afterPaint = (run: () => void): (() => void) => {
  let frame: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const forget = (): void => {
    if (frame !== undefined) cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  onUnmounted(forget)
  return () => {
    forget()
    frame = requestAnimationFrame(() => (timer = setTimeout(run)))
  }
}
