import { fail, ok } from '../../../../shared/result'
import type { NewAccount, VaultAccount } from '../../services/sealed-workspace'
import { passphraseStrength } from '../access/passphrase-strength'
import { calibratedParameters } from '../crypto/argon2'
import { randomBytes } from '../crypto/bytes'
import { writtenHeader, type KeyHeader } from '../crypto/key-header'
import { openKeyRing, type KeyRing } from '../crypto/key-ring'
import { readRecoveryKey } from '../crypto/recovery-key'
import {
  unwrapForAccount,
  unwrapForRecovery,
  withNewSalt,
  wrapForAccount,
  wrapForRecovery,
} from '../crypto/wrap-key'
import type { Told } from '../sealed/prepare-batch'
import { answered } from '../sealed/second-copy'
import { writeDatabase } from '../sealed/write-database'
import { CHAIN_START } from '../sealed/audit-chain'
import { accountOf, type EngineAnswer, type EngineContext } from './engine-context'
import { findHeaders } from './find-header'
import { guarded, type Untold } from './guard-attempts'
import { openOwnDatabase } from './open-database'

/** Refuses a weak passphrase; the screen has said why before. */
export const checkedPassphrase = async (
  passphrase: string,
  own: readonly string[],
): EngineAnswer<void> => {
  const { accepted } = await passphraseStrength(passphrase, own)
  return accepted ? ok(undefined) : fail('weak-passphrase')
}

/** Writes the header outside the database and inside it. Either copy opens the vault. */
export const keepHeader = async (context: EngineContext, header: KeyHeader): EngineAnswer<void> => {
  const bytes = writtenHeader(header)
  const written = await answered(context.port.metaWrite(header.vaultId, 'header', bytes))
  if (!written.ok) return written
  const session = context.unlocked?.open?.session
  if (session !== undefined) {
    const inside = await session.write(['meta'], ({ meta }) => meta.put({ id: 'header', bytes }))
    if (!inside.ok) return inside
  }
  if (context.unlocked !== undefined) context.unlocked.header = header
  return ok(undefined)
}

const calibrated = () => calibratedParameters(() => performance.now())

/** A new vault: keys, an empty database, the header outside. Order: a kill at any point leaves one that opens, or none. */
export const setUpVault = async (
  context: EngineContext,
  account: NewAccount,
  recoveryKeyText: string,
): EngineAnswer<void> => {
  const existing = await findHeaders(context.port)
  if (!existing.ok) return existing
  if (existing.value.length > 0) return fail('not-allowed')
  const strong = await checkedPassphrase(account.passphrase, [account.name])
  if (!strong.ok) return strong
  const recoveryKey = await readRecoveryKey(recoveryKeyText)
  if (recoveryKey === undefined) return fail('wrong-recovery-key')
  const vault = { vaultId: context.newId(), epoch: 1 }
  const vaultKey = randomBytes(32)
  const stretch = await (context.stretch ?? calibrated)()
  const person = { id: context.newId(), name: account.name, role: 'administrator' as const }
  const wrap = await wrapForAccount(vault, { ...account, ...person, stretch }, vaultKey)
  const recovery = await wrapForRecovery(vault, recoveryKey, vaultKey)
  const ring = await openKeyRing(vaultKey, vault.epoch)
  const header = await ring.signHeader({
    format: 'palpate-vault',
    version: 1,
    ...vault,
    createdAt: context.now().toISOString(),
    revision: 1,
    accounts: [wrap],
    recovery,
  })
  const written = await writeDatabase(ring, context.newId(), {
    vaultId: vault.vaultId,
    device: context.newId(),
    rows: [],
    sequence: 0,
    auditHead: CHAIN_START,
    headerBytes: writtenHeader(header),
  })
  if (!written.ok) return written
  const kept = await keepHeader(context, header)
  if (!kept.ok) return kept
  context.unlocked = { ring, user: accountOf(person), header }
  const opened = await openOwnDatabase(context, [{ action: 'set-up' }])
  return opened.ok ? ok(undefined) : opened
}

const told = (untold: Untold): readonly Told[] =>
  untold.map(({ at, accountId }) => ({
    action: 'unlock-failed' as const,
    detail: new Date(at).toISOString(),
    record: accountId,
  }))

const entered = async (
  context: EngineContext,
  ring: KeyRing,
  header: KeyHeader,
  user: VaultAccount,
  notes: readonly Told[],
): EngineAnswer<'open' | 'needs-recovery'> => {
  context.unlocked = { ring, user: accountOf(user), header }
  return openOwnDatabase(context, notes)
}

/** Keys that were opened, by whom, and the header they belong to. */
export interface Opened {
  readonly ring: KeyRing
  readonly header: KeyHeader
  readonly user: VaultAccount
}

/** Tries the copies of the header, the newest first, until one opens whole. */
export const openedWith = async (
  headers: readonly KeyHeader[],
  accountId: string,
  passphrase: string,
): EngineAnswer<Opened> => {
  let damaged = false
  for (const header of headers) {
    const account = header.accounts.find(({ id }) => id === accountId)
    if (account === undefined) continue
    const unwrapped = await unwrapForAccount(header, account, passphrase)
    if (unwrapped.kind === 'wrong') continue
    if (unwrapped.kind === 'opened') {
      const ring = await openKeyRing(unwrapped.vaultKey, header.epoch)
      if (await ring.isSigned(header)) return ok({ ring, header, user: account })
    }
    damaged = true
  }
  return fail(damaged ? 'corrupt' : 'wrong-passphrase')
}

/** Copies that differ: most often there is one, twice. */
const distinct = (headers: readonly KeyHeader[]): readonly KeyHeader[] => {
  const seen = new Set<string>()
  return headers.filter(({ mac }) => !seen.has(mac) && seen.add(mac))
}

/** Unlocks with a clinician's passphrase, then opens the database or finds that it needs recovery. */
export const unlockVault = async (
  context: EngineContext,
  accountId: string,
  passphrase: string,
): EngineAnswer<'open' | 'needs-recovery'> => {
  const headers = await findHeaders(context.port)
  if (!headers.ok) return headers
  const [first] = headers.value
  if (first === undefined) return fail('needs-setup')
  const opened = await guarded(context, first.vaultId, accountId, () =>
    openedWith(distinct(headers.value), accountId, passphrase),
  )
  if (!opened.ok) return opened
  const { value, untold } = opened.value
  return entered(context, value.ring, value.header, value.user, [
    ...told(untold),
    { action: 'unlock' },
  ])
}

/** What emergency access needs. */
export interface RecoveryRequest {
  readonly recoveryKey: string
  readonly reason: string
  readonly accountId: string
  readonly passphrase: string
}

/** Opens with the recovery key and gives the account its new passphrase; the new header is not kept yet. */
export const openedWithRecoveryKey = async (
  header: KeyHeader,
  request: RecoveryRequest,
): EngineAnswer<Opened> => {
  if (request.reason.trim() === '') return fail('not-allowed')
  const strong = await checkedPassphrase(request.passphrase, [])
  if (!strong.ok) return strong
  const recoveryKey = await readRecoveryKey(request.recoveryKey)
  if (recoveryKey === undefined) return fail('wrong-recovery-key')
  const account = header.accounts.find(({ id }) => id === request.accountId)
  if (account === undefined) return fail('not-allowed')
  const unwrapped = await unwrapForRecovery(header, recoveryKey)
  if (unwrapped.kind === 'wrong') return fail('wrong-recovery-key')
  if (unwrapped.kind === 'damaged') return fail('corrupt')
  const { id, name, role, stretch } = account
  const wrap = await wrapForAccount(
    header,
    { id, name, role, passphrase: request.passphrase, stretch: withNewSalt(stretch) },
    unwrapped.vaultKey,
  )
  const ring = await openKeyRing(unwrapped.vaultKey, header.epoch)
  if (!(await ring.isSigned(header))) return fail('corrupt')
  const { mac: _mac, ...unsigned } = header
  const next = await ring.signHeader({
    ...unsigned,
    revision: header.revision + 1,
    accounts: header.accounts.map((one) => (one.id === id ? wrap : one)),
  })
  return ok({ ring, header: next, user: account })
}

/** Unlocks with the recovery key, gives the account a new passphrase, and logs the reason. */
export const unlockWithRecoveryKey = async (
  context: EngineContext,
  request: RecoveryRequest,
): EngineAnswer<'open' | 'needs-recovery'> => {
  const headers = await findHeaders(context.port)
  if (!headers.ok) return headers
  const [header] = headers.value
  if (header === undefined) return fail('needs-setup')
  const opened = await guarded(context, header.vaultId, request.accountId, () =>
    openedWithRecoveryKey(header, request),
  )
  if (!opened.ok) return opened
  const { value, untold } = opened.value
  const kept = await keepHeader(context, value.header)
  if (!kept.ok) return kept
  return entered(context, value.ring, value.header, value.user, [
    ...told(untold),
    { action: 'recovery-key-used', detail: request.reason.trim().slice(0, 500) },
  ])
}
