import { z } from 'zod'
import { textOf, utf8, type Bytes } from '../crypto/bytes'

/** Tries that cost nothing but their time. */
const FREE_TRIES = 5
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 15 * 60_000
const KEPT_TIMES = 100

const attemptsSchema = z.strictObject({
  version: z.literal(1),
  failures: z.int().min(0),
  /** Wall clock at the last failure, and until when it says to wait; milliseconds since 1970. */
  lastAt: z.number(),
  waitUntil: z.number(),
  /** For the trail, which cannot be written while locked. */
  untold: z
    .array(z.strictObject({ at: z.number(), accountId: z.string().max(100) }))
    .max(KEPT_TIMES),
})

/** Wrong tries at the passphrase, kept outside the database over restarts. Never a reason to throw data away. */
export type Attempts = z.output<typeof attemptsSchema>

/** No wrong tries. */
export const NO_ATTEMPTS: Attempts = {
  version: 1,
  failures: 0,
  lastAt: 0,
  waitUntil: 0,
  untold: [],
}

/** Reads stored attempts. What cannot be read counts as none: a file that was thrown away would too. */
export const readAttempts = (bytes: Uint8Array | null): Attempts => {
  if (bytes === null) return NO_ATTEMPTS
  try {
    const parsed = attemptsSchema.safeParse(JSON.parse(textOf(bytes)))
    return parsed.success ? parsed.data : NO_ATTEMPTS
  } catch {
    return NO_ATTEMPTS
  }
}

/** The attempts as they are stored. */
export const writtenAttempts = (attempts: Attempts): Bytes => utf8(JSON.stringify(attempts))

/** How long to wait after this many failures, milliseconds: 30 s after the fifth, doubling to 15 minutes. */
export const waitAfter = (failures: number): number =>
  failures < FREE_TRIES
    ? 0
    : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(20, failures - FREE_TRIES))

/**
 * How long is left to wait at a moment, milliseconds. A clock set back starts the wait again, one set forward and back
 * never makes it longer than the wait itself.
 */
export const remainingWait = (attempts: Attempts, now: number): number => {
  const whole = waitAfter(attempts.failures)
  if (whole === 0) return 0
  if (now < attempts.lastAt) return whole
  return Math.max(0, Math.min(whole, attempts.waitUntil - now))
}

/** After a wrong try. Counted before the answer is given, so that ending the program does not undo it. */
export const afterFailure = (attempts: Attempts, now: number, accountId: string): Attempts => {
  const failures = attempts.failures + 1
  return {
    version: 1,
    failures,
    lastAt: now,
    waitUntil: now + waitAfter(failures),
    untold: [...attempts.untold, { at: now, accountId }].slice(-KEPT_TIMES),
  }
}

/** While the clock stands before the last failure: the wait counts from now. */
export const withClockSetBack = (attempts: Attempts, now: number): Attempts =>
  now >= attempts.lastAt
    ? attempts
    : { ...attempts, lastAt: now, waitUntil: now + waitAfter(attempts.failures) }
