import type { ShellEvent } from '../shared/shell-port'

/** How many events wait for a page at most; older ones are dropped. */
const MAX_WAITING = 20

/** Hands events to the page one at a time, each when it asks. */
export interface ShellEvents {
  push(event: ShellEvent): void
  next(): Promise<ShellEvent>
  /** The page that asked is gone or is being loaded again: what comes now waits for its successor. */
  pageGone(): void
}

/** One queue a program. Nothing is pushed into a page, so a page that is not there yet misses nothing. */
export function createShellEvents(): ShellEvents {
  const waiting: ShellEvent[] = []
  let answer: ((event: ShellEvent) => void) | undefined
  return {
    push(event) {
      if (answer === undefined) {
        waiting.push(event)
        if (waiting.length > MAX_WAITING) waiting.shift()
        return
      }
      answer(event)
      answer = undefined
    },
    next() {
      answer?.({ kind: 'superseded' })
      answer = undefined
      const first = waiting.shift()
      if (first !== undefined) return Promise.resolve(first)
      return new Promise((resolve) => {
        answer = resolve
      })
    },
    pageGone() {
      answer?.({ kind: 'superseded' })
      answer = undefined
    },
  }
}
