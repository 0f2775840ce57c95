import { MAX_JOURNAL_ENTRY_BYTES } from '../storage-limits'
import { crc32 } from './crc32'

// A journal file: a head, then frames one after the other. All numbers are unsigned, little-endian.
//   head   "PALPATEJ" (8) | format version (4) | generation, random (16) | CRC-32 of the 28 bytes before (4)
//   frame  "PJE1" (4) | length of the entry (4) | CRC-32 of the entry (4) | chain (4) | the entry
// The chain is the CRC-32 of the frame's first 12 bytes, going on from the chain before (the head's CRC at first): a
// frame that is moved, repeated or brought from another journal breaks it, and a wrong length cannot hide what follows.

const FORMAT_VERSION = 1
const HEAD_MAGIC = new TextEncoder().encode('PALPATEJ')
const FRAME_MAGIC = new TextEncoder().encode('PJE1')
const FRAME_BYTES = 16

/** Length of the head of a journal file. */
export const JOURNAL_HEAD_BYTES = 32

/** Length of a journal's random name. */
export const GENERATION_BYTES = 16

/** A run of zero bytes at the end that a cut of power leaves where blocks were promised and never written. */
const UNWRITTEN_BYTES = 512

/** The end of a journal: where it is, and what the next frame's chain goes on from. */
export interface JournalEnd {
  readonly byteLength: number
  readonly chain: number
}

/** A journal file as it was read. */
export interface JournalContent extends JournalEnd {
  readonly generation: Uint8Array
  readonly entries: readonly Uint8Array[]
  /** What lies behind the last whole entry: nothing, an append that was cut short, or damage. */
  readonly tail: 'none' | 'torn' | 'damaged'
}

/** The head of a new journal. */
export function journalHead(generation: Uint8Array): Uint8Array {
  const head = new Uint8Array(JOURNAL_HEAD_BYTES)
  head.set(HEAD_MAGIC)
  head.set(generation, 12)
  const view = viewOf(head)
  view.setUint32(8, FORMAT_VERSION, true)
  view.setUint32(28, crc32(head.subarray(0, 28)), true)
  return head
}

/** Where a journal that has only its head ends. */
export const endOfHead = (head: Uint8Array): JournalEnd => ({
  byteLength: JOURNAL_HEAD_BYTES,
  chain: viewOf(head).getUint32(28, true),
})

/** The frames of these entries, to be put at the end given, and where the journal ends then. */
export function frameEntries(
  entries: readonly Uint8Array[],
  end: JournalEnd,
): { readonly bytes: Uint8Array; readonly end: JournalEnd } {
  const total = entries.reduce((sum, entry) => sum + FRAME_BYTES + entry.byteLength, 0)
  const bytes = new Uint8Array(total)
  const view = viewOf(bytes)
  let at = 0
  let chain = end.chain
  for (const entry of entries) {
    bytes.set(FRAME_MAGIC, at)
    view.setUint32(at + 4, entry.byteLength, true)
    view.setUint32(at + 8, crc32(entry), true)
    chain = crc32(bytes.subarray(at, at + 12), chain)
    view.setUint32(at + 12, chain, true)
    bytes.set(entry, at + FRAME_BYTES)
    at += FRAME_BYTES + entry.byteLength
  }
  return { bytes, end: { byteLength: end.byteLength + total, chain } }
}

/** Reads a journal file; undefined when not even its head can be read. The entries are views of the file's bytes. */
export function readJournal(file: Uint8Array): JournalContent | undefined {
  const generation = generationOf(file)
  if (generation === undefined) return undefined
  const entries: Uint8Array[] = []
  let { byteLength: at, chain } = endOfHead(file)
  for (;;) {
    const frame = frameAt(file, at)
    if (frame === undefined || crc32(file.subarray(at, at + 12), chain) !== frame.chain) break
    if (frame.entry === undefined || crc32(frame.entry) !== frame.checksum) break
    entries.push(frame.entry)
    chain = frame.chain
    at += FRAME_BYTES + frame.entry.byteLength
  }
  return { generation, entries, byteLength: at, chain, tail: tailAt(file, at, chain) }
}

/** Every entry whose own checksum is right, in order, whatever lies between them. */
export function salvageJournal(file: Uint8Array): readonly Uint8Array[] {
  const entries: Uint8Array[] = []
  let at = 0
  while (at <= file.byteLength - FRAME_BYTES) {
    const next = file.indexOf(FRAME_MAGIC[0] ?? 0, at)
    if (next < 0) break
    const frame = frameAt(file, next)
    const isWhole = frame?.entry !== undefined && crc32(frame.entry) === frame.checksum
    if (isWhole) entries.push(frame.entry)
    at = isWhole ? next + FRAME_BYTES + frame.entry.byteLength : next + 1
  }
  return entries
}

/** The random name in the head; undefined when the head is not whole. */
export function generationOf(file: Uint8Array): Uint8Array | undefined {
  if (file.byteLength < JOURNAL_HEAD_BYTES || !startsWith(file, HEAD_MAGIC)) return undefined
  const view = viewOf(file)
  if (view.getUint32(8, true) !== FORMAT_VERSION) return undefined
  if (view.getUint32(28, true) !== crc32(file.subarray(0, 28))) return undefined
  return file.slice(12, 12 + GENERATION_BYTES)
}

interface Frame {
  readonly checksum: number
  readonly chain: number
  /** Undefined when the file ends before the entry does. */
  readonly entry: Uint8Array | undefined
}

function frameAt(file: Uint8Array, at: number): Frame | undefined {
  if (at + FRAME_BYTES > file.byteLength || !startsWith(file.subarray(at), FRAME_MAGIC))
    return undefined
  const view = viewOf(file)
  const length = view.getUint32(at + 4, true)
  if (length === 0 || length > MAX_JOURNAL_ENTRY_BYTES) return undefined
  const end = at + FRAME_BYTES + length
  return {
    checksum: view.getUint32(at + 8, true),
    chain: view.getUint32(at + 12, true),
    entry: end > file.byteLength ? undefined : file.subarray(at + FRAME_BYTES, end),
  }
}

/** An append that was cut short ends before its frame does, or in blocks that were never written. */
function tailAt(file: Uint8Array, at: number, chain: number): JournalContent['tail'] {
  const rest = file.subarray(at)
  if (rest.byteLength === 0) return 'none'
  const lastWritten = rest.findLastIndex((byte) => byte !== 0) + 1
  const unwritten = rest.byteLength - lastWritten
  if (lastWritten === 0 || unwritten >= UNWRITTEN_BYTES) return 'torn'
  if (rest.byteLength < FRAME_BYTES)
    return startsWith(rest, FRAME_MAGIC.subarray(0, rest.byteLength)) ? 'torn' : 'damaged'
  const frame = frameAt(file, at)
  const isOwnFrame = frame !== undefined && crc32(file.subarray(at, at + 12), chain) === frame.chain
  return isOwnFrame && frame.entry === undefined ? 'torn' : 'damaged'
}

const startsWith = (bytes: Uint8Array, start: Uint8Array): boolean =>
  start.every((byte, index) => bytes[index] === byte)

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
