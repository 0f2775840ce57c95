import { TABLE_NAMES, type TableName } from './database'
import type { RecordTypes } from './record-schemas'
import type { RecordSink } from './sealed/load-records'

/** The opened records of the own workspace, on the page's side, as long as it is unlocked. */
export interface RecordCache extends RecordSink {
  get<Name extends TableName>(store: Name, id: string): RecordTypes[Name] | undefined
  list<Name extends TableName>(store: Name): readonly RecordTypes[Name][]
  put<Name extends TableName>(store: Name, record: RecordTypes[Name]): void
  /** Lets go of everything: at lock. */
  clear(): void
}

const decoder = new TextDecoder()

/** An empty cache. */
export const createRecordCache = (): RecordCache => {
  const stores = new Map(TABLE_NAMES.map((name) => [name, new Map<string, unknown>()]))
  const inStore = (store: TableName): Map<string, unknown> => {
    const map = stores.get(store)
    if (map === undefined) throw new Error(`no store ${store}`)
    return map
  }
  const clear = (): void => stores.forEach((map) => map.clear())
  return {
    // Records were checked before they were sealed, and what is sealed cannot be changed: their types hold.
    get: <Name extends TableName>(store: Name, id: string) =>
      inStore(store).get(id) as RecordTypes[Name] | undefined,
    list: <Name extends TableName>(store: Name) =>
      [...inStore(store).values()] as RecordTypes[Name][],
    put: (store, record) => inStore(store).set(record.id, record),
    values: (json) => {
      const pairs = JSON.parse(decoder.decode(json)) as [TableName, { readonly id: string }][]
      for (const [store, record] of pairs) inStore(store).set(record.id, record)
    },
    removed: (store, id) => inStore(store).delete(id),
    restart: clear,
    clear,
  }
}
