import { fail, ok } from '../../../../shared/result'
import type { RecoveryPlan, VaultAccount } from '../../services/sealed-workspace'
import { writtenHeader, type KeyHeader } from '../crypto/key-header'
import { countOf, gatherCopies, type Gathered } from '../sealed/gather-copies'
import { signedPosition } from '../sealed/position'
import { answered } from '../sealed/second-copy'
import { openSnapshotFile, readSnapshot, type ReadSnapshot } from '../sealed/snapshot-file'
import type { Told } from '../sealed/prepare-batch'
import { writeDatabase, type DatabaseContent } from '../sealed/write-database'
import { accountOf, type EngineAnswer, type EngineContext, type Unlocked } from './engine-context'
import { keepHeader, openedWith, openedWithRecoveryKey, type RecoveryRequest } from './enter-vault'
import { findHeaders } from './find-header'
import { openOwnDatabase } from './open-database'
import { FILE_LIMIT_MS, takeSnapshot } from './take-snapshot'

const awaiting = async (
  context: EngineContext,
): EngineAnswer<{ unlocked: Unlocked; gathered: Gathered }> => {
  const { unlocked } = context
  if (unlocked?.recovery === undefined) return fail('not-allowed')
  const { ring, header, recovery } = unlocked
  const gathered = await gatherCopies(context.port, header.vaultId, ring, recovery.known)
  if (gathered.ok) return ok({ unlocked, gathered: gathered.value })
  return gathered.error.code === 'not-found' ? fail('no-copy') : gathered
}

/** What a recovery would bring back, read from the second copy; nothing is written. */
export const planRecovery = async (context: EngineContext): EngineAnswer<RecoveryPlan> => {
  const found = await awaiting(context)
  if (!found.ok) return found
  const { unlocked, gathered } = found.value
  const { rows, snapshot, journalChanges, missingChanges } = gathered
  return ok({
    reason: unlocked.recovery?.reason ?? 'damaged',
    snapshotAt: snapshot?.writtenAt ?? null,
    journalChanges,
    missingChanges,
    records: {
      patients: countOf(rows, 'patients'),
      visits: countOf(rows, 'visits'),
      drafts: countOf(rows, 'drafts'),
    },
  })
}

/** Writes a new database, proves it, and makes the sentinel point to it: the one step that switches. */
const switchTo = async (
  context: EngineContext,
  unlocked: Unlocked,
  content: Omit<DatabaseContent, 'headerBytes' | 'vaultId'>,
  note: Told,
): EngineAnswer<void> => {
  const { ring, header } = unlocked
  const written = await writeDatabase(ring, context.newId(), {
    ...content,
    vaultId: header.vaultId,
    headerBytes: writtenHeader(header),
  })
  if (!written.ok) return written
  const sentinel = await signedPosition(ring, written.value)
  const switched = await answered(context.port.metaWrite(header.vaultId, 'sentinel', sentinel))
  if (!switched.ok) return switched
  const opened = await openOwnDatabase(context, [note])
  if (!opened.ok) return opened
  return opened.value === 'open' ? ok(undefined) : fail('corrupt', 'restored')
}

/** Brings back the newest whole snapshot and the journal after it. What was damaged stays where it is. */
export const recoverVault = async (
  context: EngineContext,
  /** For a backup of another machine: its further changes are its own, so the device is new. */
  movedHere?: Told,
): EngineAnswer<void> => {
  const found = await awaiting(context)
  if (!found.ok) return found
  const { unlocked, gathered } = found.value
  const { rows, sequence, auditHead, journalChanges, missingChanges } = gathered
  const device = (movedHere ? undefined : gathered.device) ?? context.newId()
  const before = context.status.lastGoodCopyAt
  const switched = await switchTo(
    context,
    unlocked,
    { rows, sequence, auditHead, device },
    movedHere ?? {
      action: 'restore',
      detail: `journal ${journalChanges}, missing ${missingChanges}`,
    },
  )
  if (!switched.ok) return switched
  // Opening has made a whole copy already where the second copy lacked something.
  if (context.status.lastGoodCopyAt !== before) return ok(undefined)
  const taken = await takeSnapshot(context, { compact: missingChanges > 0 ? 'all' : 'behind' })
  return taken.ok ? ok(undefined) : taken
}

/** Accounts of a backup file that the user picked; kept until it is restored. */
export const pickBackup = async (
  context: EngineContext,
): EngineAnswer<{ readonly accounts: readonly VaultAccount[] } | null> => {
  const picked = await context.port.backupPick()
  if (!picked.ok) return picked
  if (picked.value === null) return ok(null)
  const file = openSnapshotFile(picked.value)
  if (file === undefined) return fail('not-a-backup')
  context.pickedBackup = picked.value
  return ok({ accounts: file.header.accounts.map(accountOf) })
}

/** What opens a backup: a passphrase of its day, or its recovery key, which gives the account a new passphrase. */
export type BackupSecret =
  | { readonly kind: 'passphrase'; readonly accountId: string; readonly passphrase: string }
  | ({ readonly kind: 'recovery-key' } & Omit<RecoveryRequest, 'reason'>)

const openedBackup = async (header: KeyHeader, secret: BackupSecret): EngineAnswer<Unlocked> => {
  if (secret.kind === 'recovery-key') {
    const opened = await openedWithRecoveryKey(header, { ...secret, reason: 'backup' })
    if (!opened.ok) return opened
    const { ring, user } = opened.value
    return ok({ ring, user: accountOf(user), header: opened.value.header })
  }
  const opened = await openedWith([header], secret.accountId, secret.passphrase)
  if (!opened.ok) return opened
  return ok({ ring: opened.value.ring, user: accountOf(opened.value.user), header })
}

/**
 * Restores a picked backup on a computer without a vault. The file becomes the first snapshot here, then it is a recovery
 * like any other: whatever interrupts it, the next start goes on from there.
 */
export const restoreBackup = async (
  context: EngineContext,
  secret: BackupSecret,
): EngineAnswer<void> => {
  const bytes = context.pickedBackup
  const file = bytes === undefined ? undefined : openSnapshotFile(bytes)
  if (bytes === undefined || file === undefined) return fail('not-a-backup')
  const existing = await findHeaders(context.port)
  if (!existing.ok) return existing
  if (existing.value.length > 0) return fail('not-allowed')
  const opened = await openedBackup(file.header, secret)
  if (!opened.ok) return opened
  const unlocked = opened.value
  const { vaultId } = unlocked.header
  let read: ReadSnapshot
  try {
    read = await readSnapshot(unlocked.ring, bytes)
  } catch {
    return fail('damaged')
  }
  const records = read.rows.length - countOf(read.rows, 'keys') - countOf(read.rows, 'audit')
  const placed = await answered(context.port.snapshotWrite(vaultId, bytes, records), FILE_LIMIT_MS)
  if (!placed.ok) return placed
  const judged = await answered(context.port.snapshotJudge(vaultId, placed.value.id, true))
  if (!judged.ok) return judged
  const kept = await keepHeader(context, unlocked.header)
  if (!kept.ok) return kept
  unlocked.recovery = { reason: 'missing', known: read.manifest.sequence }
  context.unlocked = unlocked
  context.pickedBackup = undefined
  return recoverVault(context, { action: 'restore', detail: 'backup file' })
}
