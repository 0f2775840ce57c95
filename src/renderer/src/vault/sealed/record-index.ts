import { TABLE_NAMES, type TableName } from '../database'
import type { IndexEntry } from './blocks'

/** Where a record's newest revision lies. */
export interface Indexed extends IndexEntry {
  /** True when its row counts, not a block. */
  readonly fresh: boolean
}

/** The records of an open vault by store and id: revisions and keys, no content. */
export interface RecordIndex {
  get(store: TableName, id: string): Indexed | undefined
  set(entry: Indexed): void
  remove(store: TableName, id: string): void
  of(store: TableName): readonly Indexed[]
  count(store: TableName): number
  clear(): void
  /** Marks in the table of fresh records, also of records that were deleted since. */
  readonly marks: Set<string>
}

/** An empty index. */
export const createRecordIndex = (): RecordIndex => {
  const stores = new Map(TABLE_NAMES.map((name) => [name, new Map<string, Indexed>()]))
  const inStore = (store: TableName): Map<string, Indexed> => {
    const map = stores.get(store)
    if (map === undefined) throw new Error(`no store ${store}`)
    return map
  }
  return {
    get: (store, id) => inStore(store).get(id),
    set: (entry) => inStore(entry.store).set(entry.id, entry),
    remove: (store, id) => inStore(store).delete(id),
    of: (store) => [...inStore(store).values()],
    count: (store) => inStore(store).size,
    clear: () => stores.forEach((map) => map.clear()),
    marks: new Set(),
  }
}
