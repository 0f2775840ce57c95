import { ownBytes, randomBytes, type Bytes } from './bytes'

/** Crockford's base 32: no I, L, O, U, so that what is read aloud or from paper is not mistaken. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 160 bits. */
const KEY_BYTES = 20
const KEY_CHARACTERS = 32
/** 20 bits of SHA-256: one mistyped key in a million goes unnoticed, and then it does not open anything. */
const CHECK_CHARACTERS = 4
const GROUP = 4

const toDigits = (bytes: Uint8Array, count: number): string => {
  let bits = 0
  let value = 0
  let text = ''
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += ALPHABET[(value >>> bits) & 31] ?? ''
      value &= (1 << bits) - 1
    }
  }
  return text.slice(0, count)
}

const checkOf = async (bytes: Bytes): Promise<string> =>
  toDigits(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), CHECK_CHARACTERS)

const cleaned = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

/** A new recovery key. */
export const newRecoveryKey = (): Bytes => randomBytes(KEY_BYTES)

/** The key as it is printed: nine groups of four, the last one a check. */
export const printedRecoveryKey = async (key: Bytes): Promise<string> => {
  const text = toDigits(key, KEY_CHARACTERS) + (await checkOf(key))
  return (text.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-')
}

/** The key that was typed, however it was spaced; undefined when a character or the check is wrong. */
export const readRecoveryKey = async (typed: string): Promise<Bytes | undefined> => {
  const text = cleaned(typed)
  if (text.length !== KEY_CHARACTERS + CHECK_CHARACTERS) return undefined
  let bits = 0
  let value = 0
  const bytes: number[] = []
  for (const character of text.slice(0, KEY_CHARACTERS)) {
    const digit = ALPHABET.indexOf(character)
    if (digit < 0) return undefined
    value = (value << 5) | digit
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((value >>> bits) & 255)
      value &= (1 << bits) - 1
    }
  }
  const key = ownBytes(new Uint8Array(bytes))
  return (await checkOf(key)) === text.slice(KEY_CHARACTERS) ? key : undefined
}
