import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIdleWatch } from './idle-watch'

const LIMIT = 300_000
const clocks = () => {
  const time = { monotonic: 1_000, wall: 1_700_000_000_000 }
  const watch = createIdleWatch(
    { monotonic: () => time.monotonic, wall: () => time.wall },
    () => LIMIT,
  )
  return { time, watch }
}

describe('the idle time', () => {
  it('is over after five minutes without a key, and not before', () => {
    const { time, watch } = clocks()
    time.monotonic += LIMIT - 1
    time.wall += LIMIT - 1
    expect(watch.isOver()).toBe(false)
    time.monotonic += 1
    expect(watch.isOver()).toBe(true)
  })

  it('starts again with a key, but not once it is over', () => {
    const { time, watch } = clocks()
    time.monotonic += LIMIT - 1
    watch.active()
    time.monotonic += LIMIT - 1
    expect(watch.isOver()).toBe(false)
    time.monotonic += 1
    watch.active()
    expect(watch.isOver()).toBe(true)
  })

  it('counts sleep, in which only the machine clock goes on', () => {
    const { time, watch } = clocks()
    time.wall += LIMIT
    expect(watch.isOver()).toBe(true)
  })

  it('is never made longer by setting the clock, however often', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e13, max: 1e13 }), { maxLength: 20 }), (jumps) => {
        const { time, watch } = clocks()
        for (const jump of jumps) {
          time.wall += jump
          time.monotonic += LIMIT / (jumps.length + 1)
          time.wall += LIMIT / (jumps.length + 1)
        }
        time.monotonic += LIMIT
        expect(watch.isOver()).toBe(true)
      }),
    )
  })
})
