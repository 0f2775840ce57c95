import { Dexie, type Table } from 'dexie'
import { openAtVersion } from './database'
import { settledInTime, WATCHDOG_MS } from './settled-in-time'

/** What is kept of installed knowledge. The highest edition stays when the file goes: it must not come back older. */
export interface InstalledKnowledge {
  /** The signed file; absent while the built-in knowledge is in use. */
  readonly bytes?: Uint8Array
  readonly highestEdition: number
}

/** Keeps one signed knowledge file beside the workspaces: it belongs to the program, not to a patient. */
export interface InstalledKnowledgeStore {
  /** Undefined when nothing was ever installed. Throws when what was installed is gone or cannot be read. */
  read(): Promise<InstalledKnowledge | undefined>
  /** Replaces everything that is kept in one durable transaction. Throws when that failed. */
  write(kept: InstalledKnowledge): Promise<void>
}

/** Says, outside the database, that a file was installed: an emptied database must not pass for "never installed". */
const markOf = (name: string): string => `${name}-is-there`

const DATABASE = 'palpate-installed-knowledge'
const SCHEMA_VERSION = 1

/** A database of its own, opened when it is first asked for. */
export const createInstalledKnowledge = (name = DATABASE): InstalledKnowledgeStore => {
  const dexie = new Dexie(name, { autoOpen: false, chromeTransactionDurability: 'strict' })
  dexie.version(SCHEMA_VERSION).stores({ kept: 'id' })
  const kept: Table<InstalledKnowledge & { readonly id: 'knowledge' }, string> = dexie.table('kept')
  const opened = async () => {
    if (!dexie.isOpen()) await openAtVersion(dexie, SCHEMA_VERSION)
  }
  return {
    read: async () => {
      // Nearly every start: no database, and none is made by looking.
      const isMarked = localStorage.getItem(markOf(name)) !== null
      if (!isMarked && !(await Dexie.exists(name))) return undefined
      await opened()
      const found = await kept.get('knowledge')
      if (isMarked && found?.bytes === undefined) throw new Error('installed knowledge is gone')
      return found
    },
    write: async (value) => {
      await opened()
      await settledInTime(kept.put({ id: 'knowledge', ...value }), WATCHDOG_MS)
      if (value.bytes === undefined) localStorage.removeItem(markOf(name))
      else localStorage.setItem(markOf(name), 'yes')
    },
  }
}
