import { fail, ok, type Result } from '../../src/shared/result'
import { snapshotsToPrune } from '../../src/shared/snapshot-retention'
import {
  areJournalEntries,
  isRecordCount,
  isVaultId,
  MAX_META_BYTES,
  nextSnapshotId,
} from '../../src/shared/storage-limits'
import type {
  CopyFolderInfo,
  SnapshotInfo,
  StorageErrorCode,
  StoragePort,
  StorageStatus,
} from '../../src/shared/storage-port'

type MetaName = Parameters<StoragePort['metaRead']>[1]
type Answer<Value> = Promise<Result<Value, StorageErrorCode>>

interface MemoryVault {
  journal: Uint8Array[]
  readonly snapshots: Map<string, { info: SnapshotInfo; bytes: Uint8Array }>
  readonly meta: Map<MetaName, Uint8Array>
  copyFolder: CopyFolderInfo | null
}

/** A second copy in memory that keeps the port's promises, and breaks them when told to. */
export class MemoryStoragePort implements StoragePort {
  /** What lies there, to look at or to damage. */
  readonly vaults = new Map<string, MemoryVault>()
  /** Calls in the order they came. */
  readonly calls: (keyof StoragePort)[] = []
  /** A method that answers with this code, nothing done, until it is deleted. */
  readonly failing = new Map<keyof StoragePort, StorageErrorCode>()
  /** True: the journal has damage in its middle. `journalSalvage` still gives what `vaults` holds. */
  readonly damagedJournals = new Set<string>()
  now = Date.UTC(2026, 0, 1)
  freeBytes: number | null = 10_000_000_000
  /** What the user chooses in the dialogs: null leaves them. */
  nextFolder: string | null = null
  nextBackup: Uint8Array | null = null

  journalAppend(vaultId: string, entries: readonly Uint8Array[]): Answer<void> {
    if (!areJournalEntries(entries)) return refused()
    return this.#change('journalAppend', vaultId, (vault) => {
      if (this.damagedJournals.has(vaultId)) return fail('damaged')
      vault.journal.push(...entries.map(copyOf))
      return ok(undefined)
    })
  }

  journalRead(vaultId: string): Answer<readonly Uint8Array[]> {
    return this.#look('journalRead', vaultId, (vault) =>
      this.damagedJournals.has(vaultId) ? fail('damaged') : ok((vault?.journal ?? []).map(copyOf)),
    )
  }

  journalSalvage(vaultId: string): Answer<readonly Uint8Array[]> {
    return this.#look('journalSalvage', vaultId, (vault) => ok((vault?.journal ?? []).map(copyOf)))
  }

  journalReplace(vaultId: string, entries: readonly Uint8Array[]): Answer<void> {
    if (!areJournalEntries(entries)) return refused()
    return this.#change('journalReplace', vaultId, (vault) => {
      vault.journal = entries.map(copyOf)
      this.damagedJournals.delete(vaultId)
      return ok(undefined)
    })
  }

  snapshotWrite(vaultId: string, bytes: Uint8Array, recordCount: number): Answer<SnapshotInfo> {
    if (!isRecordCount(recordCount) || bytes.byteLength === 0) return refused()
    return this.#change('snapshotWrite', vaultId, (vault) => {
      const id = nextSnapshotId([...vault.snapshots.keys()], '0000000000000000')
      const info = {
        id,
        byteLength: bytes.byteLength,
        writtenAt: this.now,
        verified: false,
        recordCount,
      }
      vault.snapshots.set(id, { info, bytes: copyOf(bytes) })
      return ok(info)
    })
  }

  snapshotRead(vaultId: string, id: string): Answer<Uint8Array> {
    return this.#look('snapshotRead', vaultId, (vault) => {
      const snapshot = vault?.snapshots.get(id)
      return snapshot === undefined ? fail('not-found') : ok(copyOf(snapshot.bytes))
    })
  }

  snapshotList(vaultId: string): Answer<readonly SnapshotInfo[]> {
    return this.#look('snapshotList', vaultId, (vault) => ok(listed(vault)))
  }

  snapshotJudge(vaultId: string, id: string, keep: boolean): Answer<readonly SnapshotInfo[]> {
    return this.#look('snapshotJudge', vaultId, (vault) => {
      const snapshot = vault?.snapshots.get(id)
      if (vault === undefined || snapshot === undefined) return fail('not-found')
      if (keep) snapshot.info = { ...snapshot.info, verified: true }
      else vault.snapshots.delete(id)
      if (keep) for (const old of snapshotsToPrune(listed(vault))) vault.snapshots.delete(old)
      return ok(listed(vault))
    })
  }

  metaWrite(vaultId: string, name: MetaName, bytes: Uint8Array): Answer<void> {
    if (bytes.byteLength > MAX_META_BYTES) return refused()
    return this.#change('metaWrite', vaultId, (vault) => {
      vault.meta.set(name, copyOf(bytes))
      return ok(undefined)
    })
  }

  metaRead(vaultId: string, name: MetaName): Answer<Uint8Array | null> {
    return this.#look('metaRead', vaultId, (vault) => {
      const bytes = vault?.meta.get(name)
      return ok(bytes === undefined ? null : copyOf(bytes))
    })
  }

  vaultIds(): Answer<readonly string[]> {
    return this.#answer('vaultIds', () => ok([...this.vaults.keys()].sort()))
  }

  status(): Answer<StorageStatus> {
    return this.#answer('status', () => {
      const vaults = [...this.vaults.values()]
      return ok({
        freeBytes: this.freeBytes,
        journalBytes: sumOf(vaults.flatMap((vault) => vault.journal)),
        snapshotBytes: sumOf(
          vaults.flatMap((vault) => [...vault.snapshots.values()].map(({ bytes }) => bytes)),
        ),
        kind: 'files' as const,
      })
    })
  }

  copyFolderChoose(vaultId: string): Answer<CopyFolderInfo | null> {
    return this.#change('copyFolderChoose', vaultId, (vault) => {
      if (this.nextFolder === null) return ok(null)
      vault.copyFolder = {
        id: `folder-${this.nextFolder}`,
        displayName: this.nextFolder,
        lastCopyAt: null,
        lastError: null,
      }
      return ok(vault.copyFolder)
    })
  }

  copyFolderInfo(vaultId: string): Answer<CopyFolderInfo | null> {
    return this.#look('copyFolderInfo', vaultId, (vault) => ok(vault?.copyFolder ?? null))
  }

  backupPick(): Answer<Uint8Array | null> {
    return this.#answer('backupPick', () =>
      ok(this.nextBackup === null ? null : copyOf(this.nextBackup)),
    )
  }

  #change<Value>(
    method: keyof StoragePort,
    vaultId: string,
    act: (vault: MemoryVault) => Result<Value, StorageErrorCode>,
  ): Answer<Value> {
    if (!isVaultId(vaultId)) return refused()
    return this.#answer(method, () => {
      const vault = this.vaults.get(vaultId) ?? {
        journal: [],
        snapshots: new Map(),
        meta: new Map(),
        copyFolder: null,
      }
      this.vaults.set(vaultId, vault)
      return act(vault)
    })
  }

  #look<Value>(
    method: keyof StoragePort,
    vaultId: string,
    act: (vault: MemoryVault | undefined) => Result<Value, StorageErrorCode>,
  ): Answer<Value> {
    if (!isVaultId(vaultId)) return refused()
    return this.#answer(method, () => act(this.vaults.get(vaultId)))
  }

  /** Answers in a later turn, as a disk does. */
  async #answer<Value>(
    method: keyof StoragePort,
    act: () => Result<Value, StorageErrorCode>,
  ): Answer<Value> {
    this.calls.push(method)
    await Promise.resolve()
    const code = this.failing.get(method)
    return code === undefined ? act() : fail(code)
  }
}

const refused = (): Promise<Result<never, StorageErrorCode>> =>
  Promise.resolve(fail('invalid-request'))

const copyOf = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes)

const sumOf = (all: readonly Uint8Array[]): number =>
  all.reduce((sum, bytes) => sum + bytes.byteLength, 0)

const listed = (vault: MemoryVault | undefined): readonly SnapshotInfo[] =>
  [...(vault?.snapshots.values() ?? [])].map(({ info }) => info)
