import { checkedBytes, withCheck } from './checked-record'
import { GENERATION_BYTES, type JournalContent } from './journal-format'
import type { StorageTools } from './storage-files'

// Beside the journal lies a mark: which journal it is, and how far it had been acknowledged. A journal that ends before
// its mark has lost something, and one that the mark does not name was put in its place; neither can be seen from the
// journal alone. After an append the mark is moved without waiting for the disk, which would double the time of a save:
// after a cut of power it may be behind, never ahead. Before a journal is replaced it is made durable.
//   generation (16) | generation that is about to replace it (16) | acknowledged length (8, a double, little-endian)
const MARK_BYTES = 2 * GENERATION_BYTES + 8

/** No journal. */
export const NO_GENERATION: Uint8Array = new Uint8Array(GENERATION_BYTES)

/** A journal that is there and says no more who it is. */
export const UNKNOWN_GENERATION: Uint8Array = new Uint8Array(GENERATION_BYTES).fill(255)

/** Which journal lies there, and how far it was acknowledged. */
export interface JournalMark {
  readonly generation: Uint8Array
  readonly next: Uint8Array
  readonly byteLength: number
}

/** The mark at a path; undefined when there is none that can be read. */
export async function readMark(
  path: string,
  { files }: StorageTools,
): Promise<JournalMark | undefined> {
  if ((await files.byteLength(path)) === undefined) return undefined
  const bytes = checkedBytes(await files.read(path))
  if (bytes?.byteLength !== MARK_BYTES) return undefined
  return {
    generation: bytes.slice(0, GENERATION_BYTES),
    next: bytes.slice(GENERATION_BYTES, 2 * GENERATION_BYTES),
    byteLength: new DataView(bytes.buffer).getFloat64(2 * GENERATION_BYTES, true),
  }
}

/** Writes the mark in place. Throws what the disk answers. */
export async function writeMark(
  path: string,
  mark: JournalMark,
  durable: boolean,
  { files }: StorageTools,
): Promise<void> {
  const bytes = new Uint8Array(MARK_BYTES)
  bytes.set(mark.generation)
  bytes.set(mark.next, GENERATION_BYTES)
  new DataView(bytes.buffer).setFloat64(2 * GENERATION_BYTES, mark.byteLength, true)
  await files.writeAt(path, 0, withCheck(bytes), durable)
}

/** True when the journal itself shows damage, or is not the one that the mark tells of, as far as it was acknowledged. */
export const isDamagedJournal = (content: JournalContent, mark: JournalMark | undefined): boolean =>
  content.tail === 'damaged' || (mark !== undefined && !fitsMark(content, mark))

/** The marked journal as far as it was acknowledged, or the one that was to replace it. */
const fitsMark = (content: JournalContent, mark: JournalMark): boolean =>
  isSameGeneration(content.generation, mark.generation)
    ? content.byteLength >= mark.byteLength
    : isSameGeneration(content.generation, mark.next)

/** True when both name the same journal. */
export const isSameGeneration = (left: Uint8Array, right: Uint8Array): boolean =>
  left.byteLength === right.byteLength && left.every((byte, index) => right[index] === byte)
