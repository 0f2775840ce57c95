import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  endOfHead,
  frameEntries,
  journalHead,
  readJournal,
  salvageJournal,
  type JournalContent,
} from './journal-format'

const GENERATION = Uint8Array.from({ length: 16 }, (_, index) => index)
const OTHER = Uint8Array.from({ length: 16 }, () => 77)

function journalOf(entries: readonly Uint8Array[], generation = GENERATION): Uint8Array {
  const head = journalHead(generation)
  return joined(head, frameEntries(entries, endOfHead(head)).bytes)
}

const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

const entries = fc.array(fc.uint8Array({ minLength: 1, maxLength: 60 }), {
  minLength: 1,
  maxLength: 8,
})

const read = (file: Uint8Array): JournalContent => {
  const content = readJournal(file)
  if (content === undefined) throw new Error('no journal')
  return content
}

it('reads back what was written, in one append or in many', () => {
  fc.assert(
    fc.property(entries, entries, (first, second) => {
      const head = journalHead(GENERATION)
      const one = frameEntries(first, endOfHead(head))
      const two = frameEntries(second, one.end)
      const file = joined(head, one.bytes, two.bytes)
      expect(file).toEqual(journalOf([...first, ...second]))
      const content = read(file)
      expect(content).toMatchObject({ tail: 'none', ...two.end, generation: GENERATION })
      expect(content.entries).toEqual([...first, ...second])
    }),
    { seed: 1, numRuns: 100 },
  )
})

it('takes a file that ends anywhere as an append that was cut short', () => {
  const file = journalOf([new Uint8Array(40).fill(1), new Uint8Array(50).fill(2)])
  for (let length = 32; length < file.length; length += 1) {
    const content = read(file.subarray(0, length))
    expect(content.tail).toBe(length === 32 || length === 88 ? 'none' : 'torn')
    expect(content.entries).toHaveLength(length < 88 ? 0 : 1)
  }
})

it('takes blocks that were never written as an append that was cut short', () => {
  const whole = journalOf([new Uint8Array(40).fill(1)])
  const next = frameEntries([new Uint8Array(2000).fill(2)], read(whole)).bytes
  for (const written of [0, 4, 16, 900])
    expect(read(joined(whole, next.slice(0, written), new Uint8Array(2016 - written))).tail).toBe(
      'torn',
    )
})

describe('damage', () => {
  it('is found wherever a bit is turned, and never gives a wrong entry', () => {
    const original = [new Uint8Array(40).fill(1), new Uint8Array(50).fill(2), new Uint8Array([9])]
    const file = journalOf(original)
    for (let bit = 0; bit < file.length * 8; bit += 1) {
      const mutant = file.slice()
      mutant[bit >> 3] = (mutant[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const content = readJournal(mutant)
      if (content === undefined) continue
      expect(content.tail).toBe('damaged')
      expect(content.entries).toEqual(original.slice(0, content.entries.length))
    }
  })

  it('is found when frames are moved, repeated, left out or brought from another journal', () => {
    const [a, b, c] = [new Uint8Array([1]), new Uint8Array([2]), new Uint8Array([3])] as const
    const file = journalOf([a, b, c])
    const head = file.slice(0, 32)
    const [first, second, third] = [17, 17, 17].map((size, index) =>
      file.slice(32 + index * size, 32 + (index + 1) * size),
    ) as [Uint8Array, Uint8Array, Uint8Array]
    const foreign = journalOf([a, b, c], OTHER).slice(32)
    for (const mutant of [
      joined(head, second, first, third),
      joined(head, first, first, second, third),
      joined(head, first, third),
      joined(head, second, third),
      joined(head, foreign),
      joined(file, file.slice(32)),
      joined(file, new Uint8Array([0x50, 0x4a, 0x41])),
      joined(head, first, second, third, new Uint8Array(17).fill(255)),
    ])
      expect(read(mutant).tail).toBe('damaged')
  })

  it('leaves every other entry to be salvaged', () => {
    const original = [1, 2, 3, 4].map((value) => new Uint8Array(30).fill(value))
    for (let at = 0; at < 46; at += 1) {
      const mutant = journalOf(original)
      mutant[32 + 46 + at] = (mutant[32 + 46 + at] ?? 0) ^ 0x10
      const saved = salvageJournal(mutant)
      // The chain alone may be hit: then the entry itself is whole.
      const isChain = at >= 12 && at < 16
      expect(saved).toEqual(isChain ? original : original.filter((_, index) => index !== 1))
    }
  })

  it('is no reason to hang or to break, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        readJournal(noise)
        expect(salvageJournal(noise)).toEqual([])
        const content = read(joined(journalHead(GENERATION), noise))
        expect(content.entries).toEqual([])
      }),
      { seed: 3, numRuns: 300 },
    )
  })
})
