import { argon2id } from 'hash-wasm'
import { fromBase64, randomBytes, toBase64, utf8, ownBytes, type Bytes } from './bytes'

/** How a passphrase is stretched. Algorithm and version are data: an unknown one is refused, never guessed. */
export interface StretchParameters {
  readonly algorithm: 'argon2id'
  /** Argon2 version 1.3. */
  readonly version: 19
  /** KiB. */
  readonly memory: number
  readonly passes: number
  readonly lanes: number
  /** Base64 of 16 random bytes. */
  readonly salt: string
}

const MIB = 1024

/**
 * What is accepted from a disk. The floor (64 MiB, 3 passes) keeps a changed file from weakening the passphrase, the
 * ceiling from hanging the machine. RFC 9106 recommends 64 MiB and 3 passes where memory is scarce.
 */
export const STRETCH_LIMITS = {
  memory: { least: 64 * MIB, most: 1024 * MIB },
  passes: { least: 3, most: 10 },
  lanes: { least: 1, most: 4 },
  saltBytes: 16,
} as const

const within = (value: number, { least, most }: { least: number; most: number }): boolean =>
  Number.isInteger(value) && value >= least && value <= most

/** True when the parameters may be used: known algorithm, within the limits. */
export const areSoundParameters = (parameters: StretchParameters): boolean =>
  parameters.algorithm === 'argon2id' &&
  parameters.version === 19 &&
  within(parameters.memory, STRETCH_LIMITS.memory) &&
  within(parameters.passes, STRETCH_LIMITS.passes) &&
  within(parameters.lanes, STRETCH_LIMITS.lanes) &&
  /^[A-Za-z0-9+/]{22}==$/.test(parameters.salt)

/** The weakest parameters that are accepted, with a new salt. */
export const leastParameters = (): StretchParameters => ({
  algorithm: 'argon2id',
  version: 19,
  memory: STRETCH_LIMITS.memory.least,
  passes: STRETCH_LIMITS.passes.least,
  lanes: 1,
  salt: toBase64(randomBytes(STRETCH_LIMITS.saltBytes)),
})

/** 32 bytes from a passphrase (NFKC). Throws RangeError for parameters outside the limits: check them first. */
export const stretched = async (
  passphrase: string,
  parameters: StretchParameters,
): Promise<Bytes> => {
  if (!areSoundParameters(parameters)) throw new RangeError('parameters outside the limits')
  const hash = await argon2id({
    password: utf8(passphrase.normalize('NFKC')),
    salt: fromBase64(parameters.salt),
    memorySize: parameters.memory,
    iterations: parameters.passes,
    parallelism: parameters.lanes,
    hashLength: 32,
    outputType: 'binary',
  })
  return ownBytes(hash)
}

/** An unlock should not take longer than this on the machine that set it up, milliseconds. */
const LONGEST_UNLOCK_MS = 1_000

/**
 * Parameters for this machine: 64 MiB, doubled up to 256 MiB while an unlock is expected to stay under a second. Time is
 * in proportion to memory (64/128/256 MiB: 237/450/963 ms measured), so one measurement at the floor is enough.
 */
export const calibratedParameters = async (
  milliseconds: () => number,
): Promise<StretchParameters> => {
  const least = leastParameters()
  const startedAt = milliseconds()
  await stretched('calibration', least)
  const once = Math.max(1, milliseconds() - startedAt)
  const factor = once * 4 < LONGEST_UNLOCK_MS ? 4 : once * 2 < LONGEST_UNLOCK_MS ? 2 : 1
  return { ...least, memory: least.memory * factor }
}
