import { z } from 'zod'
import { joined, readUint32, sameBytes, textOf, uint32, utf8, type Bytes } from '../crypto/bytes'
import { canonicalJson } from '../crypto/canonical-json'
import type { KeyRing } from '../crypto/key-ring'
import { macOf } from '../crypto/subkeys'
import { SEALED_STORES, type SealedRow, type SealedStore } from './vault-database'

const MAC_BYTES = 32

const headSchema = z.strictObject({
  format: z.literal('palpate-journal'),
  version: z.literal(1),
  device: z.uuid(),
  /** Number of the batch, and which part of how many this is: a batch counts whole or not at all. */
  sequence: z.int().min(1),
  part: z.int().min(1),
  parts: z.int().min(1),
  kind: z.enum(['put', 'delete']),
  store: z.enum(SEALED_STORES),
  id: z.string().max(200),
  /** Revision that this change was made on; 0 for a new record. */
  base: z.int().min(0),
  revision: z.int().min(1),
  epoch: z.int().min(1),
  schema: z.int().min(1),
  key: z.string().max(100),
})
type Head = z.output<typeof headSchema>

/** One change of one record, complete in itself: device, place, base and new revision, sealed text. */
export interface JournalEntry extends Omit<Head, 'format' | 'version'> {
  readonly sealed: Uint8Array
}

/** A change before its batch is numbered. */
export type RowChange =
  | { readonly kind: 'put'; readonly store: SealedStore; readonly row: SealedRow }
  | {
      readonly kind: 'delete'
      readonly store: SealedStore
      readonly id: string
      readonly revision: number
    }

/** The entries of one batch of changes. */
export const journalEntriesOf = (
  batch: { readonly device: string; readonly sequence: number; readonly epoch: number },
  changes: readonly RowChange[],
): readonly JournalEntry[] =>
  changes.map((change, index) => {
    const place = { ...batch, part: index + 1, parts: changes.length, kind: change.kind }
    if (change.kind === 'delete') {
      const { store, id, revision } = change
      const empty = { schema: 1, key: '', sealed: new Uint8Array(0) }
      return { ...place, store, id, base: revision - 1, revision, ...empty }
    }
    const { id, revision, schema, key, sealed } = change.row
    return { ...place, store: change.store, id, base: revision - 1, revision, schema, key, sealed }
  })

/** An entry as it is appended: head, sealed text, signature over both. */
export const writtenEntry = async (ring: KeyRing, entry: JournalEntry): Promise<Bytes> => {
  const { sealed, ...rest } = entry
  const head = utf8(canonicalJson({ format: 'palpate-journal', version: 1, ...rest }))
  const body = joined(uint32(head.byteLength), head, sealed)
  return joined(body, await macOf(ring.journalMac, body))
}

/** Reads an entry; undefined when it is damaged, of another vault or of an unknown format. */
export const readEntry = async (
  ring: KeyRing,
  bytes: Uint8Array,
): Promise<JournalEntry | undefined> => {
  const end = bytes.byteLength - MAC_BYTES
  if (end < 4) return undefined
  const body = joined(bytes.subarray(0, end))
  if (!sameBytes(await macOf(ring.journalMac, body), bytes.subarray(end))) return undefined
  try {
    const length = readUint32(body, 0)
    const head = headSchema.safeParse(JSON.parse(textOf(body.subarray(4, 4 + length))))
    if (!head.success) return undefined
    const { format: _format, version: _version, ...rest } = head.data
    return { ...rest, sealed: body.slice(4 + length) }
  } catch {
    return undefined
  }
}

const headAsTold = (bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined => {
  try {
    const head: unknown = JSON.parse(textOf(bytes.subarray(4, 4 + readUint32(bytes, 0))))
    // Members are looked at one by one; what is no object has none.
    return typeof head === 'object' && head !== null ? { ...head } : undefined
  } catch {
    return undefined
  }
}

/** Number of an entry's batch as it says itself, not verified; undefined when it cannot be read. */
export const entrySequence = (bytes: Uint8Array): number | undefined => {
  const sequence = headAsTold(bytes)?.['sequence']
  return typeof sequence === 'number' ? sequence : undefined
}

/** A deletion has no sealed text: longer entries are none. */
const LONGEST_DELETION = 1_000

/** True for an entry that takes away a key, as it says itself, not verified. */
export const erasesKey = (bytes: Uint8Array): boolean => {
  if (bytes.byteLength > LONGEST_DELETION) return false
  const head = headAsTold(bytes)
  return head?.['kind'] === 'delete' && head['store'] === 'keys'
}

/** The row that an entry puts. */
export const rowOf = ({ id, revision, epoch, schema, key, sealed }: JournalEntry): SealedRow => ({
  id,
  revision,
  epoch,
  schema,
  key,
  sealed,
})
