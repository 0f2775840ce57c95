import { joined, readUint32, textOf, uint32, utf8, type Bytes } from '../crypto/bytes'

/** Version of the form below and of the records in it. */
export const RECORD_SCHEMA = 1

const MARK = '$bytes'

/** A record as bytes: JSON, then what is bytes in the record itself, such as a printed file. */
export const encodeRecord = (value: unknown): Bytes => {
  const parts: Uint8Array[] = []
  let at = 0
  const json = JSON.stringify(value, (_key, member: unknown) => {
    if (!(member instanceof Uint8Array)) return member
    parts.push(member)
    at += member.byteLength
    return { [MARK]: [at - member.byteLength, member.byteLength] }
  })
  const text = utf8(json)
  return joined(uint32(text.byteLength), text, ...parts)
}

/** The record in the bytes. Throws SyntaxError or RangeError: authenticated bytes never do. */
export const decodeRecord = (bytes: Uint8Array): unknown => {
  const length = readUint32(bytes, 0)
  const attached = bytes.subarray(4 + length)
  return JSON.parse(textOf(bytes.subarray(4, 4 + length)), (_key, member: unknown) => {
    if (typeof member !== 'object' || member === null || !(MARK in member)) return member
    const place = member[MARK]
    if (!Array.isArray(place)) return member
    const [start, size] = place.map(Number)
    if (start === undefined || size === undefined) return member
    return attached.slice(start, start + size)
  })
}

/** JSON of a record without attachments, for a block. */
export const plainJson = (bytes: Uint8Array): Uint8Array =>
  bytes.subarray(4, 4 + readUint32(bytes, 0))
