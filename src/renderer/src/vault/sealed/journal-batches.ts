import type { KeyRing } from '../crypto/key-ring'
import { entrySequence, erasesKey, readEntry, type JournalEntry } from './journal-entry'

/** One complete batch. */
export interface JournalBatch {
  readonly sequence: number
  readonly entries: readonly JournalEntry[]
}

/** The batches of a journal in order. */
export interface JournalBatches {
  /** Complete batches, each once, rising. */
  readonly batches: readonly JournalBatch[]
  /** Entries that could not be read at all. */
  readonly unreadable: number
}

/** Sorts entries into batches. A batch that lacks a part was never acknowledged, or is damaged: it is left out. */
export const journalBatches = async (
  ring: KeyRing,
  written: readonly Uint8Array[],
): Promise<JournalBatches> => {
  const parts = new Map<number, Map<number, JournalEntry>>()
  const read = await Promise.all(written.map((bytes) => readEntry(ring, bytes)))
  for (const entry of read) {
    if (entry === undefined) continue
    const batch = parts.get(entry.sequence) ?? new Map<number, JournalEntry>()
    // An append that was tried again after a doubtful answer comes twice.
    batch.set(entry.part, entry)
    parts.set(entry.sequence, batch)
  }
  const batches = [...parts.entries()]
    .map(([sequence, batch]) => ({
      sequence,
      entries: [...batch.values()].sort((left, right) => left.part - right.part),
    }))
    .filter(({ entries }) => entries.length === entries[0]?.parts)
    .sort((left, right) => left.sequence - right.sequence)
  return { batches, unreadable: read.filter((entry) => entry === undefined).length }
}

/** Number of the last complete batch, looking only as far back as needed; 0 for an empty journal. */
export const lastSequence = async (
  ring: KeyRing,
  written: readonly Uint8Array[],
): Promise<number | undefined> => {
  if (written.length === 0) return 0
  // The last batch may be torn: one before it is complete, and its parts are few.
  for (let size = 32; ; size *= 4) {
    const { batches } = await journalBatches(ring, written.slice(-size))
    const last = batches.at(-1)
    if (last !== undefined) return last.sequence
    if (size >= written.length) return undefined
  }
}

/**
 * True when a journal still holds batches from before an erasure: those have the key that was erased. The copies are made
 * anew right after an erasure; this shows that it was stopped, or could not be done.
 */
export const holdsErased = (written: readonly Uint8Array[]): boolean => {
  const erasures = written.flatMap((bytes) => (erasesKey(bytes) ? [entrySequence(bytes) ?? 0] : []))
  const last = Math.max(0, ...erasures)
  return written.some((bytes) => (last > 0 ? (entrySequence(bytes) ?? last) < last : false))
}
