/** Longest that storage may take before the clinician is told, milliseconds: on a full disk a write may never answer. */
export const WATCHDOG_MS = 5_000

/** Thrown when the work has not settled in time. It may still be done later; nobody may be told that it was. */
class NotSettledError extends Error {
  override readonly name = 'TimeoutError'
}

/** The work, or a NotSettledError after the given milliseconds. */
export const settledInTime = async <T>(work: PromiseLike<T>, limitMs: number): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const alarm = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NotSettledError('storage did not answer')), limitMs)
  })
  try {
    return await Promise.race([work, alarm])
  } finally {
    clearTimeout(timer)
  }
}
