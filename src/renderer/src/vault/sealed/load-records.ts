import { fail, ok, type Result } from '../../../../shared/result'
import type { KeyRing } from '../crypto/key-ring'
import { NotAuthenticError } from '../crypto/envelope'
import { TABLE_NAMES, type TableName } from '../database'
import type { Session } from '../session'
import type { VaultErrorCode } from '../../services/workspace'
import { isHeavy, openBlock, valuesOf, type BlockEntry } from './blocks'
import type { CaseKeys } from './case-keys'
import type { Position } from './position'
import { openRecord } from './record-cipher'
import { plainJson } from './record-codec'
import type { RecordIndex } from './record-index'
import type { SealedDatabase, SealedRow } from './vault-database'

/** Rows read in one go: each reading stays far below the watchdog's time. */
const AT_ONCE = 64
const ROWS_AT_ONCE = 1_000

/** Takes records as they are loaded. */
export interface RecordSink {
  /** JSON of some records, as valuesOf makes it; a later one of the same id replaces an earlier one. */
  values(json: Uint8Array): void
  removed(store: TableName, id: string): void
  /** What came so far was not whole: it comes again. */
  restart(): void
}

type Loaded = Promise<Result<void, VaultErrorCode>>

interface Source {
  readonly session: Session<SealedDatabase>
  readonly ring: KeyRing
  readonly keys: CaseKeys
  readonly position: Position
}

/** Opens rows into entries with their JSON. Throws NotAuthenticError. */
export const openRows = async (
  { ring, keys }: Pick<Source, 'ring' | 'keys'>,
  store: TableName,
  rows: readonly SealedRow[],
): Promise<readonly BlockEntry[]> => {
  if (!isHeavy(store)) await keys.learn(rows.map(({ key }) => key))
  return Promise.all(
    rows.map(async (row): Promise<BlockEntry> => {
      const entry = { store, id: row.id, revision: row.revision, key: row.key }
      if (isHeavy(store)) return entry
      return { ...entry, json: plainJson(await openRecord(ring, keys, store, row)) }
    }),
  )
}

const fillFromBlocks = async (source: Source, index: RecordIndex, sink: RecordSink): Loaded => {
  const { session, ring, position } = source
  const read = (after: number) =>
    session.read(({ blocks }) => blocks.where('id').above(after).limit(AT_ONCE).toArray())
  let next = read(-1)
  for (;;) {
    const rows = await next
    if (!rows.ok) return rows
    const last = rows.value.at(-1)
    if (last === undefined) return ok(undefined)
    // The next rows are read while these are opened.
    next = read(last.id)
    const opened = await Promise.all(
      rows.value.map((row) => openBlock(ring, position.databaseId, row)),
    )
    for (const block of opened) {
      for (const entry of block.index) index.set({ ...entry, fresh: false })
      sink.values(block.values)
    }
  }
}

const fillFromFresh = async (source: Source, index: RecordIndex, sink: RecordSink): Loaded => {
  const { session } = source
  const listed = await session.read(({ fresh }) => fresh.toCollection().primaryKeys())
  if (!listed.ok) return listed
  index.marks.clear()
  for (const mark of listed.value) index.marks.add(mark)
  for (const store of TABLE_NAMES) {
    const ids = listed.value.flatMap((key) =>
      key.startsWith(`${store}/`) ? [key.slice(store.length + 1)] : [],
    )
    for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
      const some = ids.slice(at, at + ROWS_AT_ONCE)
      const found = await session.read(({ rows }) => rows(store).bulkGet(some))
      if (!found.ok) return found
      // A fresh mark without a row is a record that was deleted.
      some.forEach((id, place) => {
        if (found.value[place] !== undefined) return
        index.remove(store, id)
        sink.removed(store, id)
      })
      const rows = found.value.filter((row) => row !== undefined)
      const entries = await openRows(source, store, rows)
      for (const entry of entries) index.set({ ...entry, fresh: true })
      sink.values(valuesOf(entries))
    }
  }
  return ok(undefined)
}

/** Reads every row singly: slower, for a database whose blocks are not there or not whole. */
const fillFromRows = async (source: Source, index: RecordIndex, sink: RecordSink): Loaded => {
  index.clear()
  sink.restart()
  for (const store of TABLE_NAMES) {
    let after = ''
    for (;;) {
      const read = await source.session.read(({ rows }) =>
        rows(store).where('id').above(after).limit(ROWS_AT_ONCE).toArray(),
      )
      if (!read.ok) return read
      const last = read.value.at(-1)
      if (last === undefined) break
      after = last.id
      const entries = await openRows(source, store, read.value)
      for (const entry of entries) index.set({ ...entry, fresh: true })
      sink.values(valuesOf(entries))
    }
  }
  return ok(undefined)
}

const isComplete = (index: RecordIndex, { counts }: Position): boolean =>
  TABLE_NAMES.every((store) => index.count(store) === counts[store])

/**
 * Fills the index and hands out every record's JSON; later values replace earlier ones of the same id. Fails with
 * 'corrupt' when rows are missing or do not open. `fromRows` says that the blocks have to be made anew.
 */
export const loadRecords = async (
  source: Source,
  index: RecordIndex,
  sink: RecordSink,
): Promise<Result<{ readonly fromRows: boolean }, VaultErrorCode>> => {
  const ways = [
    {
      fromRows: false,
      fill: async () => {
        const filled = await fillFromBlocks(source, index, sink)
        return filled.ok ? fillFromFresh(source, index, sink) : filled
      },
    },
    { fromRows: true, fill: () => fillFromRows(source, index, sink) },
  ]
  for (const { fromRows, fill } of ways) {
    try {
      const filled = await fill()
      if (!filled.ok) return filled
      // A lost mark would let an old block speak for a newer row.
      const marked = fromRows || index.marks.size === source.position.fresh
      if (marked && isComplete(index, source.position)) return ok({ fromRows })
    } catch (error) {
      if (!(error instanceof NotAuthenticError) && !(error instanceof RangeError)) throw error
    }
  }
  return fail('corrupt', 'records')
}
