import { leastParameters, stretched, type StretchParameters } from './argon2'
import { randomBytes, sameBytes, toBase64, type Bytes } from './bytes'
import { NotAuthenticError, sealRaw, unsealRaw } from './envelope'
import {
  accountBinding,
  fieldBytes,
  recoveryBinding,
  type AccountWrap,
  type KeyHeader,
} from './key-header'
import { keyMaterial, macOf, sealingKey, signingKey } from './subkeys'

type Vault = Pick<KeyHeader, 'vaultId' | 'epoch'>
type RecoveryWrap = KeyHeader['recovery']

/** The vault key, or why it could not be had. */
export type Unwrapped =
  | { readonly kind: 'opened'; readonly vaultKey: Bytes }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'damaged' }

interface Wrapped {
  readonly commitment: string
  readonly wrapped: string
}

const wrapUnder = async (
  secret: Bytes,
  salt: Bytes,
  boundTo: Bytes,
  vaultKey: Bytes,
): Promise<Wrapped> => {
  const material = await keyMaterial(secret)
  const commitment = await macOf(await signingKey(material, 'commit', salt), boundTo)
  const wrapped = await sealRaw(await sealingKey(material, 'wrap', salt), boundTo, vaultKey)
  return { commitment: toBase64(commitment), wrapped: toBase64(wrapped) }
}

const unwrapUnder = async (
  secret: Bytes,
  salt: Bytes,
  boundTo: Bytes,
  { commitment, wrapped }: Wrapped,
): Promise<Unwrapped> => {
  const material = await keyMaterial(secret)
  const expected = await macOf(await signingKey(material, 'commit', salt), boundTo)
  if (!sameBytes(expected, fieldBytes(commitment))) return { kind: 'wrong' }
  try {
    const key = await sealingKey(material, 'wrap', salt)
    return { kind: 'opened', vaultKey: await unsealRaw(key, boundTo, fieldBytes(wrapped)) }
  } catch (error) {
    if (error instanceof NotAuthenticError) return { kind: 'damaged' }
    throw error
  }
}

const NO_SALT = new Uint8Array(0)

/** Wraps the vault key for one clinician. The stretched passphrase is set to zero after use. */
export const wrapForAccount = async (
  vault: Vault,
  account: {
    readonly id: string
    readonly name: string
    readonly role: AccountWrap['role']
    readonly passphrase: string
    readonly stretch: StretchParameters
  },
  vaultKey: Bytes,
): Promise<AccountWrap> => {
  const { id, name, role, stretch } = account
  const secret = await stretched(account.passphrase, stretch)
  const boundTo = accountBinding(vault, { id, name, role, stretch })
  const wrapped = await wrapUnder(secret, NO_SALT, boundTo, vaultKey)
  secret.fill(0)
  return { id, name, role, stretch, ...wrapped }
}

/** Opens a clinician's copy of the vault key. Takes as long for a wrong passphrase as for the right one. */
export const unwrapForAccount = async (
  vault: Vault,
  account: AccountWrap,
  passphrase: string,
): Promise<Unwrapped> => {
  const secret = await stretched(passphrase, account.stretch)
  const opened = await unwrapUnder(secret, NO_SALT, accountBinding(vault, account), account)
  secret.fill(0)
  return opened
}

/** Wraps the vault key for the printed recovery key, whose 160 bits need no stretching. */
export const wrapForRecovery = async (
  vault: Vault,
  recoveryKey: Bytes,
  vaultKey: Bytes,
): Promise<RecoveryWrap> => {
  const salt = randomBytes(16)
  const text = toBase64(salt)
  return {
    salt: text,
    ...(await wrapUnder(recoveryKey, salt, recoveryBinding(vault, text), vaultKey)),
  }
}

/** Opens the vault key with the recovery key. */
export const unwrapForRecovery = (
  header: Vault & Pick<KeyHeader, 'recovery'>,
  recoveryKey: Bytes,
): Promise<Unwrapped> => {
  const { salt } = header.recovery
  return unwrapUnder(recoveryKey, fieldBytes(salt), recoveryBinding(header, salt), header.recovery)
}

/** The same parameters with a salt of its own: each wrap has one. */
export const withNewSalt = (parameters: StretchParameters): StretchParameters => ({
  ...parameters,
  salt: leastParameters().salt,
})
