import { fail, ok } from '../../../../shared/result'
import type { SnapshotInfo } from '../../../../shared/storage-port'
import type { AuditTrail, VaultSituation, VerifiedCopy } from '../../services/sealed-workspace'
import { verifiedTrail } from '../sealed/audit-chain'
import { createCaseKeys } from '../sealed/case-keys'
import { openRecord } from '../sealed/record-cipher'
import { answered } from '../sealed/second-copy'
import { readSnapshot } from '../sealed/snapshot-file'
import type { SealedRow } from '../sealed/vault-database'
import { accountOf, openVaultOf, type EngineAnswer, type EngineContext } from './engine-context'
import { findHeaders } from './find-header'
import { waitOf } from './guard-attempts'
import { copyOf, FILE_LIMIT_MS, newestVerified, readBack } from './take-snapshot'

/** Where the own workspace stands, without any key. */
export const situationOf = async (context: EngineContext): EngineAnswer<VaultSituation> => {
  const { unlocked } = context
  if (unlocked !== undefined) {
    const stage = unlocked.open === undefined ? 'needs-recovery' : 'open'
    return ok({ stage, accounts: unlocked.header.accounts.map(accountOf), waitMs: 0 })
  }
  const headers = await findHeaders(context.port)
  if (!headers.ok) return headers
  const [header] = headers.value
  if (header === undefined) return ok({ stage: 'needs-setup', accounts: [], waitMs: 0 })
  return ok({
    stage: 'locked',
    accounts: header.accounts.map(accountOf),
    waitMs: await waitOf(context, header.vaultId),
  })
}

/** The whole trail, checked link by link and against the head that the position holds. */
export const auditTrailOf = async (context: EngineContext): EngineAnswer<AuditTrail> => {
  const open = openVaultOf(context)
  if (!open.ok) return open
  const rows = await open.value.rows('audit')
  if (!rows.ok) return rows
  return ok(await verifiedTrail(open.value.ring, rows.value, open.value.position().auditHead))
}

/** The snapshots of this vault as they lie there. */
export const copiesOf = async (context: EngineContext): EngineAnswer<readonly SnapshotInfo[]> => {
  const { unlocked } = context
  if (unlocked === undefined) return fail('locked')
  return answered(context.port.snapshotList(unlocked.header.vaultId), FILE_LIMIT_MS)
}

/** Proves the newest snapshot: read, every record opened with the keys inside it, the trail verified. Changes nothing. */
export const drillRestore = async (context: EngineContext): EngineAnswer<VerifiedCopy> => {
  const open = openVaultOf(context)
  if (!open.ok) return open
  const copies = await copiesOf(context)
  if (!copies.ok) return copies
  const newest = newestVerified(copies.value)
  if (newest === undefined) return fail('no-copy')
  const { ring } = open.value
  const read = await readBack(context.port, open.value.position().vaultId, newest.id, (bytes) =>
    readSnapshot(ring, bytes),
  )
  if (!read.ok) return read
  const { rows, manifest } = read.value
  const inside = new Map<string, SealedRow>()
  for (const { store, row } of rows) if (store === 'keys') inside.set(row.id, row)
  const keys = createCaseKeys(ring, async (ids) => ok(ids.map((id) => inside.get(id))))
  try {
    for (const { store, row } of rows)
      if (store !== 'keys' && store !== 'audit') await openRecord(ring, keys, store, row)
  } catch {
    return fail('damaged')
  }
  const trail = rows.flatMap(({ store, row }) => (store === 'audit' ? [row] : []))
  const { problem } = await verifiedTrail(ring, trail, manifest.auditHead)
  // A trail that a recovery mended has a gap, and says so; its end must be right all the same.
  if (problem?.kind === 'end') return fail('damaged')
  const noted = await open.value.commit([], [{ action: 'restore-drill', detail: newest.id }])
  return noted.ok ? ok(copyOf(newest, manifest)) : noted
}
