const FORMAT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

/** Day and time as words; milliseconds since 1970. */
export const momentText = (milliseconds: number): string => FORMAT.format(new Date(milliseconds))

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** How long ago, as a key of the catalogue with its number. */
export const agoWords = (
  milliseconds: number,
  now: number,
): { readonly key: string; readonly n: number } => {
  const age = Math.max(0, now - milliseconds)
  if (age < MINUTE_MS) return { key: 'vault.ago.now', n: 0 }
  if (age < HOUR_MS) return { key: 'vault.ago.minutes', n: Math.floor(age / MINUTE_MS) }
  if (age < DAY_MS) return { key: 'vault.ago.hours', n: Math.floor(age / HOUR_MS) }
  return { key: 'vault.ago.days', n: Math.floor(age / DAY_MS) }
}
