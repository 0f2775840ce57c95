import { joined, readUint32, uint32, type Bytes } from './bytes'

/** Lengths are rounded up to this many bytes, so that a length tells little of a note. */
const BUCKET_BYTES = 256

/** The bytes with their length before and zeros behind, up to a whole number of buckets. */
export const padded = (bytes: Uint8Array): Bytes => {
  const used = 4 + bytes.byteLength
  const whole = Math.ceil(used / BUCKET_BYTES) * BUCKET_BYTES
  return joined(uint32(bytes.byteLength), bytes, new Uint8Array(whole - used))
}

/** What was padded. Throws RangeError when the length does not fit, which an authenticated text never shows. */
export const unpadded = (bytes: Bytes): Bytes => {
  const length = readUint32(bytes, 0)
  if (length > bytes.byteLength - 4) throw new RangeError('padding')
  return bytes.subarray(4, 4 + length)
}
