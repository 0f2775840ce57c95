import { createSHA256 } from 'hash-wasm'
import { joined, joinedAll, readUint32, textOf, uint32, utf8, type Bytes } from '../crypto/bytes'
import { SEALED_STORES, type SealedRow, type SealedStore } from './vault-database'

/** A sealed row with the store it lies in. */
export interface StoredRow {
  readonly store: SealedStore
  readonly row: SealedRow
}

/** Count and SHA-256 of each store's rows, in the order they come. */
export type StoreDigests = Readonly<
  Record<SealedStore, { readonly count: number; readonly sha256: string }>
>

/** A row as it is written into a snapshot: head, then the sealed text untouched. */
const writtenRow = ({ store, row }: StoredRow): Bytes => {
  const { id, revision, epoch, schema, key, sealed } = row
  const head = utf8(JSON.stringify([store, id, revision, epoch, schema, key]))
  return joined(uint32(head.byteLength), head, uint32(sealed.byteLength), sealed)
}

/** Adds up rows as bytes, store by store. */
const createDigests = async () => {
  const hash = await createSHA256()
  const found = new Map<SealedStore, { count: number; sha256: string }>()
  let current: SealedStore | undefined
  let count = 0
  const close = (): void => {
    if (current !== undefined) found.set(current, { count, sha256: hash.digest('hex') })
  }
  return {
    /** Rows of one store must come together: RangeError otherwise. */
    add: (store: SealedStore, bytes: Uint8Array): void => {
      if (store !== current) {
        close()
        if (found.has(store)) throw new RangeError('order')
        current = store
        count = 0
        hash.init()
      }
      hash.update(bytes)
      count += 1
    },
    digests: (): StoreDigests => {
      close()
      const none = { count: 0, sha256: '' }
      const all = SEALED_STORES.map((store) => [store, found.get(store) ?? none] as const)
      // fromEntries forgets the names of the stores.
      return Object.fromEntries(all) as Record<SealedStore, { count: number; sha256: string }>
    },
  }
}

/** All rows one after the other, with their digests. Rows of one store come together. */
export const writtenRows = async (
  rows: readonly StoredRow[],
): Promise<{ readonly bytes: Bytes; readonly digests: StoreDigests }> => {
  const sums = await createDigests()
  const parts = rows.map((stored) => {
    const bytes = writtenRow(stored)
    sums.add(stored.store, bytes)
    return bytes
  })
  return { bytes: joinedAll(parts), digests: sums.digests() }
}

/** Rows back from bytes, with their digests. Throws RangeError or SyntaxError: authenticated bytes never do. */
export const readRows = async (
  bytes: Bytes,
): Promise<{ readonly rows: readonly StoredRow[]; readonly digests: StoreDigests }> => {
  const sums = await createDigests()
  const rows: StoredRow[] = []
  let at = 0
  const part = (): Bytes => {
    const length = readUint32(bytes, at)
    const start = at + 4
    if (start + length > bytes.byteLength) throw new RangeError('row')
    at = start + length
    return bytes.subarray(start, at)
  }
  while (at < bytes.byteLength) {
    const start = at
    // We wrote it, and it is authenticated.
    const head = JSON.parse(textOf(part())) as [string, string, number, number, number, string]
    const [name, id, revision, epoch, schema, key] = head
    const store = SEALED_STORES.find((one) => one === name)
    if (store === undefined) throw new RangeError('store')
    const sealed = part().slice()
    rows.push({ store, row: { id, revision, epoch, schema, key, sealed } })
    sums.add(store, bytes.subarray(start, at))
  }
  return { rows, digests: sums.digests() }
}
