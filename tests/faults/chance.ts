/** Chance that can be repeated: the same seed gives the same run. */
export interface Chance {
  /** A number from 0 up to, but not, 1. */
  next(): number
  /** A whole number from 0 up to, but not, limit. */
  below(limit: number): number
  /** One of them. */
  pick<Item>(items: readonly Item[]): Item
  bytes(length: number): Uint8Array
}

/** Mulberry32: small, quick and good enough to choose moments and places. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    pick(items) {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  }
}
