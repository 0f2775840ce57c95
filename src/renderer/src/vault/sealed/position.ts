import { z } from 'zod'
import { fromBase64, sameBytes, textOf, toBase64, utf8, type Bytes } from '../crypto/bytes'
import { canonicalJson } from '../crypto/canonical-json'
import type { KeyRing } from '../crypto/key-ring'
import { macOf } from '../crypto/subkeys'
import { SEALED_STORES, type SealedStore } from './vault-database'

const count = z.int().min(0)

// fromEntries forgets the names of the stores.
const NO_RECORDS = Object.fromEntries(SEALED_STORES.map((store) => [store, 0])) as Record<
  SealedStore,
  number
>

const positionSchema = z.strictObject({
  format: z.literal('palpate-position'),
  version: z.literal(1),
  vaultId: z.uuid(),
  /** Name of the database that counts. */
  database: z.string().max(200),
  databaseId: z.uuid(),
  epoch: z.int().min(1),
  device: z.uuid(),
  /** Rises by one with every batch of changes; the journal counts with it. */
  sequence: count,
  /** A store that came with a later version is not in an earlier position: it is empty. */
  counts: z
    .partialRecord(z.enum(SEALED_STORES), count)
    .transform((counts): Record<SealedStore, number> => ({ ...NO_RECORDS, ...counts })),
  /** The last entry of the audit trail. */
  auditHead: z.strictObject({ sequence: count, mac: z.string().max(100) }),
  blocks: count,
  fresh: count,
  /** Records in blocks that a later block or a fresh row replaces. */
  wasted: count,
})

/**
 * Where a vault stands. Written with every batch of changes inside the database, then as the sentinel outside it: a
 * database that is empty or older than its sentinel is found out.
 */
export type Position = z.output<typeof positionSchema>

const signedSchema = z.strictObject({ body: z.string().max(10_000), mac: z.string().max(100) })

/** A position with nothing in it. */
export const firstPosition = (
  of: Pick<Position, 'vaultId' | 'database' | 'databaseId' | 'epoch' | 'device'>,
): Position => ({
  format: 'palpate-position',
  version: 1,
  ...of,
  sequence: 0,
  counts: { ...NO_RECORDS },
  auditHead: { sequence: 0, mac: '' },
  blocks: 0,
  fresh: 0,
  wasted: 0,
})

/** The position as it is stored, signed with a key of the vault. */
export const signedPosition = async (ring: KeyRing, position: Position): Promise<Bytes> => {
  const body = canonicalJson(position)
  const mac = toBase64(await macOf(ring.positionMac, utf8(body)))
  return utf8(canonicalJson({ body, mac }))
}

/** A signed position before the vault is unlocked: its database's name can be used, nothing else believed. */
export const unverifiedPosition = (bytes: Uint8Array | null | undefined): Position | undefined => {
  if (bytes === null || bytes === undefined) return undefined
  try {
    const signed = signedSchema.parse(JSON.parse(textOf(bytes)))
    return positionSchema.parse(JSON.parse(signed.body))
  } catch {
    return undefined
  }
}

/** A position whose signature is right, or undefined. */
export const verifiedPosition = async (
  ring: KeyRing,
  bytes: Uint8Array | null | undefined,
): Promise<Position | undefined> => {
  const position = unverifiedPosition(bytes)
  if (position === undefined || bytes === null || bytes === undefined) return undefined
  const { body, mac } = signedSchema.parse(JSON.parse(textOf(bytes)))
  const expected = await macOf(ring.positionMac, utf8(body))
  return sameBytes(expected, fromBase64OrEmpty(mac)) ? position : undefined
}

const fromBase64OrEmpty = (text: string): Uint8Array => {
  try {
    return fromBase64(text)
  } catch {
    return new Uint8Array(0)
  }
}
