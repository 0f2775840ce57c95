/** Two clocks: neither alone can be trusted. One stands still in sleep, the other can be set. */
export interface TwoClocks {
  /** Milliseconds that only go forward. */
  readonly monotonic: () => number
  /** Milliseconds since 1970 by the machine's clock. */
  readonly wall: () => number
}

/** Says when nobody has been at work for too long. */
export interface IdleWatch {
  /** A key, a click. Once the time is over it no longer counts: what was too late cannot be made good. */
  active(): void
  isOver(): boolean
}

/**
 * An idle time of limitMs, by whichever clock says more: sleep counts, and setting the clock back extends nothing. Setting
 * it forward locks early, which is safe.
 */
export const createIdleWatch = (
  { monotonic, wall }: TwoClocks,
  limitMs: () => number,
): IdleWatch => {
  let since = { monotonic: monotonic(), wall: wall() }
  const isOver = (): boolean =>
    Math.max(monotonic() - since.monotonic, wall() - since.wall) >= limitMs()
  return {
    active: () => {
      if (!isOver()) since = { monotonic: monotonic(), wall: wall() }
    },
    isOver,
  }
}
