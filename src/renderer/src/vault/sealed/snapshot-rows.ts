import { readUint32, textOf, toHex, type Bytes } from '../crypto/bytes'
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

/** Rows as they are written into a snapshot, with their digests. */
export interface WrittenRows {
  readonly bytes: Bytes
  readonly digests: StoreDigests
}

/** A run of rows of one store: rows of one store come together. */
interface Run {
  readonly store: SealedStore
  readonly from: number
  count: number
}

/** Adds a row to the runs. Throws RangeError when its store was left already. */
const counted = (runs: Run[], store: SealedStore, from: number): void => {
  const last = runs.at(-1)
  if (last?.store === store) last.count += 1
  else if (runs.some((run) => run.store === store)) throw new RangeError('order')
  else runs.push({ store, from, count: 1 })
}

const digestsOf = async (bytes: Bytes, runs: readonly Run[]): Promise<StoreDigests> => {
  const found = await Promise.all(
    runs.map(async ({ store, from, count }, place) => {
      const text = bytes.subarray(from, runs[place + 1]?.from ?? bytes.byteLength)
      const sha256 = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', text)))
      return [store, { count, sha256 }] as const
    }),
  )
  const none = SEALED_STORES.map((store) => [store, { count: 0, sha256: '' }] as const)
  // fromEntries forgets the names of the stores.
  return Object.fromEntries([...none, ...found]) as Record<
    SealedStore,
    { count: number; sha256: string }
  >
}

const FIRST_BYTES = 1024 * 1024
const encoder = new TextEncoder()

/** Writes rows one after the other into one buffer: head, then the sealed text untouched. */
export const createRowWriter = () => {
  let buffer = new Uint8Array(FIRST_BYTES)
  let view = new DataView(buffer.buffer)
  let at = 0
  const runs: Run[] = []
  const makeRoom = (more: number): void => {
    if (at + more <= buffer.byteLength) return
    const larger = new Uint8Array(Math.max(buffer.byteLength * 2, at + more))
    larger.set(buffer.subarray(0, at))
    buffer = larger
    view = new DataView(buffer.buffer)
  }
  return {
    /** Rows of one store must come together: RangeError otherwise. */
    add: (store: SealedStore, row: SealedRow): void => {
      const { id, revision, epoch, schema, key, sealed } = row
      const head = JSON.stringify([store, id, revision, epoch, schema, key])
      // A character takes three bytes at most.
      makeRoom(8 + head.length * 3 + sealed.byteLength)
      counted(runs, store, at)
      const { written } = encoder.encodeInto(head, buffer.subarray(at + 4))
      view.setUint32(at, written)
      at += 4 + written
      view.setUint32(at, sealed.byteLength)
      buffer.set(sealed, at + 4)
      at += 4 + sealed.byteLength
    },
    finished: async (): Promise<WrittenRows> => {
      const bytes = buffer.subarray(0, at)
      return { bytes, digests: await digestsOf(bytes, runs) }
    },
  }
}

/** All rows one after the other, with their digests. Rows of one store come together. */
export const writtenRows = (rows: readonly StoredRow[]): Promise<WrittenRows> => {
  const writer = createRowWriter()
  for (const { store, row } of rows) writer.add(store, row)
  return writer.finished()
}

/** Where the parts of a row lie. */
interface RowPlace {
  readonly store: SealedStore
  readonly head: Bytes
  readonly sealed: Bytes
}

const NAMES = SEALED_STORES.map((store) => ({ store, start: encoder.encode(`["${store}",`) }))

const storeOf = (head: Bytes): SealedStore => {
  const found = NAMES.find(({ start }) => start.every((byte, at) => head[at] === byte))
  if (found === undefined) throw new RangeError('store')
  return found.store
}

/** Goes through rows as they were written, and adds them up. Throws RangeError: authenticated bytes never do. */
const walked = (bytes: Bytes, each: (place: RowPlace) => void): Promise<StoreDigests> => {
  const runs: Run[] = []
  let at = 0
  const part = (): Bytes => {
    const start = at + 4
    const end = start + readUint32(bytes, at)
    if (end > bytes.byteLength) throw new RangeError('row')
    at = end
    return bytes.subarray(start, end)
  }
  while (at < bytes.byteLength) {
    const from = at
    const head = part()
    const store = storeOf(head)
    each({ store, head, sealed: part() })
    counted(runs, store, from)
  }
  return digestsOf(bytes, runs)
}

/** Counts and digests of written rows, the rows themselves left where they are. Throws RangeError. */
export const countedRows = async (bytes: Bytes): Promise<StoreDigests> =>
  walked(bytes, () => undefined)

/** Rows back from bytes, with their digests. Throws RangeError or SyntaxError: authenticated bytes never do. */
export const readRows = async (
  bytes: Bytes,
): Promise<{ readonly rows: readonly StoredRow[]; readonly digests: StoreDigests }> => {
  const rows: StoredRow[] = []
  const digests = await walked(bytes, ({ store, head, sealed }) => {
    // We wrote it, and it is authenticated.
    const told = JSON.parse(textOf(head)) as [string, string, number, number, number, string]
    const [, id, revision, epoch, schema, key] = told
    // In a buffer of its own: a view would carry the whole file into the database.
    rows.push({ store, row: { id, revision, epoch, schema, key, sealed: sealed.slice() } })
  })
  return { rows, digests }
}
