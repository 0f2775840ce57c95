import { randomBytes } from 'node:crypto'
import { JOURNAL_PAGE_BYTES } from '../../shared/ipc-storage'
import { fail, ok, type Result } from '../../shared/result'
import type { StorageErrorCode } from '../../shared/storage-port'

/** Some of a journal's entries, and what to ask the rest with. */
interface JournalPage {
  entries: Uint8Array[]
  next: string | null
}

/** Hands out a long journal in pages. Only the last journal that was asked for is kept, until its last page. */
export class JournalPages {
  #rest: { readonly id: string; readonly entries: readonly Uint8Array[] } | undefined

  /** The first page. */
  begin(entries: readonly Uint8Array[]): JournalPage {
    let bytes = 0
    const size = entries.findIndex((entry, index) => {
      bytes += entry.byteLength
      return index > 0 && bytes > JOURNAL_PAGE_BYTES
    })
    const isLast = size < 0
    const page = isLast ? entries : entries.slice(0, size)
    this.#rest = isLast
      ? undefined
      : { id: randomBytes(16).toString('hex'), entries: entries.slice(size) }
    // Copies: an entry is a view of the whole file, which would cross the border with it.
    return { entries: page.map((entry) => new Uint8Array(entry)), next: this.#rest?.id ?? null }
  }

  /** The page after; 'not-found' when another journal has been asked for since. */
  next(id: string): Result<JournalPage, StorageErrorCode> {
    return this.#rest?.id === id ? ok(this.begin(this.#rest.entries)) : fail('not-found', 'page')
  }
}
