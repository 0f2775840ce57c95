import { randomBytes } from 'node:crypto'
import { MAX_PART_BYTES } from '../../shared/ipc-storage'
import { fail, ok, type Result } from '../../shared/result'
import { MAX_SNAPSHOT_BYTES } from '../../shared/storage-limits'
import type { StorageErrorCode } from '../../shared/storage-port'
import { attempt } from '../../shared/storage/storage-failure'
import type { StorageFiles } from '../../shared/storage/storage-files'

type Answer<Value> = Promise<Result<Value, StorageErrorCode>>

/** The backup file that the user picked last: the only file outside that the renderer may have read. */
export class PickedBackup {
  readonly #files: StorageFiles
  #picked: { readonly id: string; readonly path: string } | undefined

  constructor(files: StorageFiles) {
    this.#files = files
  }

  /** Notes what was picked; null when the dialog was left. */
  pick(path: string | undefined): Answer<{ pickId: string; byteLength: number } | null> {
    this.#picked = undefined
    if (path === undefined) return Promise.resolve(ok(null))
    return attempt(async () => {
      const byteLength = await this.#files.byteLength(path)
      if (byteLength === undefined) return fail('not-found')
      if (byteLength > MAX_SNAPSHOT_BYTES) return fail('invalid-request', 'size')
      const pickId = randomBytes(16).toString('hex')
      this.#picked = { id: pickId, path }
      return ok({ pickId, byteLength })
    })
  }

  /** Its bytes from a place on. */
  read(pickId: string, from: number): Answer<Uint8Array> {
    const picked = this.#picked
    if (picked?.id !== pickId) return Promise.resolve(fail('not-found', 'pick'))
    return attempt(async () => ok(await this.#files.read(picked.path, from, MAX_PART_BYTES)))
  }
}
