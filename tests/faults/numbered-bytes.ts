/** Bytes that say which number they are, and whose every byte follows from it: nothing wrong passes for right. */
export function numberedBytes(number: number, length: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(8, length))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, number)
  view.setUint32(4, bytes.length)
  for (let at = 8; at < bytes.length; at += 1) bytes[at] = (number * 31 + at * 7) & 255
  return bytes
}

/** The number, when every byte is as it was written. */
export function numberOf(bytes: Uint8Array): number | undefined {
  if (bytes.length < 8) return undefined
  const number = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  return Buffer.compare(bytes, numberedBytes(number, bytes.length)) === 0 ? number : undefined
}
