/*
 * Where a sealed database lies. All databases of a page share one store on the disk; when that store cannot be opened any
 * more, nothing new can be written into it either. The browser's storage buckets have a store each, so a recovery that
 * finds the common one broken goes into a bucket, and the broken store stays as it is. The place stands in the name:
 * "NAME" is the common store, "NAME@BUCKET" a bucket.
 */

interface Bucket {
  readonly indexedDB: IDBFactory
}

/** Chromium has it since version 122; TypeScript's DOM library does not know it yet. */
interface Buckets {
  open(
    name: string,
    options: { readonly durability: 'strict'; readonly persisted: true },
  ): Promise<Bucket>
  keys(): Promise<readonly string[]>
}

const MARK = '@'
const BUCKET_PREFIX = 'palpate-store-'

const buckets = (): Buckets | undefined =>
  // Undefined where the browser has none.
  (navigator as unknown as { readonly storageBuckets?: Buckets }).storageBuckets

const factoryIn = async (bucket: string): Promise<IDBFactory> => {
  const all = buckets()
  if (all === undefined) throw new DOMException('no storage buckets', 'UnknownError')
  return (await all.open(bucket, { durability: 'strict', persisted: true })).indexedDB
}

/** The same name in a bucket of its own. */
export const inOwnBucket = (name: string): string =>
  `${name}${MARK}${BUCKET_PREFIX}${name.slice(-12)}`

/** What opens databases of this name. Throws a DOMException when its bucket cannot be opened. */
export const databasePlace = async (
  name: string,
): Promise<{ readonly indexedDB: IDBFactory; readonly inside: string }> => {
  const [inside = name, bucket] = name.split(MARK)
  return { inside, indexedDB: bucket === undefined ? indexedDB : await factoryIn(bucket) }
}

/** Names of all databases in all places. Throws a DOMException when a place does not tell. */
export const allDatabaseNames = async (): Promise<readonly string[]> => {
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
  for (const bucket of (await buckets()?.keys()) ?? []) {
    if (!bucket.startsWith(BUCKET_PREFIX)) continue
    const listed = await (await factoryIn(bucket)).databases()
    names.push(
      ...listed.flatMap(({ name }) => (name === undefined ? [] : [`${name}${MARK}${bucket}`])),
    )
  }
  return names
}
