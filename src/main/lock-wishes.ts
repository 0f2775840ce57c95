import type { LockReason } from '../shared/host'
import { ok, type Result } from '../shared/result'

/** Electron's powerMonitor, as far as it is used. */
export interface PowerEvents {
  on(event: 'suspend' | 'lock-screen', listener: () => void): unknown
}

/** Electron's window, as far as it is used. */
export interface MinimisableWindow {
  on(event: 'minimize', listener: () => void): unknown
}

/** Moments at which the records should leave the screen, handed to the renderer one by one. */
export interface LockWishes {
  /** Answers when the next one comes; at once with the last one that came while nobody asked. */
  next(): Promise<Result<LockReason, never>>
  watchPower(power: PowerEvents): void
  watchWindow(window: MinimisableWindow): void
}

/** One per program: there is one window. A page that was loaded anew asks again, and the old question is dropped. */
export function createLockWishes(): LockWishes {
  let waiting: ((answer: Result<LockReason, never>) => void) | undefined
  let missed: LockReason | undefined
  const wish = (reason: LockReason) => (): void => {
    missed = waiting === undefined ? reason : undefined
    waiting?.(ok(reason))
    waiting = undefined
  }
  return {
    next() {
      const reason = missed
      missed = undefined
      if (reason !== undefined) return Promise.resolve(ok(reason))
      return new Promise((resolve) => {
        waiting = resolve
      })
    },
    watchPower(power) {
      power.on('suspend', wish('suspend'))
      power.on('lock-screen', wish('screen-locked'))
    },
    watchWindow(window) {
      window.on('minimize', wish('minimised'))
    },
  }
}
