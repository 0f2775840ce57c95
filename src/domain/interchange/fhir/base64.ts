const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes as base64 (RFC 4648), which FHIR asks for; written here since the domain knows no browser. */
export const toBase64 = (bytes: Uint8Array): string => {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]]
    const triple = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    parts.push(
      LETTERS.charAt(triple >> 18) +
        LETTERS.charAt((triple >> 12) & 63) +
        (b === undefined ? '=' : LETTERS.charAt((triple >> 6) & 63)) +
        (c === undefined ? '=' : LETTERS.charAt(triple & 63)),
    )
  }
  return parts.join('')
}
