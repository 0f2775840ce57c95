import { z } from 'zod'

const secondStart = z.strictObject({
  commandLine: z.array(z.string().max(10_000)).max(1000),
  folder: z.string().max(10_000),
})
/** What a start was given: its own arguments and where it was started. */
export type SecondStart = z.output<typeof secondStart>

/**
 * Reads what a second start told the first. Electron's own copy of the command line is not used: Chromium changes it.
 * Undefined for what another program may have written into the lock.
 */
export function readSecondStart(told: unknown): SecondStart | undefined {
  const parsed = secondStart.safeParse(told)
  return parsed.success ? parsed.data : undefined
}
