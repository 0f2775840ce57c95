import { ok, type Result } from '../../../../shared/result'
import type { KeyRing } from '../crypto/key-ring'
import { TABLE_NAMES, type TableName } from '../database'
import type { Session } from '../session'
import type { VaultErrorCode } from '../../services/workspace'
import { inBlocks, sealBlock, type BlockEntry } from './blocks'
import type { CaseKeys } from './case-keys'
import { openRows } from './load-records'
import { signedPosition, type Position } from './position'
import type { RecordIndex } from './record-index'
import type { SealedDatabase } from './vault-database'

/** Fresh records that are worth a block. */
export const FRESH_LIMIT = 512

interface Source {
  readonly session: Session<SealedDatabase>
  readonly ring: KeyRing
  readonly keys: CaseKeys
  readonly index: RecordIndex
  readonly position: Position
}

const ROWS_AT_ONCE = 1_000

const entriesOf = async (
  source: Source,
  store: TableName,
  ids: readonly string[],
): Promise<Result<readonly BlockEntry[], VaultErrorCode>> => {
  const entries: BlockEntry[] = []
  for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
    const some = ids.slice(at, at + ROWS_AT_ONCE)
    const found = await source.session.read(({ rows }) => rows(store).bulkGet([...some]))
    if (!found.ok) return found
    const rows = found.value.filter((row) => row !== undefined)
    for (const entry of await openRows(source, store, rows)) entries.push(entry)
  }
  return ok(entries)
}

/**
 * Makes blocks of the fresh records, or of all when most of what lies in blocks is out of date, in one transaction. A
 * half-made fold never counts: the position in the same transaction says which blocks there are.
 */
export const foldBlocks = async (
  source: Source,
  all: boolean,
): Promise<Result<Position, VaultErrorCode>> => {
  const { session, ring, index, position } = source
  const entries: BlockEntry[] = []
  for (const store of TABLE_NAMES) {
    const ids = index.of(store).flatMap(({ id, fresh }) => (all || fresh ? [id] : []))
    const read = await entriesOf(source, store, ids)
    if (!read.ok) return read
    for (const entry of read.value) entries.push(entry)
  }
  // A deleted record is still in an older block: only making all of them anew takes it out.
  const gone = [...index.marks].filter((mark) => {
    const [store, ...rest] = mark.split('/')
    const name = TABLE_NAMES.find((one) => one === store)
    return name !== undefined && index.get(name, rest.join('/')) === undefined
  })
  const kept = all ? [] : gone
  const last = await session.read(({ blocks }) => blocks.orderBy('id').last())
  if (!last.ok) return last
  const firstId = (last.value?.id ?? 0) + 1
  const made = await Promise.all(
    inBlocks(entries).map((some, place) =>
      sealBlock(ring, position.databaseId, firstId + place, some),
    ),
  )
  const next: Position = {
    ...position,
    blocks: (all ? 0 : position.blocks) + made.length,
    fresh: kept.length,
    wasted: all ? 0 : position.wasted,
  }
  const bytes = await signedPosition(ring, next)
  const written = await session.write(['blocks', 'fresh', 'meta'], async (database) => {
    if (all) await database.blocks.clear()
    await database.blocks.bulkAdd(made)
    await database.fresh.clear()
    await database.fresh.bulkAdd(kept.map((id) => ({ id })))
    await database.meta.put({ id: 'position', bytes })
  })
  if (!written.ok) return written
  index.marks.clear()
  for (const mark of kept) index.marks.add(mark)
  for (const { store, id } of entries) {
    const entry = index.get(store, id)
    if (entry !== undefined) index.set({ ...entry, fresh: false })
  }
  return ok(next)
}
