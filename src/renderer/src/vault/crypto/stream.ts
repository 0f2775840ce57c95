import { joined, randomBytes, uint32, type Bytes } from './bytes'
import { NotAuthenticError } from './envelope'

/** Plain bytes in each chunk but the last. */
export const CHUNK_BYTES = 256 * 1024
const PREFIX_BYTES = 7
const TAG_BYTES = 16

/** Prefix, counter, and whether it is the last: a chunk cannot be left out, moved, repeated or put behind the end. */
const nonceOf = (prefix: Uint8Array, counter: number, isLast: boolean): Bytes =>
  joined(prefix, uint32(counter), new Uint8Array([isLast ? 1 : 0]))

/** Chunks under way at once: one by one, each would wait for its turn in another thread. */
const AT_ONCE = 16

const inWindows = async (
  chunks: number,
  work: (counter: number) => Promise<void>,
): Promise<void> => {
  for (let first = 0; first < chunks; first += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, chunks - first) }, (_, at) => first + at)
    await Promise.all(some.map(work))
  }
}

/**
 * Seals a long text in chunks (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizar, 2015). The key must be
 * used for this one text only. boundTo is authenticated with every chunk; `front` is put before them as it is.
 */
export const sealStream = async (
  key: CryptoKey,
  boundTo: Bytes,
  plain: Uint8Array,
  front = new Uint8Array(0),
): Promise<Bytes> => {
  const prefix = randomBytes(PREFIX_BYTES)
  const chunks = Math.max(1, Math.ceil(plain.byteLength / CHUNK_BYTES))
  const start = front.byteLength + PREFIX_BYTES
  const sealed = new Uint8Array(start + plain.byteLength + chunks * TAG_BYTES)
  sealed.set(front)
  sealed.set(prefix, front.byteLength)
  await inWindows(chunks, async (counter) => {
    const iv = nonceOf(prefix, counter, counter === chunks - 1)
    const at = counter * CHUNK_BYTES
    const part = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: boundTo },
      key,
      (plain as Bytes).subarray(at, at + CHUNK_BYTES),
    )
    sealed.set(new Uint8Array(part), start + counter * (CHUNK_BYTES + TAG_BYTES))
  })
  return sealed
}

/** Opens what sealStream made, its front taken off, whole or not at all. Throws NotAuthenticError. */
export const unsealStream = async (
  key: CryptoKey,
  boundTo: Bytes,
  sealed: Uint8Array,
): Promise<Bytes> => {
  const whole = CHUNK_BYTES + TAG_BYTES
  const body = sealed.byteLength - PREFIX_BYTES
  const chunks = Math.max(1, Math.ceil(body / whole))
  if (body - (chunks - 1) * whole < TAG_BYTES) throw new NotAuthenticError('too short')
  const prefix = sealed.subarray(0, PREFIX_BYTES)
  const plain = new Uint8Array(body - chunks * TAG_BYTES)
  await inWindows(chunks, async (counter) => {
    const start = PREFIX_BYTES + counter * whole
    const iv = nonceOf(prefix, counter, counter === chunks - 1)
    const part = await crypto.subtle
      .decrypt(
        { name: 'AES-GCM', iv, additionalData: boundTo },
        key,
        (sealed as Bytes).subarray(start, start + whole),
      )
      .catch(() => {
        throw new NotAuthenticError('chunk refused')
      })
    plain.set(new Uint8Array(part), counter * CHUNK_BYTES)
  })
  return plain
}
