import { joined, joinedAll, readUint32, textOf, uint32, utf8, type Bytes } from '../crypto/bytes'
import { sealRaw, unsealRaw } from '../crypto/envelope'
import type { KeyRing } from '../crypto/key-ring'
import type { TableName } from '../database'
import type { BlockRow } from './vault-database'

/** A block is closed at about this size. Measured best between 128 and 512 KiB: fewer rows, still many to read at once. */
const BLOCK_BYTES = 256 * 1024

/** What the vault keeps in mind of a record: enough to seal its next revision, none of its content. */
export interface IndexEntry {
  readonly store: TableName
  readonly id: string
  readonly revision: number
  readonly key: string
}

/** A record for a block. Large ones, which are read singly, have no JSON here. */
export interface BlockEntry extends IndexEntry {
  readonly json?: Uint8Array
}

/** True for what is too large to be read at unlock: printed files and pictures. */
export const isHeavy = (store: TableName): boolean => store === 'handouts' || store === 'photoFiles'

const COMMA = utf8(',')

/** Records as one JSON array of [store, record] pairs, made without reading the records. */
export const valuesOf = (entries: readonly BlockEntry[]): Bytes => {
  const parts: Uint8Array[] = []
  for (const { store, json } of entries) {
    if (json === undefined) continue
    if (parts.length > 0) parts.push(COMMA)
    parts.push(utf8(`["${store}",`), json, utf8(']'))
  }
  return joinedAll([utf8('['), ...parts, utf8(']')])
}

const placeOf = (databaseId: string, id: number, epoch: number): Bytes =>
  utf8(['palpate-block', 1, databaseId, id, epoch].join('|'))

/** Seals records as one block. */
export const sealBlock = async (
  ring: KeyRing,
  databaseId: string,
  id: number,
  entries: readonly BlockEntry[],
): Promise<BlockRow> => {
  const index = utf8(
    JSON.stringify(
      entries.map(({ store, id: record, revision, key }) => [store, record, revision, key]),
    ),
  )
  const plain = joined(uint32(index.byteLength), index, valuesOf(entries))
  const { epoch } = ring
  return { id, epoch, sealed: await sealRaw(ring.blocks, placeOf(databaseId, id, epoch), plain) }
}

/** A block's index, and its values still as JSON: who shows records reads them. Throws NotAuthenticError. */
export const openBlock = async (
  ring: KeyRing,
  databaseId: string,
  { id, epoch, sealed }: BlockRow,
): Promise<{ readonly index: readonly IndexEntry[]; readonly values: Bytes }> => {
  const plain = await unsealRaw(ring.blocks, placeOf(databaseId, id, epoch), sealed)
  const length = readUint32(plain, 0)
  // We wrote it, and it is authenticated.
  const listed = JSON.parse(textOf(plain.subarray(4, 4 + length))) as [
    TableName,
    string,
    number,
    string,
  ][]
  const index = listed.map(([store, record, revision, key]) => ({
    store,
    id: record,
    revision,
    key,
  }))
  return { index, values: plain.slice(4 + length) }
}

/** Splits records into blocks of about BLOCK_BYTES. */
export const inBlocks = (entries: readonly BlockEntry[]): readonly (readonly BlockEntry[])[] => {
  const blocks: BlockEntry[][] = []
  let current: BlockEntry[] = []
  let size = 0
  for (const entry of entries) {
    current.push(entry)
    size += 100 + (entry.json?.byteLength ?? 0)
    if (size < BLOCK_BYTES) continue
    blocks.push(current)
    current = []
    size = 0
  }
  if (current.length > 0) blocks.push(current)
  return blocks
}
