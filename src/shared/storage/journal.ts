import { fail, ok, type Result } from '../result'
import { MAX_JOURNAL_BYTES } from '../storage-limits'
import type { StorageErrorCode } from '../storage-port'
import {
  endOfHead,
  frameEntries,
  GENERATION_BYTES,
  generationOf,
  JOURNAL_HEAD_BYTES,
  journalHead,
  readJournal,
  salvageJournal,
  type JournalEnd,
} from './journal-format'
import {
  isDamagedJournal,
  isSameGeneration,
  NO_GENERATION,
  readMark,
  UNKNOWN_GENERATION,
  writeMark,
} from './journal-mark'
import { storageFailure } from './storage-failure'
import { randomHex, type StorageTools } from './storage-files'
import { removeQuietly, writeWhole } from './whole-file'

const JOURNAL = 'journal'

interface OpenJournal extends JournalEnd {
  readonly generation: Uint8Array
}

type Opened = Result<
  {
    readonly journal: OpenJournal
    readonly entries: readonly Uint8Array[]
    /** An end that was cut short, still to be set aside. */
    readonly torn: Uint8Array | undefined
  },
  StorageErrorCode
>

/**
 * The journal of one vault: a file that only grows until it is replaced whole. Its methods throw what the disk answers
 * and are called one at a time. An append that failed may still be found later, so entries carry their own number.
 */
export class Journal {
  readonly #folder: string
  readonly #tools: StorageTools
  /** Where the journal ended after the last call that went well; read anew when anything else may be true. */
  #known: OpenJournal | undefined
  /** A journal that this program has seen cannot have been nothing. */
  #wasThere = false

  constructor(folder: string, tools: StorageTools) {
    this.#folder = folder
    this.#tools = tools
  }

  /** Durable when it returns. */
  async append(entries: readonly Uint8Array[]): Promise<Result<void, StorageErrorCode>> {
    if (!(await this.#isKnown())) {
      if (!(await this.#exists())) return this.replace(entries)
      const opened = await this.#open()
      if (!opened.ok) return opened
      if (opened.value.torn !== undefined) await this.#cutTail(opened.value.torn)
      this.#known = opened.value.journal
    }
    const journal = this.#known
    if (journal === undefined) throw new Error('An open journal has an end')
    const { bytes, end } = frameEntries(entries, journal)
    if (end.byteLength > MAX_JOURNAL_BYTES) return fail('disk-full', 'journal')
    this.#known = undefined
    try {
      await this.#tools.files.writeAt(this.#path, journal.byteLength, bytes, true)
    } catch (error) {
      // What was written so far is taken back; where that fails too, the next call finds a torn end.
      await this.#tools.files.truncate(this.#path, journal.byteLength).catch(() => undefined)
      throw error
    }
    await this.#settle({ ...end, generation: journal.generation })
    return ok(undefined)
  }

  /** Whole entries in order; an end that was cut short is set aside first. */
  async read(): Promise<Result<readonly Uint8Array[], StorageErrorCode>> {
    if (!(await this.#exists())) return ok([])
    const opened = await this.#open()
    if (!opened.ok) return opened
    // A full disk must not keep anyone from reading: the end stays then, and is cut before the next append.
    if (opened.value.torn !== undefined) await this.#cutTail(opened.value.torn).catch(ignoreDisk)
    return ok(opened.value.entries)
  }

  /** What can still be read of a damaged journal. */
  async salvage(): Promise<readonly Uint8Array[]> {
    if ((await this.#tools.files.byteLength(this.#path)) === undefined) return []
    return salvageJournal(await this.#tools.files.read(this.#path))
  }

  /** All or nothing. A damaged journal is kept aside. */
  async replace(entries: readonly Uint8Array[]): Promise<Result<void, StorageErrorCode>> {
    this.#known = undefined
    const { files, randomBytes } = this.#tools
    await files.makeFolder(this.#folder)
    const generation = randomBytes(GENERATION_BYTES)
    const head = journalHead(generation)
    const { bytes, end } = frameEntries(entries, endOfHead(head))
    const isDamaged = await this.#announce(generation)
    await writeWhole(this.#folder, JOURNAL, joined(head, bytes), this.#tools, isDamaged)
    await this.#settle({ ...end, generation })
    return ok(undefined)
  }

  get #path(): string {
    return `${this.#folder}/${JOURNAL}`
  }

  get #markPath(): string {
    return `${this.#folder}/journal-mark`
  }

  /** The entries are durable without the mark: one that cannot be moved stays behind. */
  async #settle(journal: OpenJournal): Promise<void> {
    const mark = { ...journal, next: NO_GENERATION }
    await writeMark(this.#markPath, mark, false, this.#tools).catch(ignoreDisk)
    this.#known = journal
    this.#wasThere = true
  }

  /** Says durably which journal is about to replace this one. True when this one is damaged. */
  async #announce(next: Uint8Array): Promise<boolean> {
    const mark = await readMark(this.#markPath, this.#tools)
    const isThere = (await this.#tools.files.byteLength(this.#path)) !== undefined
    const content = isThere ? readJournal(await this.#tools.files.read(this.#path)) : undefined
    const isDamaged = isThere && (content === undefined || isDamagedJournal(content, mark))
    const whole = isDamaged ? undefined : content
    const nothing = { generation: isThere ? UNKNOWN_GENERATION : NO_GENERATION, byteLength: 0 }
    const { generation, byteLength } = whole ?? mark ?? nothing
    await writeMark(this.#markPath, { generation, next, byteLength }, true, this.#tools)
    return isDamaged
  }

  /** A journal that was there leaves its mark: it cannot vanish unseen. */
  async #exists(): Promise<boolean> {
    if (this.#wasThere) return true
    if ((await this.#tools.files.byteLength(this.#path)) !== undefined) return true
    const mark = await readMark(this.#markPath, this.#tools)
    return mark !== undefined && !isSameGeneration(mark.generation, NO_GENERATION)
  }

  /** Another window, or a hand, may have changed the file since. */
  async #isKnown(): Promise<boolean> {
    const known = this.#known
    if (known === undefined) return false
    const { files } = this.#tools
    if ((await files.byteLength(this.#path)) !== known.byteLength) return false
    const generation = generationOf(await files.read(this.#path, 0, JOURNAL_HEAD_BYTES))
    return generation !== undefined && isSameGeneration(generation, known.generation)
  }

  async #open(): Promise<Opened> {
    const { files } = this.#tools
    if ((await files.byteLength(this.#path)) === undefined) return fail('damaged', 'missing')
    const file = await files.read(this.#path)
    const content = readJournal(file)
    const mark = await readMark(this.#markPath, this.#tools)
    if (content === undefined || isDamagedJournal(content, mark)) return fail('damaged')
    this.#wasThere = true
    const { generation, byteLength, chain, entries } = content
    const torn = content.tail === 'torn' ? file.slice(byteLength) : undefined
    return ok({ journal: { generation, byteLength, chain }, entries, torn })
  }

  async #cutTail(torn: Uint8Array): Promise<void> {
    const { files } = this.#tools
    const aside = `${this.#folder}/set-aside`
    const path = `${aside}/journal-end-${randomHex(this.#tools, 8)}`
    const byteLength = await files.byteLength(this.#path)
    if (byteLength === undefined) return
    await files.makeFolder(aside)
    try {
      await files.writeNew(path, torn)
    } catch (error) {
      await removeQuietly(path, this.#tools)
      throw error
    }
    await files.truncate(this.#path, byteLength - torn.byteLength)
  }
}

/** What a disk answers, and nothing else. */
function ignoreDisk(error: unknown): void {
  storageFailure(error)
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.byteLength + second.byteLength)
  bytes.set(first)
  bytes.set(second, first.byteLength)
  return bytes
}
