import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { signedBytes, writeEnvelope, type SignedKind } from '../src/shared/signed-file'

/** Length of the header that DER puts in front of the 32 bytes of an Ed25519 public key. */
const HEADER_BYTES = 12

/** A new pair: the private half as PEM for its holder, the public one as the program carries it. */
export const newMakerKey = (): { readonly privateKey: KeyObject; readonly publicKey: string } => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const der = publicKey.export({ type: 'spki', format: 'der' })
  return { privateKey, publicKey: der.subarray(HEADER_BYTES).toString('hex') }
}

/** The text of a signed file. */
export const signContent = (
  kind: SignedKind,
  content: string,
  privateKey: KeyObject,
): Promise<string> =>
  writeEnvelope(kind, content, sign(null, signedBytes(kind, content), privateKey))
