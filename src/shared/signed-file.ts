import { fail, ok, type Result } from './result'

/** What a maker signs: a knowledge base, or the list of one release's installers. */
export type SignedKind = 'palpate-knowledge' | 'palpate-program'

/** Version of the envelope; another one is not read. */
const ENVELOPE = 1

/** The largest signed file that is read, in bytes; the knowledge base is about a megabyte. */
export const MAX_SIGNED_BYTES = 32 * 1024 * 1024

/** Why a signed file is not used. 'cannot-check': this browser knows no Ed25519. */
export type SignedFileError =
  'not-this-kind' | 'too-large' | 'damaged' | 'wrong-signature' | 'cannot-check'

/** What the signature covers: the kind too, so that one kind of file never passes for another. */
export const signedBytes = (kind: SignedKind, content: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${kind} ${ENVELOPE}\n${content}`)

/** Bytes as lower-case hexadecimal. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Bytes of a hexadecimal text; undefined for one of another length. */
const fromHex = (text: string, byteLength: number): Uint8Array<ArrayBuffer> | undefined =>
  text.length === byteLength * 2 && /^[0-9a-f]+$/.test(text)
    ? Uint8Array.from({ length: byteLength }, (_, at) =>
        Number.parseInt(text.slice(at * 2, at * 2 + 2), 16),
      )
    : undefined

/** SHA-256 in lower-case hexadecimal. */
const sha256Hex = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))

/** The file of a content and its signature. */
export const writeEnvelope = async (
  kind: SignedKind,
  content: string,
  signature: Uint8Array,
): Promise<string> =>
  JSON.stringify({
    kind,
    envelope: ENVELOPE,
    sha256: await sha256Hex(signedBytes(kind, content)),
    signature: toHex(signature),
    content,
  })

interface Envelope {
  readonly sha256: string
  readonly signature: string
  readonly content: string
}

function readEnvelope(bytes: Uint8Array, kind: SignedKind): Envelope | undefined {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  // An object from JSON: every member is checked on the next lines.
  const { kind: given, envelope, sha256, signature, content } = value as Record<string, unknown>
  if (given !== kind || envelope !== ENVELOPE) return undefined
  if (typeof sha256 !== 'string' || typeof signature !== 'string' || typeof content !== 'string')
    return undefined
  return { sha256, signature, content }
}

/**
 * The content of a file that was signed by the holder of the key, else why it is not used. publicKey: the 32 bytes of an
 * Ed25519 key in hexadecimal. The digest only tells a file that was cut or changed in copying from one that another signed.
 */
export async function readSignedFile(
  bytes: Uint8Array,
  kind: SignedKind,
  publicKey: string,
): Promise<Result<string, SignedFileError>> {
  if (bytes.byteLength > MAX_SIGNED_BYTES) return fail('too-large')
  const envelope = readEnvelope(bytes, kind)
  if (envelope === undefined) return fail('not-this-kind')
  const message = signedBytes(kind, envelope.content)
  if ((await sha256Hex(message)) !== envelope.sha256) return fail('damaged')
  const signature = fromHex(envelope.signature, 64)
  if (signature === undefined) return fail('damaged')
  let isSigned: boolean
  try {
    const raw = fromHex(publicKey, 32)
    if (raw === undefined) return fail('cannot-check')
    const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify'])
    isSigned = await crypto.subtle.verify('Ed25519', key, signature, message)
  } catch {
    return fail('cannot-check')
  }
  return isSigned ? ok(envelope.content) : fail('wrong-signature')
}
