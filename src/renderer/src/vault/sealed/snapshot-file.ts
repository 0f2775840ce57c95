import { z } from 'zod'
import {
  fromBase64,
  joined,
  randomBytes,
  readUint32,
  sameBytes,
  textOf,
  toBase64,
  uint32,
  utf8,
  type Bytes,
} from '../crypto/bytes'
import { canonicalJson } from '../crypto/canonical-json'
import { NotAuthenticError, sealRaw, unsealRaw } from '../crypto/envelope'
import { readHeader, writtenHeader, type KeyHeader } from '../crypto/key-header'
import type { KeyRing } from '../crypto/key-ring'
import { sealStream, unsealStream } from '../crypto/stream'
import { importSealingKey } from '../crypto/subkeys'
import type { Position } from './position'
import {
  countedRows,
  readRows,
  writtenRows,
  type StoreDigests,
  type StoredRow,
  type WrittenRows,
} from './snapshot-rows'
import { SEALED_STORES } from './vault-database'

const MAGIC = utf8('PALPATE1')
const MAX_HEAD_BYTES = 2 * 1024 * 1024

const headSchema = z.strictObject({
  format: z.literal('palpate-snapshot'),
  version: z.literal(1),
  epoch: z.int().min(1),
  /** Number of the last batch in it, readable without a key. */
  sequence: z.int().min(0),
  /** The key header of the day it was written: its passphrases and recovery key open it. */
  header: z.string(),
  wrappedKey: z.string().max(200),
})

const manifestSchema = z.strictObject({
  sequence: z.int().min(0),
  auditHead: z.strictObject({ sequence: z.int().min(0), mac: z.string() }),
  device: z.uuid(),
  // A store that came with a later version is not in an earlier copy.
  stores: z.partialRecord(
    z.enum(SEALED_STORES),
    z.strictObject({ count: z.int().min(0), sha256: z.string() }),
  ),
})

/** What a snapshot says about itself in its last part. */
export type SnapshotManifest = z.output<typeof manifestSchema>

/** A snapshot that was read whole. */
export interface ReadSnapshot {
  readonly manifest: SnapshotManifest
  readonly rows: readonly StoredRow[]
}

interface OpenedFile {
  readonly header: KeyHeader
  readonly epoch: number
  readonly sequence: number
  readonly wrappedKey: Bytes
  /** Everything before the sealed part: bound to every chunk. */
  readonly front: Bytes
  readonly body: Bytes
}

const keyBinding = (header: KeyHeader): Bytes =>
  utf8(['palpate-snapshot-key', 1, header.vaultId].join('|'))

/** A whole copy of a vault, sealed with a key of its own. It needs nothing but itself and a passphrase of its day. */
export const writeSnapshot = async (
  ring: KeyRing,
  header: KeyHeader,
  position: Position,
  rows: readonly StoredRow[],
): Promise<Bytes> => sealSnapshot(ring, header, position, await writtenRows(rows))

/** The same of rows that are written already. */
export const sealSnapshot = async (
  ring: KeyRing,
  header: KeyHeader,
  position: Position,
  { bytes, digests }: WrittenRows,
): Promise<Bytes> => {
  const { sequence, auditHead, device } = position
  const fileKey = randomBytes(32)
  const wrappedKey = await sealRaw(ring.backup, keyBinding(header), fileKey)
  const head = utf8(
    canonicalJson({
      format: 'palpate-snapshot',
      version: 1,
      epoch: ring.epoch,
      sequence,
      header: textOf(writtenHeader(header)),
      wrappedKey: toBase64(wrappedKey),
    }),
  )
  const front = joined(MAGIC, uint32(head.byteLength), head)
  const manifest: SnapshotManifest = { sequence, auditHead, device, stores: digests }
  const last = utf8(canonicalJson(manifest))
  const plain = joined(bytes, last, uint32(last.byteLength))
  return sealStream(await importSealingKey(fileKey), front, plain, front)
}

/** The readable front of a snapshot, or undefined when it is none. Needs no key. */
export const openSnapshotFile = (bytes: Uint8Array): OpenedFile | undefined => {
  if (bytes.byteLength < MAGIC.byteLength + 4) return undefined
  if (!sameBytes(bytes.subarray(0, MAGIC.byteLength), MAGIC)) return undefined
  const length = readUint32(bytes, MAGIC.byteLength)
  const end = MAGIC.byteLength + 4 + length
  if (length > MAX_HEAD_BYTES || end > bytes.byteLength) return undefined
  try {
    const json: unknown = JSON.parse(textOf(bytes.subarray(MAGIC.byteLength + 4, end)))
    const head = headSchema.safeParse(json)
    if (!head.success) return undefined
    const header = readHeader(utf8(head.data.header))
    if (header === undefined) return undefined
    return {
      header,
      epoch: head.data.epoch,
      sequence: head.data.sequence,
      wrappedKey: fromBase64(head.data.wrappedKey),
      // Views of one buffer, which is not shared.
      front: bytes.subarray(0, end) as Bytes,
      body: bytes.subarray(end) as Bytes,
    }
  } catch {
    return undefined
  }
}

const openedSnapshot = async (
  ring: KeyRing,
  bytes: Uint8Array,
): Promise<{ readonly manifest: SnapshotManifest; readonly written: Bytes }> => {
  const file = openSnapshotFile(bytes)
  if (file === undefined) throw new NotAuthenticError('no snapshot')
  if (file.epoch !== ring.epoch) throw new NotAuthenticError('unknown epoch')
  const key = await importSealingKey(
    await unsealRaw(ring.backup, keyBinding(file.header), file.wrappedKey),
  )
  const plain = await unsealStream(key, file.front, file.body)
  const length = readUint32(plain, plain.byteLength - 4)
  const end = plain.byteLength - 4 - length
  const manifest = manifestSchema.parse(JSON.parse(textOf(plain.subarray(end, -4))))
  return { manifest, written: plain.subarray(0, end) }
}

const compare = (found: StoreDigests, { stores }: SnapshotManifest): void => {
  for (const store of SEALED_STORES) {
    const { count, sha256 } = found[store]
    const told = stores[store]
    const isTold = told === undefined ? count === 0 : told.count === count && told.sha256 === sha256
    if (!isTold) throw new NotAuthenticError('counts')
  }
}

/**
 * Reads a snapshot whole: every chunk opened, counts and digests compared. Throws NotAuthenticError for anything that is
 * not exactly what was written.
 */
export const readSnapshot = async (ring: KeyRing, bytes: Uint8Array): Promise<ReadSnapshot> => {
  const { manifest, written } = await openedSnapshot(ring, bytes)
  const { rows, digests } = await readRows(written)
  compare(digests, manifest)
  return { manifest, rows }
}

/** The same proof without the rows: every chunk opened, every row counted, digests compared. Throws NotAuthenticError. */
export const provedSnapshot = async (
  ring: KeyRing,
  bytes: Uint8Array,
): Promise<{ readonly manifest: SnapshotManifest; readonly found: StoreDigests }> => {
  const { manifest, written } = await openedSnapshot(ring, bytes)
  const found = await countedRows(written)
  compare(found, manifest)
  return { manifest, found }
}
