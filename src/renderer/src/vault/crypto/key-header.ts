import { z } from 'zod'
import { areSoundParameters, STRETCH_LIMITS, type StretchParameters } from './argon2'
import { fromBase64, textOf, utf8, type Bytes } from './bytes'
import { canonicalJson } from './canonical-json'

// zod would try "new Function" otherwise, which the content security policy reports as an attack.
z.config({ jitless: true })

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/
const base64 = z.string().max(500).regex(BASE64)

const stretch: z.ZodType<StretchParameters> = z
  .strictObject({
    algorithm: z.literal('argon2id'),
    version: z.literal(19),
    memory: z.int().min(STRETCH_LIMITS.memory.least).max(STRETCH_LIMITS.memory.most),
    passes: z.int().min(STRETCH_LIMITS.passes.least).max(STRETCH_LIMITS.passes.most),
    lanes: z.int().min(STRETCH_LIMITS.lanes.least).max(STRETCH_LIMITS.lanes.most),
    salt: base64,
  })
  .refine(areSoundParameters)

const accountSchema = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1).max(200),
  role: z.enum(['administrator', 'clinician']),
  stretch,
  /** Tells a wrong passphrase from a damaged file before the vault key is touched; also commits to the key. */
  commitment: base64,
  wrapped: base64,
})

const headerSchema = z.strictObject({
  format: z.literal('palpate-vault'),
  version: z.literal(1),
  vaultId: z.uuid(),
  createdAt: z.iso.datetime(),
  /** Rises with every change: of two copies the higher one counts. */
  revision: z.int().min(1),
  epoch: z.int().min(1),
  accounts: z.array(accountSchema).min(1).max(100),
  recovery: z.strictObject({ salt: base64, commitment: base64, wrapped: base64 }),
  mac: base64,
})

/** One clinician's wrapped copy of the vault key. */
export type AccountWrap = z.output<typeof accountSchema>

/** The wrapped copies of the vault key: the one part of a vault that is read before it is unlocked. */
export type KeyHeader = z.output<typeof headerSchema>

/** Reads a header, or undefined when it is damaged, of an unknown format, or too weak. */
export const readHeader = (bytes: Uint8Array | null): KeyHeader | undefined => {
  if (bytes === null) return undefined
  try {
    const parsed = headerSchema.safeParse(JSON.parse(textOf(bytes)))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** The header as it lies on a disk. */
export const writtenHeader = (header: KeyHeader): Bytes => utf8(canonicalJson(header))

/** What an account's wrap is bound to: everything about it that may be read before unlocking. */
export const accountBinding = (
  { vaultId, epoch }: Pick<KeyHeader, 'vaultId' | 'epoch'>,
  { id, name, role, stretch: parameters }: Omit<AccountWrap, 'commitment' | 'wrapped'>,
): Bytes => utf8(canonicalJson(['palpate-account', 1, vaultId, epoch, id, name, role, parameters]))

/** What the recovery key's wrap is bound to. */
export const recoveryBinding = (
  { vaultId, epoch }: Pick<KeyHeader, 'vaultId' | 'epoch'>,
  salt: string,
): Bytes => utf8(canonicalJson(['palpate-recovery', 1, vaultId, epoch, salt]))

/** What the header's own signature covers. */
export const headerBinding = ({ mac: _mac, ...rest }: KeyHeader): Bytes => utf8(canonicalJson(rest))

/** The bytes of a field of the header. Its shape was checked when it was read. */
export const fieldBytes = (field: string): Bytes => fromBase64(field)
