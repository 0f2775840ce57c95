import { utf8, type Bytes } from './bytes'

const NO_SALT = new Uint8Array(0)

/** Key material that subkeys come from; cannot be read out again. */
export const keyMaterial = (secret: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey', 'deriveBits'])

const parameters = (info: string, salt: Bytes) => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt,
  info: utf8(info),
})

/** An AES-256-GCM key for one purpose (HKDF-SHA256, RFC 5869). */
export const sealingKey = (
  material: CryptoKey,
  info: string,
  salt: Bytes = NO_SALT,
): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(
    parameters(info, salt),
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )

/** An HMAC-SHA256 key for one purpose. */
export const signingKey = (
  material: CryptoKey,
  info: string,
  salt: Bytes = NO_SALT,
): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(
    parameters(info, salt),
    material,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign', 'verify'],
  )

/** A raw 256-bit AES-GCM key as one that cannot be read out; the bytes given are set to zero. */
export const importSealingKey = async (raw: Bytes): Promise<CryptoKey> => {
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
  raw.fill(0)
  return key
}

/** HMAC-SHA256, 32 bytes. */
export const macOf = async (key: CryptoKey, bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes))
