import { z } from 'zod'
import { fail, ok, type Result } from '../result'
import { snapshotsToPrune } from '../snapshot-retention'
import {
  isSnapshotId,
  MAX_SNAPSHOT_BYTES,
  nextSnapshotId,
  snapshotSequence,
} from '../storage-limits'
import type { SnapshotInfo, StorageErrorCode } from '../storage-port'
import { randomHex, type StorageTools } from './storage-files'
import { removeQuietly, removeStrays, unfinishedPath, writeWhole } from './whole-file'

// The browser's worker runs under a policy without eval, which zod would try.
z.config({ jitless: true })

const SNAPSHOT = '.snapshot'
const INFO = '.info'

const infoSchema = z.strictObject({
  byteLength: z.int().nonnegative(),
  writtenAt: z.number(),
  verified: z.boolean(),
  recordCount: z.int().nonnegative(),
})

/** A snapshot that is being written. */
interface Upload {
  readonly id: string
  readonly path: string
  byteLength: number
}

/** What was decided about a snapshot: what is left, and what went. */
export interface Judgement {
  readonly snapshots: readonly SnapshotInfo[]
  readonly removedIds: readonly string[]
}

/** The snapshots of one vault. Its methods throw what the disk answers and are called one at a time. */
export class Snapshots {
  readonly #folder: string
  readonly #tools: StorageTools
  #upload: Upload | undefined

  constructor(vaultFolder: string, tools: StorageTools) {
    this.#folder = `${vaultFolder}/snapshots`
    this.#tools = tools
  }

  /** Begins a snapshot; one that was begun before and never finished is given up. The answer names it for the next calls. */
  async begin(): Promise<string> {
    await this.#giveUp()
    await this.#tools.files.makeFolder(this.#folder)
    await removeStrays(this.#folder, this.#tools)
    const path = unfinishedPath(this.#folder, this.#tools)
    this.#upload = { id: randomHex(this.#tools, 16), path, byteLength: 0 }
    return this.#upload.id
  }

  /** Adds bytes to the end of the snapshot that was begun. */
  async add(uploadId: string, bytes: Uint8Array): Promise<Result<void, StorageErrorCode>> {
    const upload = this.#upload
    if (upload?.id !== uploadId) return fail('not-found', 'upload')
    if (upload.byteLength + bytes.byteLength > MAX_SNAPSHOT_BYTES) return fail('invalid-request')
    await this.#orGiveUp(() =>
      this.#tools.files.writeAt(upload.path, upload.byteLength, bytes, false),
    )
    upload.byteLength += bytes.byteLength
    return ok(undefined)
  }

  /** Makes the snapshot durable under its final name. Not yet verified. */
  async finish(
    uploadId: string,
    recordCount: number,
  ): Promise<Result<SnapshotInfo, StorageErrorCode>> {
    const upload = this.#upload
    if (upload?.id !== uploadId || upload.byteLength === 0) return fail('not-found', 'upload')
    const { files, now } = this.#tools
    return this.#orGiveUp(async () => {
      await files.sync(upload.path)
      const id = nextSnapshotId(await this.#ids(), randomHex(this.#tools, 8))
      const { byteLength } = upload
      const info = { id, byteLength, writtenAt: now(), verified: false, recordCount }
      await this.#writeInfo(info)
      await files.rename(upload.path, this.path(id))
      await files.syncFolder(this.#folder)
      this.#upload = undefined
      return ok(info)
    })
  }

  /** Bytes from a place on, read from the disk; and how many there are. */
  async read(
    id: string,
    from = 0,
    length?: number,
  ): Promise<Result<{ bytes: Uint8Array; byteLength: number }, StorageErrorCode>> {
    const byteLength = isSnapshotId(id)
      ? await this.#tools.files.byteLength(this.path(id))
      : undefined
    if (byteLength === undefined) return fail('not-found')
    return ok({ bytes: await this.#tools.files.read(this.path(id), from, length), byteLength })
  }

  /** In the order they were written. One whose length is not what was written is not verified, whatever was said before. */
  async list(): Promise<readonly SnapshotInfo[]> {
    return Promise.all((await this.#ids()).map((id) => this.#infoOf(id)))
  }

  /** Keeps or removes a snapshot, then removes those that newer ones stand for. */
  async judge(id: string, keep: boolean): Promise<Result<Judgement, StorageErrorCode>> {
    const judged = (await this.list()).find((snapshot) => snapshot.id === id)
    if (judged === undefined) return fail('not-found')
    if (!keep) {
      await this.#remove([id])
      return ok({ snapshots: await this.list(), removedIds: [id] })
    }
    const onDisk = await this.#tools.files.byteLength(this.path(id))
    if (onDisk !== judged.byteLength) return fail('damaged')
    await this.#writeInfo({ ...judged, verified: true })
    const removedIds = snapshotsToPrune(await this.list())
    await this.#remove(removedIds)
    return ok({ snapshots: await this.list(), removedIds })
  }

  /** Where a snapshot lies. */
  path(id: string): string {
    return `${this.#folder}/${id}${SNAPSHOT}`
  }

  async #ids(): Promise<readonly string[]> {
    return (await this.#tools.files.list(this.#folder))
      .filter((name) => name.endsWith(SNAPSHOT))
      .map((name) => name.slice(0, -SNAPSHOT.length))
      .filter(isSnapshotId)
      .sort((left, right) => snapshotSequence(left) - snapshotSequence(right))
  }

  async #infoOf(id: string): Promise<SnapshotInfo> {
    const { files } = this.#tools
    const onDisk = (await files.byteLength(this.path(id))) ?? 0
    const written = await this.#readInfo(id)
    if (written === undefined) {
      const writtenAt = await files.changedAt(this.path(id))
      return { id, byteLength: onDisk, writtenAt, verified: false, recordCount: 0 }
    }
    return { id, ...written, verified: written.verified && written.byteLength === onDisk }
  }

  async #readInfo(id: string): Promise<z.output<typeof infoSchema> | undefined> {
    const { files } = this.#tools
    const path = `${this.#folder}/${id}${INFO}`
    if ((await files.byteLength(path)) === undefined) return undefined
    const text = new TextDecoder().decode(await files.read(path))
    return infoSchema.safeParse(parsedOrUndefined(text)).data
  }

  async #writeInfo({ id, ...info }: SnapshotInfo): Promise<void> {
    const bytes = new TextEncoder().encode(JSON.stringify(info))
    await writeWhole(this.#folder, `${id}${INFO}`, bytes, this.#tools)
  }

  async #remove(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    for (const id of ids) {
      await this.#tools.files.remove(this.path(id))
      await this.#tools.files.remove(`${this.#folder}/${id}${INFO}`)
    }
    await this.#tools.files.syncFolder(this.#folder)
  }

  async #orGiveUp<Value>(work: () => Promise<Value>): Promise<Value> {
    try {
      return await work()
    } catch (error) {
      await this.#giveUp()
      throw error
    }
  }

  async #giveUp(): Promise<void> {
    if (this.#upload !== undefined) await removeQuietly(this.#upload.path, this.#tools)
    this.#upload = undefined
  }
}

function parsedOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A damaged note beside a snapshot: the snapshot counts as not verified.
    return undefined
  }
}
