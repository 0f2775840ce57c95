import { fail, ok, type Result } from '../result'
import { areJournalEntries, isRecordCount, isVaultId, MAX_META_BYTES } from '../storage-limits'
import type { MetaName, SnapshotInfo, StorageErrorCode, StorageStatus } from '../storage-port'
import { Journal } from './journal'
import { readMeta, writeMeta } from './meta-files'
import { Snapshots, type Judgement } from './snapshots'
import { attempt, attemptValue } from './storage-failure'
import type { StorageTools } from './storage-files'

type Answer<Value> = Promise<Result<Value, StorageErrorCode>>

/** Names in a vault's folder that show that there is a vault. */
const SIGNS_OF_A_VAULT = ['journal', 'journal-mark', 'header', 'sentinel', 'attempts', 'snapshots']

/**
 * The second copy in files below one folder, a folder a vault. Nothing it is asked makes it throw, save a bug.
 * Journal, snapshots and small records wait for themselves only: a large snapshot holds up no save.
 */
export class FileStorage {
  readonly #root: string
  readonly #tools: StorageTools
  readonly #journals = new Map<string, Journal>()
  readonly #snapshots = new Map<string, Snapshots>()

  constructor(root: string, tools: StorageTools) {
    this.#root = root
    this.#tools = tools
  }

  /** Durable when it answers. */
  journalAppend(vaultId: string, entries: readonly Uint8Array[]): Answer<void> {
    if (!areJournalEntries(entries)) return refuse()
    return this.#onJournal(vaultId, (journal) => journal.append(entries))
  }

  /** In order; 'damaged' when one that was acknowledged cannot be read. */
  journalRead(vaultId: string): Answer<readonly Uint8Array[]> {
    return this.#onJournal(vaultId, (journal) => journal.read())
  }

  /** What is whole of a damaged journal. */
  journalSalvage(vaultId: string): Answer<readonly Uint8Array[]> {
    return this.#onJournal(vaultId, async (journal) => ok(await journal.salvage()))
  }

  /** All or nothing. */
  journalReplace(vaultId: string, entries: readonly Uint8Array[]): Answer<void> {
    if (!areJournalEntries(entries)) return refuse()
    return this.#onJournal(vaultId, (journal) => journal.replace(entries))
  }

  /** A snapshot in one piece. */
  snapshotWrite(vaultId: string, bytes: Uint8Array, recordCount: number): Answer<SnapshotInfo> {
    if (bytes.byteLength === 0 || !isRecordCount(recordCount)) return refuse()
    return this.#tools.inTurn(`${vaultId}/snapshot-write`, () =>
      this.#writeSnapshot(vaultId, bytes, recordCount),
    )
  }

  async #writeSnapshot(
    vaultId: string,
    bytes: Uint8Array,
    recordCount: number,
  ): Answer<SnapshotInfo> {
    const begun = await this.snapshotBegin(vaultId)
    if (!begun.ok) return begun
    const added = await this.snapshotAdd(vaultId, begun.value, bytes)
    return added.ok ? this.snapshotFinish(vaultId, begun.value, recordCount) : added
  }

  /** A snapshot in pieces: begun here, then added to, then finished. */
  snapshotBegin(vaultId: string): Answer<string> {
    return this.#onSnapshots(vaultId, async (snapshots) => ok(await snapshots.begin()))
  }

  /** The next bytes of the snapshot that was begun. */
  snapshotAdd(vaultId: string, uploadId: string, bytes: Uint8Array): Answer<void> {
    if (bytes.byteLength === 0) return refuse()
    return this.#onSnapshots(vaultId, (snapshots) => snapshots.add(uploadId, bytes))
  }

  /** Makes it durable. Not yet verified. */
  snapshotFinish(vaultId: string, uploadId: string, recordCount: number): Answer<SnapshotInfo> {
    if (!isRecordCount(recordCount)) return refuse()
    return this.#onSnapshots(vaultId, (snapshots) => snapshots.finish(uploadId, recordCount))
  }

  /** Bytes from a place on, read from the disk; and how many there are. */
  snapshotRead(
    vaultId: string,
    id: string,
    from?: number,
    length?: number,
  ): Answer<{ bytes: Uint8Array; byteLength: number }> {
    return this.#onSnapshots(vaultId, (snapshots) => snapshots.read(id, from, length))
  }

  /** In the order they were written. */
  snapshotList(vaultId: string): Answer<readonly SnapshotInfo[]> {
    return this.#onSnapshots(vaultId, async (snapshots) => ok(await snapshots.list()))
  }

  /** Keeps or removes one, then removes those that newer ones stand for. */
  snapshotJudge(vaultId: string, id: string, keep: boolean): Answer<Judgement> {
    return this.#onSnapshots(vaultId, (snapshots) => snapshots.judge(id, keep))
  }

  /** Whole or not at all. */
  metaWrite(vaultId: string, name: MetaName, bytes: Uint8Array): Answer<void> {
    if (bytes.byteLength > MAX_META_BYTES) return refuse()
    return this.#onMeta(vaultId, name, (folder) =>
      attemptValue(() => writeMeta(folder, name, bytes, this.#tools)),
    )
  }

  /** Null where there never was one. */
  metaRead(vaultId: string, name: MetaName): Answer<Uint8Array | null> {
    return this.#onMeta(vaultId, name, (folder) =>
      attempt(() => readMeta(folder, name, this.#tools)),
    )
  }

  /** Vaults that have any file here. */
  vaultIds(): Answer<readonly string[]> {
    return attemptValue(async () => {
      const ids = (await this.#tools.files.list(this.#root)).filter(isVaultId).sort()
      const contents = await Promise.all(ids.map((id) => this.#tools.files.list(this.folder(id))))
      return ids.filter((_id, index) =>
        contents[index]?.some((name) => SIGNS_OF_A_VAULT.includes(name)),
      )
    })
  }

  /** How much is stored, and how much room is left. */
  async status(kind: StorageStatus['kind']): Answer<StorageStatus> {
    return attempt(async () => {
      const ids = await this.vaultIds()
      if (!ids.ok) return ids
      let journalBytes = 0
      let snapshotBytes = 0
      for (const id of ids.value) {
        journalBytes += (await this.#tools.files.byteLength(`${this.folder(id)}/journal`)) ?? 0
        const snapshots = await this.snapshotList(id)
        if (!snapshots.ok) return snapshots
        snapshotBytes += snapshots.value.reduce((sum, { byteLength }) => sum + byteLength, 0)
      }
      const freeBytes = await this.#tools.files.freeBytes(this.#root)
      return ok({ freeBytes, journalBytes, snapshotBytes, kind })
    })
  }

  /** Folder of one vault. */
  folder(vaultId: string): string {
    return `${this.#root}/${vaultId}`
  }

  /** File of a snapshot. */
  snapshotPath(vaultId: string, id: string): string {
    return this.#snapshotsOf(vaultId).path(id)
  }

  #onJournal<Value>(vaultId: string, work: (journal: Journal) => Answer<Value>): Answer<Value> {
    if (!isVaultId(vaultId)) return refuse()
    const journal = this.#journals.get(vaultId) ?? new Journal(this.folder(vaultId), this.#tools)
    this.#journals.set(vaultId, journal)
    return this.#tools.inTurn(`${vaultId}/journal`, () => attempt(() => work(journal)))
  }

  #onSnapshots<Value>(
    vaultId: string,
    work: (snapshots: Snapshots) => Answer<Value>,
  ): Answer<Value> {
    if (!isVaultId(vaultId)) return refuse()
    return this.#tools.inTurn(`${vaultId}/snapshots`, () =>
      attempt(() => work(this.#snapshotsOf(vaultId))),
    )
  }

  #onMeta<Value>(
    vaultId: string,
    name: MetaName,
    work: (folder: string) => Answer<Value>,
  ): Answer<Value> {
    if (!isVaultId(vaultId)) return refuse()
    return this.#tools.inTurn(`${vaultId}/${name}`, () => work(this.folder(vaultId)))
  }

  #snapshotsOf(vaultId: string): Snapshots {
    const snapshots =
      this.#snapshots.get(vaultId) ?? new Snapshots(this.folder(vaultId), this.#tools)
    this.#snapshots.set(vaultId, snapshots)
    return snapshots
  }
}

const refuse = (): Promise<Result<never, StorageErrorCode>> =>
  Promise.resolve(fail('invalid-request'))
