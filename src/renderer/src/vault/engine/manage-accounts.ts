import { fail, ok } from '../../../../shared/result'
import type { AuditAction, NewAccount, VaultAccount } from '../../services/sealed-workspace'
import type { Bytes } from '../crypto/bytes'
import type { KeyHeader } from '../crypto/key-header'
import { readRecoveryKey } from '../crypto/recovery-key'
import { unwrapForAccount, withNewSalt, wrapForAccount, wrapForRecovery } from '../crypto/wrap-key'
import { openVaultOf, type EngineAnswer, type EngineContext } from './engine-context'
import { checkedPassphrase, keepHeader } from './enter-vault'
import { guarded } from './guard-attempts'

type Unsigned = Omit<KeyHeader, 'mac'>

/**
 * Changes the header with the vault key in hand. The key comes from the person's own passphrase, asked for again, and is
 * set to zero afterwards: it is nowhere else while the vault is open.
 */
const withVaultKey = async (
  context: EngineContext,
  passphrase: string,
  note: { readonly action: AuditAction; readonly record?: string },
  change: (header: KeyHeader, vaultKey: Bytes) => EngineAnswer<Unsigned>,
): EngineAnswer<void> => {
  const { unlocked } = context
  const open = openVaultOf(context)
  if (!open.ok) return open
  if (unlocked === undefined) return fail('locked')
  const { header, ring, user } = unlocked
  const account = header.accounts.find(({ id }) => id === user.id)
  if (account === undefined) return fail('not-allowed')
  const opened = await guarded(context, header.vaultId, user.id, async (): EngineAnswer<Bytes> => {
    const unwrapped = await unwrapForAccount(header, account, passphrase)
    if (unwrapped.kind === 'opened') return ok(unwrapped.vaultKey)
    return fail(unwrapped.kind === 'wrong' ? 'wrong-passphrase' : 'corrupt')
  })
  if (!opened.ok) return opened
  const vaultKey = opened.value.value
  try {
    const changed = await change(header, vaultKey)
    if (!changed.ok) return changed
    const { mac: _mac, ...unsigned } = { mac: '', ...changed.value }
    const next = await ring.signHeader({ ...unsigned, revision: header.revision + 1 })
    const kept = await keepHeader(context, next)
    if (!kept.ok) return kept
    return await open.value.commit([], [note])
  } finally {
    vaultKey.fill(0)
  }
}

const isAdministrator = ({ unlocked }: EngineContext): boolean =>
  unlocked?.user.role === 'administrator'

/** A new passphrase for the person at work. Old and new both open until the header is written; then only the new one. */
export const changePassphrase = (
  context: EngineContext,
  current: string,
  next: string,
): EngineAnswer<void> =>
  withVaultKey(context, current, { action: 'passphrase-changed' }, async (header, vaultKey) => {
    const own = header.accounts.find(({ id }) => id === context.unlocked?.user.id)
    if (own === undefined) return fail('not-allowed')
    const strong = await checkedPassphrase(next, [own.name])
    if (!strong.ok) return strong
    const { id, name, role, stretch } = own
    const wrap = await wrapForAccount(
      header,
      { id, name, role, passphrase: next, stretch: withNewSalt(stretch) },
      vaultKey,
    )
    return ok({
      ...header,
      accounts: header.accounts.map((account) => (account.id === id ? wrap : account)),
    })
  })

/** A further clinician with a passphrase of their own. For administrators. */
export const addAccount = async (
  context: EngineContext,
  own: string,
  account: NewAccount & { readonly role: VaultAccount['role'] },
): EngineAnswer<void> => {
  if (!isAdministrator(context)) return fail('not-allowed')
  const id = context.newId()
  const name = account.name.trim()
  if (name === '' || name.length > 200) return fail('not-allowed')
  return withVaultKey(
    context,
    own,
    { action: 'account-added', record: id },
    async (header, key) => {
      if (header.accounts.some((other) => other.name === name)) return fail('not-allowed')
      const strong = await checkedPassphrase(account.passphrase, [name])
      if (!strong.ok) return strong
      const [first] = header.accounts
      if (first === undefined) return fail('corrupt')
      const stretch = withNewSalt(first.stretch)
      const { passphrase, role } = account
      const wrap = await wrapForAccount(header, { id, name, role, passphrase, stretch }, key)
      return ok({ ...header, accounts: [...header.accounts, wrap] })
    },
  )
}

/** Takes a clinician's way in away. One administrator always stays. For administrators. */
export const removeAccount = async (
  context: EngineContext,
  own: string,
  accountId: string,
): EngineAnswer<void> => {
  if (!isAdministrator(context)) return fail('not-allowed')
  const note = { action: 'account-removed', record: accountId } as const
  return withVaultKey(context, own, note, async (header) => {
    const accounts = header.accounts.filter(({ id }) => id !== accountId)
    if (accounts.length === header.accounts.length) return fail('not-allowed')
    const left = accounts.some(({ role }) => role === 'administrator')
    return left ? ok({ ...header, accounts }) : fail('last-administrator')
  })
}

/** A new recovery key; the old one opens nothing here any more, only backups of its day. For administrators. */
export const renewRecoveryKey = async (
  context: EngineContext,
  own: string,
  recoveryKeyText: string,
): EngineAnswer<void> => {
  if (!isAdministrator(context)) return fail('not-allowed')
  const recoveryKey = await readRecoveryKey(recoveryKeyText)
  if (recoveryKey === undefined) return fail('wrong-recovery-key')
  return withVaultKey(context, own, { action: 'recovery-key-renewed' }, async (header, vaultKey) =>
    ok({ ...header, recovery: await wrapForRecovery(header, recoveryKey, vaultKey) }),
  )
}
