import { fail, ok, type Result } from '../../../../shared/result'
import { goneDays } from '../../../../shared/snapshot-age'
import type { SnapshotInfo } from '../../../../shared/storage-port'
import type { ErasedCase, EraseErrorCode } from '../../services/erase-case'
import type { VaultActionErrorCode } from '../../services/sealed-workspace'
import { erasedCounts } from '../case-records'
import { sealedDatabaseNames } from '../sealed/vault-database'
import { openVaultOf, type EngineContext } from './engine-context'
import { copiesOf } from './inspect-vault'
import { takeSnapshot } from './take-snapshot'

/** The longest reason that the trail keeps, characters. */
const REASON_LENGTH = 500

/** A new whole copy without the case, and a journal that begins after it. False: to be tried again. */
export const clearCopies = async (context: EngineContext): Promise<boolean> => {
  const taken = await takeSnapshot(context, { compact: 'all' })
  context.erasedInCopies = !taken.ok
  return taken.ok
}

/**
 * Takes a case away for good: records, their second text in blocks, their key; then journal and newest copy are made anew
 * without it. Older copies keep it until they go, and are named. For administrators.
 */
export const eraseCase = async (
  context: EngineContext,
  lumpId: string,
  reason: string,
): Promise<Result<ErasedCase, VaultActionErrorCode | EraseErrorCode>> => {
  const open = openVaultOf(context)
  if (!open.ok) return open
  if (context.unlocked?.user.role !== 'administrator') return fail('not-allowed')
  const why = reason.trim().slice(0, REASON_LENGTH)
  if (why === '') return fail('reason-missing')
  const erased = await open.value.eraseCase(lumpId, why)
  if (!erased.ok) return erased
  const gone = erased.value
  if (gone === undefined) return fail('no-such-case')
  for (const { store, record } of gone) context.sink.removed(store, record.id)
  const listed = await copiesOf(context)
  const before = new Set(listed.ok ? listed.value.map(({ id }) => id) : [])
  const copiesCleared = await clearCopies(context)
  const left = await copiesOf(context)
  const names = await sealedDatabaseNames()
  const { database } = open.value.position()
  return ok({
    ...erasedCounts(gone),
    copiesCleared,
    backups: backupsOf(left.ok ? left.value : [], before, context.now().getTime()),
    // A store that does not list its databases may hold the one that a recovery left there.
    databasesAside: names.ok ? names.value.filter((name) => name !== database).length : 1,
  })
}

const backupsOf = (
  snapshots: readonly SnapshotInfo[],
  before: ReadonlySet<string>,
  now: number,
): ErasedCase['backups'] => {
  const goneBy = goneDays(snapshots, now)
  return snapshots
    .filter(({ id }) => before.has(id))
    .sort((left, right) => (left.id < right.id ? -1 : 1))
    .map(({ id, writtenAt }) => ({ id, writtenAt, goneBy: goneBy.get(id) ?? null }))
}
