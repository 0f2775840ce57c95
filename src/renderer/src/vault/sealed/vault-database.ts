import { Dexie, type Table } from 'dexie'
import { ok, type Result } from '../../../../shared/result'
import type { VaultErrorCode } from '../../services/workspace'
import { openAtVersion, TABLE_NAMES } from '../database'
import { settledInTime, WATCHDOG_MS } from '../settled-in-time'
import { vaultFailure } from '../vault-errors'
import { allDatabaseNames, databasePlace } from './database-place'

/** What is sealed in rows: the records, the keys of their cases, and the audit trail. */
export const SEALED_STORES = [...TABLE_NAMES, 'keys', 'audit'] as const
export type SealedStore = (typeof SEALED_STORES)[number]

/** One sealed record. Everything but `sealed` is in plain sight: random ids and numbers. */
export interface SealedRow {
  readonly id: string
  readonly revision: number
  /** Which generation of keys sealed it. */
  readonly epoch: number
  /** Version of what is inside. */
  readonly schema: number
  /** Id of the case's key; '' for what belongs to no case. */
  readonly key: string
  readonly sealed: Uint8Array
}

/** Many records sealed together, so that unlocking reads a few hundred rows instead of tens of thousands. */
export interface BlockRow {
  readonly id: number
  readonly epoch: number
  readonly sealed: Uint8Array
}

/** A record changed since the blocks were made: its row counts, not its block. */
export interface FreshRow {
  readonly id: string
}

/** Journal entries of one batch, kept until the second copy has them. */
export interface OutboxRow {
  readonly sequence: number
  readonly entries: readonly Uint8Array[]
}

/** Small records of the vault itself: where it stands, and a copy of its header. */
export interface MetaRow {
  readonly id: 'position' | 'header'
  readonly bytes: Uint8Array
}

/** The database of a sealed workspace. */
export interface SealedDatabase {
  readonly dexie: Dexie
  rows(store: SealedStore): Table<SealedRow, string>
  readonly blocks: Table<BlockRow, number>
  readonly fresh: Table<FreshRow, string>
  readonly outbox: Table<OutboxRow, number>
  readonly meta: Table<MetaRow, string>
}

/** All tables, for a transaction over everything. */
export const ALL_TABLES = [...SEALED_STORES, 'blocks', 'fresh', 'outbox', 'meta'] as const

/** Version of the tables that this program reads and writes. */
const SCHEMA_VERSION = 3

const DATABASE_PREFIX = 'palpate-vault-'

/** Name for a new database of a vault: a restore never writes into an old one. */
export const newDatabaseName = (databaseId: string): string => `${DATABASE_PREFIX}${databaseId}`

/** Waits between the tries of a listing, milliseconds. */
const LIST_AGAIN_AFTER_MS = [50, 200, 800]

/**
 * Names of the sealed databases that are there, whichever state they are in. The first question after damage to the
 * profile is refused while the browser puts its store right, so it is asked again; a failure that stays is answered, and
 * must never be taken for "there are none".
 */
export const sealedDatabaseNames = async (): Promise<Result<readonly string[], VaultErrorCode>> => {
  for (let tried = 0; ; tried += 1) {
    try {
      const names = await settledInTime(allDatabaseNames(), WATCHDOG_MS)
      return ok(names.filter((name) => name.startsWith(DATABASE_PREFIX)))
    } catch (error) {
      const failure = vaultFailure(error)
      const wait = LIST_AGAIN_AFTER_MS[tried]
      if (wait === undefined) return { ok: false, error: failure }
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}

/** A database that is not open yet. Throws a DOMException when its place cannot be reached. */
export const createSealedDatabase = async (name: string): Promise<SealedDatabase> => {
  const { indexedDB: place, inside } = await databasePlace(name)
  const dexie = new Dexie(inside, {
    autoOpen: false,
    chromeTransactionDurability: 'strict',
    indexedDB: place,
    IDBKeyRange,
  })
  const stores = Object.fromEntries(SEALED_STORES.map((store) => [store, 'id']))
  const { paperDrafts: _paperDrafts, ...version2 } = stores
  const { photos: _photos, photoFiles: _photoFiles, ...version1 } = version2
  dexie.version(1).stores({
    ...version1,
    blocks: 'id',
    fresh: 'id',
    outbox: 'sequence',
    meta: 'id',
  })
  // Photos came with the second version.
  dexie.version(2).stores(version2)
  // Unfinished papers came with the third.
  dexie.version(3).stores(stores)
  return {
    dexie,
    rows: (store) => dexie.table<SealedRow, string>(store),
    blocks: dexie.table<BlockRow, number>('blocks'),
    fresh: dexie.table<FreshRow, string>('fresh'),
    outbox: dexie.table<OutboxRow, number>('outbox'),
    meta: dexie.table<MetaRow, string>('meta'),
  }
}

/** Opens it. Throws when a newer program wrote it, before anything is written. */
export const openSealedDatabase = ({ dexie }: SealedDatabase): Promise<void> =>
  openAtVersion(dexie, SCHEMA_VERSION)
