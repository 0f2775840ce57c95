import { Dexie, type Table } from 'dexie'

// In debugging mode Dexie prints errors with their stack; nothing of a record may reach a log.
Dexie.debug = false

/** Kinds of record, one table each. */
export const TABLE_NAMES = [
  'patients',
  'lumps',
  'visits',
  'drafts',
  'handouts',
  'settings',
  'photos',
  'photoFiles',
  'paperDrafts',
] as const
export type TableName = (typeof TABLE_NAMES)[number]

/** A record as it lies in the database: not yet known to be sound. */
export interface StoredRecord {
  readonly id: string
}

/** Version of the stored format that this program reads and writes. */
const SCHEMA_VERSION = 3

/** Thrown when the database was written by a newer program; nothing has been written to it. */
class NewerVersionError extends Error {
  override readonly name = 'VersionError'
}

/** The tables of one workspace's database. */
export interface VaultDatabase {
  readonly dexie: Dexie
  table(name: TableName): Table<StoredRecord, string>
}

/** Only the id is indexed: once records are sealed nothing else may lie in plain sight. */
const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, 'id']))
const { paperDrafts: _paperDrafts, ...version2 } = tables
const { photos: _photos, photoFiles: _photoFiles, ...version1 } = version2

/** A database that is not open yet. */
export const createDatabase = (name: string): VaultDatabase => {
  const dexie = new Dexie(name, {
    autoOpen: false,
    // Chrome's default answers before the disk has the record.
    chromeTransactionDurability: 'strict',
  })
  dexie.version(1).stores(version1)
  // Photos came with the second version.
  dexie.version(2).stores(version2)
  // Unfinished papers came with the third.
  dexie.version(3).stores(tables)
  return { dexie, table: (table) => dexie.table<StoredRecord, string>(table) }
}

/**
 * Opens the database, or throws NewerVersionError. Dexie opens a newer database without complaint,
 * so its version is compared here, before anything is written.
 */
export const openDatabase = ({ dexie }: VaultDatabase): Promise<void> =>
  openAtVersion(dexie, SCHEMA_VERSION)

/** Opens a database unless a newer program wrote it. Throws NewerVersionError. */
export const openAtVersion = async (dexie: Dexie, version: number): Promise<void> => {
  await dexie.open()
  // Dexie stores its version times ten.
  if (Math.floor(dexie.backendDB().version / 10) > version) {
    dexie.close()
    throw new NewerVersionError('the database was written by a newer program')
  }
}
