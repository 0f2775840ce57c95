import { basename } from 'node:path'
import { fail, ok, type Result } from '../../shared/result'
import { snapshotSequence } from '../../shared/storage-limits'
import type { CopyFolderInfo, SnapshotInfo, StorageErrorCode } from '../../shared/storage-port'
import type { FileStorage } from '../../shared/storage/file-storage'
import { attempt } from '../../shared/storage/storage-failure'
import { randomHex, type StorageTools } from '../../shared/storage/storage-files'
import { copyFile } from './copy-file'
import { readCopyNote, writeCopyNote, type CopyNote } from '../../shared/storage/copy-note'

type Answer<Value> = Promise<Result<Value, StorageErrorCode>>

/** After this long without an end, a folder counts as out of reach, in ms. The attempt goes on. An estimate. */
const SLOW_AFTER_MS = 60_000

/** How long until a failed copy is tried again, in ms. An estimate. */
const TRY_AGAIN_AFTER_MS = 10 * 60 * 1000

/** What the copies need from outside. */
export interface CopyTools extends StorageTools {
  readonly storage: FileStorage
  /** Runs work later, in ms, without keeping the program open. Gives back how to call it off. */
  readonly later: (work: () => void, delayMs: number) => () => void
}

/**
 * Copies of the newest verified snapshot in a folder of the user's choice. Everything here runs in the background:
 * no save and no snapshot waits for it, and a folder that hangs holds up its own copies only.
 */
export class CopyFolders {
  readonly #tools: CopyTools
  /** The end of the copying under way, a vault. */
  readonly #running = new Map<string, Promise<void>>()
  readonly #again = new Set<string>()
  readonly #slow = new Set<string>()
  /** Calls off the next attempt, a vault. */
  readonly #waiting = new Map<string, () => void>()
  readonly #begun = new Set<string>()

  constructor(tools: CopyTools) {
    this.#tools = tools
  }

  /** What the screen may know: no path. */
  info(vaultId: string): Answer<CopyFolderInfo | null> {
    return attempt(async () => {
      const note = await this.#note(vaultId)
      if (note === undefined) return ok(null)
      // What the last run of the program left undone.
      if (!this.#begun.has(vaultId)) this.wake(vaultId)
      const { id, displayName, lastCopyAt, lastError } = note
      const isSlow = this.#slow.has(vaultId)
      return ok({ id, displayName, lastCopyAt, lastError: isSlow ? 'timeout' : lastError })
    })
  }

  /** Keeps the folder and begins to copy. */
  choose(vaultId: string, path: string): Answer<CopyFolderInfo | null> {
    return attempt(async () => {
      const note: CopyNote = {
        id: randomHex(this.#tools, 16),
        path,
        displayName: basename(path) === '' ? path : basename(path),
        lastCopyAt: null,
        lastError: null,
        copiedId: null,
        toRemove: [],
      }
      await this.#update(vaultId, () => note)
      this.wake(vaultId)
      return this.info(vaultId)
    })
  }

  /** Snapshots that are gone: their copies go too, when the folder can be reached. */
  async forget(vaultId: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    const kept = await attempt(async () => {
      await this.#update(
        vaultId,
        (note) => note && { ...note, toRemove: [...note.toRemove, ...ids] },
      )
      return ok(undefined)
    })
    // The copies stay until a later snapshot goes; nothing is lost by that.
    if (kept.ok) this.wake(vaultId)
  }

  /** Copies what is not copied yet, in the background. */
  wake(vaultId: string): void {
    this.#begun.add(vaultId)
    this.#waiting.get(vaultId)?.()
    this.#waiting.delete(vaultId)
    if (this.#running.has(vaultId)) {
      this.#again.add(vaultId)
      return
    }
    const calm = this.#tools.later(() => this.#slow.add(vaultId), SLOW_AFTER_MS)
    const run = this.#bringUpToDate(vaultId).finally(() => {
      calm()
      this.#slow.delete(vaultId)
      this.#running.delete(vaultId)
      if (this.#again.delete(vaultId)) this.wake(vaultId)
    })
    this.#running.set(vaultId, run)
  }

  /** The end of what runs now: for the specs. */
  async settled(vaultId: string): Promise<void> {
    while (this.#running.has(vaultId)) await this.#running.get(vaultId)
  }

  async #bringUpToDate(vaultId: string): Promise<void> {
    const outcome = await attempt(() => this.#copy(vaultId))
    if (outcome.ok) return
    await attempt(async () => {
      const lastError = outcome.error.code
      await this.#update(vaultId, (note) => note && { ...note, lastError })
      return ok(undefined)
    })
    this.#waiting.get(vaultId)?.()
    this.#waiting.set(
      vaultId,
      this.#tools.later(() => this.wake(vaultId), TRY_AGAIN_AFTER_MS),
    )
  }

  async #copy(vaultId: string): Answer<void> {
    const note = await this.#note(vaultId)
    if (note === undefined) return ok(undefined)
    const listed = await this.#tools.storage.snapshotList(vaultId)
    if (!listed.ok) return listed
    const newest = listed.value.findLast((snapshot) => snapshot.verified)
    if (newest !== undefined && newest.id !== note.copiedId) {
      const copied = await this.#copyOne(vaultId, note.path, newest)
      if (!copied.ok) return copied
    }
    for (const id of note.toRemove)
      await this.#tools.files.remove(`${note.path}/${copyName(vaultId, id)}`)
    await this.#update(vaultId, (current) => {
      // Another folder may have been chosen meanwhile: what was copied is not in that one.
      if (current?.id !== note.id) return current
      const isNew = newest !== undefined && newest.id !== note.copiedId
      return {
        ...current,
        lastError: null,
        ...(isNew ? { copiedId: newest.id, lastCopyAt: this.#tools.now() } : {}),
        toRemove: current.toRemove.filter((id) => !note.toRemove.includes(id)),
      }
    })
    return ok(undefined)
  }

  async #copyOne(vaultId: string, folder: string, { id }: SnapshotInfo): Answer<void> {
    // A stick that is not plugged in must not be made up as a folder of the same name.
    if ((await this.#tools.files.byteLength(folder)) === undefined) return fail('not-found')
    const source = this.#tools.storage.snapshotPath(vaultId, id)
    return copyFile(source, folder, copyName(vaultId, id), this.#tools)
  }

  #note(vaultId: string): Promise<CopyNote | undefined> {
    return readCopyNote(this.#tools.storage.folder(vaultId), this.#tools)
  }

  /** One change after the other, so that none is lost. */
  async #update(
    vaultId: string,
    change: (note: CopyNote | undefined) => CopyNote | undefined,
  ): Promise<void> {
    await this.#tools.inTurn(`${vaultId}/copies`, async () => {
      const changed = change(await this.#note(vaultId))
      if (changed !== undefined)
        await writeCopyNote(this.#tools.storage.folder(vaultId), changed, this.#tools)
    })
  }
}

/** No patient, no clinic: what it is, which vault, which in the order, and the chance part that tells two apart. */
const copyName = (vaultId: string, id: string): string =>
  `Palpate backup ${vaultId.slice(0, 8)} ${snapshotSequence(id)}-${id.slice(11)}.palpate`
