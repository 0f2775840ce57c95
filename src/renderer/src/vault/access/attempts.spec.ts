import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterFailure,
  NO_ATTEMPTS,
  readAttempts,
  remainingWait,
  waitAfter,
  withClockSetBack,
  writtenAttempts,
  type Attempts,
} from './attempts'

const NOW = Date.UTC(2026, 10, 24)
const failed = (times: number, at = NOW): Attempts => {
  let attempts = NO_ATTEMPTS
  for (let count = 0; count < times; count += 1) attempts = afterFailure(attempts, at, 'a')
  return attempts
}

it.each([
  [4, 0],
  [5, 30_000],
  [6, 60_000],
  [9, 480_000],
  [10, 900_000],
  [1_000, 900_000],
])('after %d wrong tries the wait is %d ms', (failures, wait) => {
  expect(waitAfter(failures)).toBe(wait)
  expect(remainingWait(failed(failures), NOW)).toBe(wait)
})

describe('the wait', () => {
  it('runs out, and survives being written down', () => {
    const attempts = readAttempts(writtenAttempts(failed(5)))
    expect(remainingWait(attempts, NOW + 29_999)).toBe(1)
    expect(remainingWait(attempts, NOW + 30_000)).toBe(0)
    expect(attempts.untold).toHaveLength(5)
    expect(readAttempts(new Uint8Array([1]))).toEqual(NO_ATTEMPTS)
  })

  it('is not shortened by setting the clock back, and never longer than its cap', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.array(fc.integer({ min: -3e11, max: 3e11 })), (times, jumps) => {
        let attempts = failed(times)
        let now = NOW
        for (const jump of jumps) {
          now += jump
          const before = attempts
          attempts = withClockSetBack(attempts, now)
          const wait = remainingWait(attempts, now)
          expect(wait).toBeLessThanOrEqual(900_000)
          if (now < before.lastAt) expect(wait).toBe(waitAfter(times))
        }
      }),
    )
  })
})
