/* What an upgrade and a restore begin with, made by hand in the closed vault's database. */

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('not answered'))
  })

/** Every vault database of the page, but not one that a recovery put aside: the runs make one at a time. */
const names = async (): Promise<readonly string[]> =>
  (await indexedDB.databases()).flatMap(({ name }) =>
    name?.startsWith('palpate-vault-') === true ? [name] : [],
  )

const removed = async (): Promise<void> => {
  for (const name of await names()) await settled(indexedDB.deleteDatabase(name))
}

/** The same rows in the stores of the first version: photos, which it had not, must not be there yet. */
export const asOlderProgram = async (): Promise<string> => {
  const [name = ''] = await names()
  const kept = new Map<string, { readonly keyPath: string; readonly rows: unknown[] }>()
  const database = await settled(indexedDB.open(name))
  for (const store of database.objectStoreNames) {
    const table = database.transaction(store).objectStore(store)
    const rows = await settled(table.getAll() as IDBRequest<unknown[]>)
    if (!store.startsWith('photo')) kept.set(store, { keyPath: String(table.keyPath), rows })
    else if (rows.length > 0) return 'has-photos'
  }
  database.close()
  await removed()
  const request = indexedDB.open(name, 10)
  request.onupgradeneeded = () => {
    for (const [store, { keyPath, rows }] of kept) {
      const table = request.result.createObjectStore(store, { keyPath })
      for (const row of rows) table.put(row)
    }
  }
  ;(await settled(request)).close()
  return 'ok'
}

/** No database at all. */
export const withoutDatabase = async (): Promise<string> => {
  await removed()
  return 'ok'
}
