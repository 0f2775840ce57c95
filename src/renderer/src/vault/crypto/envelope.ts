import { joined, randomBytes, utf8, type Bytes } from './bytes'
import { padded, unpadded } from './padding'

/** Version of the sealed form: AES-256-GCM, 12 bytes of random nonce before the text, 16 bytes of tag behind. */
const ENVELOPE_VERSION = 1

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Where a sealed text belongs. Sealed text that is moved to another place does not open. */
export interface Place {
  readonly store: string
  readonly id: string
  /** Version of what is inside. */
  readonly schema: number
  readonly revision: number
}

const additionalData = ({ store, id, schema, revision }: Place): Bytes =>
  utf8(['palpate-record', ENVELOPE_VERSION, store, id, schema, revision].join('|'))

/** Thrown when a sealed text was changed, moved or is not of this key. */
export class NotAuthenticError extends Error {
  override readonly name = 'NotAuthenticError'
}

/** Seals bytes for one place: nonce, then padded ciphertext with its tag. */
export const seal = async (key: CryptoKey, place: Place, bytes: Uint8Array): Promise<Bytes> =>
  sealRaw(key, additionalData(place), padded(bytes))

/** What was sealed for this place. Throws NotAuthenticError. */
export const unseal = async (key: CryptoKey, place: Place, sealed: Uint8Array): Promise<Bytes> =>
  unpadded(await unsealRaw(key, additionalData(place), sealed))

/** Seals without padding, bound to any bytes: for keys and blocks. */
export const sealRaw = async (
  key: CryptoKey,
  boundTo: Bytes,
  bytes: Uint8Array,
): Promise<Bytes> => {
  const nonce = randomBytes(NONCE_BYTES)
  const text = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: boundTo },
    key,
    // Only its view of the buffer is read.
    bytes as Bytes,
  )
  return joined(nonce, new Uint8Array(text))
}

/** Opens what sealRaw made. Throws NotAuthenticError. */
export const unsealRaw = async (
  key: CryptoKey,
  boundTo: Bytes,
  sealed: Uint8Array,
): Promise<Bytes> => {
  if (sealed.byteLength < NONCE_BYTES + TAG_BYTES) throw new NotAuthenticError('too short')
  const bytes = sealed as Bytes
  const algorithm = {
    name: 'AES-GCM',
    iv: bytes.subarray(0, NONCE_BYTES),
    additionalData: boundTo,
  }
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, bytes.subarray(NONCE_BYTES)))
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') {
      throw new NotAuthenticError('refused')
    }
    throw error
  }
}
