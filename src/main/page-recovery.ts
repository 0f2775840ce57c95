/** The part of a page that can fail and be loaded again. */
export interface RecoverablePage {
  on(
    event: 'render-process-gone',
    listener: (event: unknown, details: { readonly reason: string }) => void,
  ): unknown
  on(event: 'unresponsive' | 'responsive', listener: () => void): unknown
  reload(): void
  forcefullyCrashRenderer(): void
}

/** What the user is asked and what is written down; all of it handed in. */
export interface RecoveryTools {
  /** True to load the page again, false to close the program. */
  readonly askAfterCrash: () => Promise<boolean>
  /** True to load the page again, false to wait. Given up when the page answers meanwhile. */
  readonly askAboutHang: (signal: AbortSignal) => Promise<boolean>
  /** Loads the first screen: where the same screen failed twice, it would fail again. */
  readonly loadFirstScreen: () => void
  readonly close: () => void
  readonly note: (line: string) => void
  /** ms, from any start. */
  readonly now: () => number
}

/** A second crash within this time, in ms, is taken for the screen's own fault. */
const SAME_FAULT_MS = 60_000

/** Offers to load a page that crashed or hangs again. The address stays, so a draft that was kept comes back. */
export function recoverPage(page: RecoverablePage, tools: RecoveryTools): void {
  let lastCrashAt: number | undefined
  let isOurs = false
  let hang: AbortController | undefined

  const again = (): void => {
    const now = tools.now()
    const isRepeated = lastCrashAt !== undefined && now - lastCrashAt < SAME_FAULT_MS
    lastCrashAt = now
    if (isRepeated) tools.loadFirstScreen()
    else page.reload()
  }
  page.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    if (isOurs) {
      isOurs = false
      again()
      return
    }
    hang?.abort()
    tools.note(`page gone: ${reason}`)
    void tools.askAfterCrash().then((reloads) => (reloads ? again() : tools.close()))
  })
  page.on('unresponsive', () => {
    if (hang !== undefined) return
    const asking = new AbortController()
    hang = asking
    tools.note('page hangs')
    void tools.askAboutHang(asking.signal).then((reloads) => {
      hang = undefined
      if (!reloads || asking.signal.aborted) return
      // A page that hangs cannot be told to load again: it is ended, and comes back by the way of a crash.
      isOurs = true
      page.forcefullyCrashRenderer()
    })
  })
  page.on('responsive', () => hang?.abort())
}
