import { fail, ok, type Result } from '../../../../shared/result'
import type { SnapshotInfo, StorageErrorCode, StoragePort } from '../../../../shared/storage-port'
import type { VerifiedCopy } from '../../services/sealed-workspace'
import { entrySequence } from '../sealed/journal-entry'
import type { OpenVault } from '../sealed/open-vault'
import { answered } from '../sealed/second-copy'
import {
  openSnapshotFile,
  provedSnapshot,
  sealSnapshot,
  type SnapshotManifest,
} from '../sealed/snapshot-file'
import { SEALED_STORES, type SealedStore } from '../sealed/vault-database'
import { writtenDatabase } from '../sealed/write-database'
import { openVaultOf, tellStatus, type EngineAnswer, type EngineContext } from './engine-context'

/** A large file takes longer than a save may, milliseconds. */
export const FILE_LIMIT_MS = 120_000

/** Journal that is worth shortening even behind one snapshot only, bytes. */
const LONG_JOURNAL_BYTES = 16 * 1024 * 1024

/** A snapshot as it reads from the disk, opened as `open` does; 'damaged' when that throws. */
export const readBack = async <Opened>(
  port: StoragePort,
  vaultId: string,
  id: string,
  open: (bytes: Uint8Array) => Promise<Opened>,
): Promise<Result<Opened, StorageErrorCode>> => {
  const bytes = await answered(port.snapshotRead(vaultId, id), FILE_LIMIT_MS)
  if (!bytes.ok) return bytes
  try {
    return ok(await open(bytes.value))
  } catch {
    return fail('damaged')
  }
}

const byNewest = (left: SnapshotInfo, right: SnapshotInfo): number => (left.id < right.id ? 1 : -1)

/** The newest snapshot that was verified when it was written. */
export const newestVerified = (snapshots: readonly SnapshotInfo[]): SnapshotInfo | undefined =>
  [...snapshots].sort(byNewest).find(({ verified }) => verified)

/** Counts for the screen, as the copy was proved to have them. */
export const copyOf = (snapshot: SnapshotInfo, { stores }: SnapshotManifest): VerifiedCopy => {
  const of = (store: SealedStore): number => stores[store]?.count ?? 0
  return { snapshot, patients: of('patients'), visits: of('visits') }
}

/** How much of the journal goes once a snapshot is kept. */
export interface Compaction {
  /** 'behind': what two snapshots hold. 'all': everything but the last batch. */
  readonly compact: 'behind' | 'all'
}

/**
 * Takes out of the journal what snapshots hold. What cannot be read stays, and so does the last batch: its number says how
 * far the vault had come.
 */
const compacted = async ({ port }: EngineContext, open: OpenVault, upTo: number): Promise<void> => {
  if (upTo === 0) return
  const { vaultId } = open.position()
  const replaced = await open.secondCopy.exclusive(async () => {
    const read = await answered(port.journalRead(vaultId), FILE_LIMIT_MS)
    const written = read.ok ? read : await answered(port.journalSalvage(vaultId), FILE_LIMIT_MS)
    if (!written.ok) return written
    const numbered = written.value.map((bytes) => ({ bytes, sequence: entrySequence(bytes) }))
    const last = numbered.reduce((highest, { sequence = 0 }) => Math.max(highest, sequence), 0)
    const kept = numbered.filter(({ sequence = last }) => sequence > upTo || sequence === last)
    if (kept.length === numbered.length && read.ok) return ok(undefined)
    return answered(
      port.journalReplace(
        vaultId,
        kept.map(({ bytes }) => bytes),
      ),
      FILE_LIMIT_MS,
    )
  })
  if (replaced.ok && open.secondCopy.waiting() > 0) await open.secondCopy.retry()
}

/** Number of the last batch that two kept snapshots hold: if the newer one is lost, the older and the journal meet. */
const coveredTwice = async (
  { port, unlocked }: EngineContext,
  snapshots: readonly SnapshotInfo[],
): Promise<number> => {
  const newestFirst = snapshots.filter(({ verified }) => verified).sort(byNewest)
  const [, older] = newestFirst
  if (older === undefined || unlocked === undefined) return 0
  const { vaultId } = unlocked.header
  const bytes = await answered(port.snapshotRead(vaultId, older.id), FILE_LIMIT_MS)
  return bytes.ok ? (openSnapshotFile(bytes.value)?.sequence ?? 0) : 0
}

/**
 * Writes a whole copy, reads it back from the disk, opens and counts it, and only then keeps it. A copy that does not
 * prove whole is given up and 'damaged' answered; older ones stay.
 */
export const takeSnapshot = async (
  context: EngineContext,
  { compact }: Compaction,
): EngineAnswer<VerifiedCopy> => {
  const opened = openVaultOf(context)
  if (!opened.ok) return opened
  const open = opened.value
  const { unlocked, port } = context
  if (unlocked === undefined) return fail('locked')
  await open.secondCopy.settled()
  const { ring, header } = unlocked
  const { vaultId } = header
  const rows = await writtenDatabase(open.session)
  if (!rows.ok) return rows
  const position = open.position()
  const { digests } = rows.value
  if (SEALED_STORES.some((store) => digests[store].count !== position.counts[store])) {
    return fail('corrupt', 'counts')
  }
  const bytes = await sealSnapshot(ring, header, position, rows.value)
  const records = SEALED_STORES.reduce(
    (sum, store) => sum + (store === 'keys' || store === 'audit' ? 0 : digests[store].count),
    0,
  )
  const written = await answered(port.snapshotWrite(vaultId, bytes, records), FILE_LIMIT_MS)
  if (!written.ok) return written
  const info = written.value
  const read = await readBack(port, vaultId, info.id, (found) => provedSnapshot(ring, found))
  // What lies on the disk proves itself whole, and is what was in the database.
  const isWhole =
    read.ok &&
    read.value.manifest.sequence === position.sequence &&
    SEALED_STORES.every(
      (store) =>
        read.value.found[store].count === digests[store].count &&
        read.value.found[store].sha256 === digests[store].sha256,
    )
  const judged = await answered(port.snapshotJudge(vaultId, info.id, isWhole), FILE_LIMIT_MS)
  if (!read.ok) return read
  if (!isWhole) return fail('damaged')
  if (!judged.ok) return judged
  const storage = await answered(port.status())
  // A journal that is long is read at every unlocking: then one generation has to do.
  const isLong = storage.ok && storage.value.journalBytes > LONG_JOURNAL_BYTES
  const whole = compact === 'all' || isLong
  await compacted(
    context,
    open,
    whole ? position.sequence : await coveredTwice(context, judged.value),
  )
  tellStatus(context, { lastGoodCopyAt: info.writtenAt })
  return ok(copyOf({ ...info, verified: true }, read.value.manifest))
}
