import { crc32 } from './crc32'

// A small record with its own check: "PALPATER" (8) | CRC-32 of the rest (4) | the record.
const MAGIC = new TextEncoder().encode('PALPATER')
const HEAD_BYTES = 12

/** Puts a check before the bytes, so that damage of the disk is told from what was written. */
export function withCheck(bytes: Uint8Array): Uint8Array {
  const file = new Uint8Array(HEAD_BYTES + bytes.byteLength)
  file.set(MAGIC)
  new DataView(file.buffer).setUint32(8, crc32(bytes), true)
  file.set(bytes, HEAD_BYTES)
  return file
}

/** The bytes behind the check; undefined when they are not what was written. */
export function checkedBytes(file: Uint8Array): Uint8Array | undefined {
  if (file.byteLength < HEAD_BYTES || MAGIC.some((byte, index) => file[index] !== byte))
    return undefined
  const bytes = file.slice(HEAD_BYTES)
  const check = new DataView(file.buffer, file.byteOffset).getUint32(8, true)
  return crc32(bytes) === check ? bytes : undefined
}
