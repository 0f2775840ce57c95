import type { Router } from 'vue-router'

/** Screens that are opened next most often. */
const LIKELY = ['/cases', '/consultation', '/consultation/any', '/unlock'] as const

/** Milliseconds a file may wait for a quiet moment. */
const PATIENCE_MS = 2_000

/** The next moment in which nothing is typed, drawn or clicked. */
const quietMoment = (): Promise<void> =>
  new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS }))

/** The first frame is on the screen: what comes now does not delay it. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))

/** Fetches the code of the screen at an address, without going there. */
const fetchScreen = async (router: Router, address: string): Promise<void> => {
  for (const { components } of router.resolve(address).matched) {
    const screen = components?.['default']
    // A screen that is loaded when it is needed is a function that imports it; it takes no argument.
    if (typeof screen === 'function') await (screen as () => Promise<unknown>)()
  }
}

/**
 * Fetches, behind the first screen, what the next ones need: first what the clinician was heading for, then the usual
 * screens, each in a quiet moment, so that typing a passphrase stays smooth. A failure is left to the screen that then
 * asks for the file itself and says so.
 */
export const warmUp = async (
  load: () => Promise<unknown>,
  prepare: () => Promise<void>,
  router: Router,
): Promise<void> => {
  await painted()
  try {
    const { next } = router.currentRoute.value.query
    await Promise.all([load(), ...(typeof next === 'string' ? [fetchScreen(router, next)] : [])])
    for (const address of LIKELY) {
      await quietMoment()
      await fetchScreen(router, address)
    }
    await quietMoment()
    await prepare()
  } catch {
    // The page was left, or a file is unreadable: the screen that needs it asks again and reports it.
  }
}
