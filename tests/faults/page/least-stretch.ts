// Stands for crypto/argon2 in the fault page: a new vault takes the least strength instead of a second's worth, since every
// run unlocks once or twice and what is tried here is the disk.
import { leastParameters } from '../../../src/renderer/src/vault/crypto/argon2'

export { leastParameters }

/** The floor, whatever this machine could do in a second. */
export const calibratedParameters = (): Promise<ReturnType<typeof leastParameters>> =>
  Promise.resolve(leastParameters())
