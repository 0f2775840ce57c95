/** Seam: what lies on a disk, changed in every way a disk or a thief can change it. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  sampleTrail,
  sampleVault,
  type SampleVault,
} from '../../../../../tests/support/vault-samples'
import { concatenated, mutated, type Mutation } from '../../../../../tests/support/mutate-bytes'
import { openKeyRing } from '../crypto/key-ring'
import { randomBytes } from '../crypto/bytes'
import { verifiedTrail } from './audit-chain'
import { journalBatches, lastSequence } from './journal-batches'
import { journalEntriesOf, readEntry, writtenEntry } from './journal-entry'
import { signedPosition, unverifiedPosition, verifiedPosition } from './position'
import { readSnapshot, writeSnapshot } from './snapshot-file'

const RUNS = process.env['PALPATE_DEEP'] === '1' ? 10_000 : 300
let sample: SampleVault
let snapshot: Uint8Array
let other: Uint8Array
beforeAll(async () => {
  sample = await sampleVault('copper lantern under seven quiet bridges')
  const { ring, header, position, rows } = sample
  snapshot = await writeSnapshot(ring, header, position, rows)
  other = await writeSnapshot(ring, header, { ...position, sequence: 8 }, rows.slice(0, -1))
})

const mutations: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({
    kind: fc.constant('flip' as const),
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    bit: fc.nat(7),
  }),
  ...(['cut', 'double', 'swap', 'splice', 'append', 'zero'] as const).map((kind) =>
    fc.record({
      kind: fc.constant(kind),
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      length: fc.double({ min: 0.001, max: 1, noNaN: true }),
    }),
  ),
)

describe('a snapshot', () => {
  it('is read back as it was written', async () => {
    const read = await readSnapshot(sample.ring, snapshot)
    expect(read.rows).toEqual(sample.rows)
    expect(read.manifest).toMatchObject({ sequence: 7, auditHead: sample.position.auditHead })
    expect(read.manifest.stores.visits?.count).toBe(1)
  })

  it('is refused after any change, or reads identical', async () => {
    let refused = 0
    const wholes = [concatenated(snapshot), concatenated(other)]
    await fc.assert(
      fc.asyncProperty(mutations, async (mutation) => {
        const changed = mutated(snapshot, mutation, other)
        const read = await readSnapshot(sample.ring, changed).catch(() => undefined)
        if (read === undefined) refused += 1
        // From its first byte on, another snapshot of this vault is that snapshot.
        else expect(wholes).toContain(concatenated(changed))
      }),
      { numRuns: RUNS },
    )
    expect(refused).toBeGreaterThan(RUNS / 2)
  })

  it('is refused by another vault', async () => {
    const ring = await openKeyRing(randomBytes(32), 1)
    await expect(readSnapshot(ring, snapshot)).rejects.toThrow()
  })
})

describe('the audit trail', () => {
  it('shows every edit, deletion, insertion, reordering and cut', async () => {
    const { ring } = sample
    const { rows, head } = await sampleTrail(ring, 12)
    const foreign = await sampleTrail(ring, 12)
    expect((await verifiedTrail(ring, rows, head)).problem).toBeUndefined()
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('edit', 'delete', 'insert', 'reorder', 'cut', 'replace'),
        fc.nat(11),
        fc.nat(11),
        fc.nat(2_000),
        async (kind, at, to, bit) => {
          const changed = [...rows]
          const row = changed[at]
          if (row === undefined) return
          if (kind === 'edit') {
            const sealed = row.sealed.slice()
            const place = bit % (sealed.byteLength * 8)
            sealed[place >> 3] = (sealed[place >> 3] ?? 0) ^ (1 << (place & 7))
            changed[at] = { ...row, sealed }
          } else if (kind === 'delete') changed.splice(at, 1)
          else if (kind === 'insert') changed.splice(to, 0, row)
          else if (kind === 'cut') changed.length = at
          else if (kind === 'replace') changed[at] = foreign.rows[at] ?? row
          else {
            if (at === to) return
            changed.splice(at, 1)
            changed.splice(to, 0, row)
          }
          // Two trails of the same words differ nowhere but in their nonces: that replacement changes nothing.
          const { problem } = await verifiedTrail(ring, changed, head)
          if (kind === 'replace') expect(problem).toBeUndefined()
          else expect(problem, kind).toBeDefined()
        },
      ),
      { numRuns: RUNS },
    )
  })
})

describe('the journal', () => {
  const written = async (sequence: number) => {
    const { ring, rows, position } = sample
    const batch = { device: position.device, sequence, epoch: 1 }
    const changes = rows.slice(0, 3).map(({ store, row }) => ({ kind: 'put' as const, store, row }))
    return Promise.all(journalEntriesOf(batch, changes).map((entry) => writtenEntry(ring, entry)))
  }

  it('gives complete batches in order, once, whatever was torn or came twice', async () => {
    const { ring } = sample
    const [one, two, three] = [await written(1), await written(2), await written(3)]
    const all = [...two, ...one, ...one, ...three.slice(0, 2), new Uint8Array(40)]
    const { batches, unreadable } = await journalBatches(ring, all)
    expect(batches.map(({ sequence }) => sequence)).toEqual([1, 2])
    expect(batches[0]?.entries.map(({ part, parts }) => [part, parts])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ])
    expect(unreadable).toBe(1)
    expect(await lastSequence(ring, all)).toBe(2)
    expect(await lastSequence(ring, [])).toBe(0)
    expect(await lastSequence(ring, [new Uint8Array(50)])).toBeUndefined()
  })

  it('refuses an entry after any one changed bit', async () => {
    const { ring } = sample
    const [entry] = await written(1)
    if (entry === undefined) throw new Error('no entry')
    expect((await readEntry(ring, entry))?.sequence).toBe(1)
    await fc.assert(
      fc.asyncProperty(fc.nat(entry.byteLength * 8 - 1), async (bit) => {
        const changed = entry.slice()
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(await readEntry(ring, changed)).toBeUndefined()
      }),
      { numRuns: RUNS },
    )
  })
})

describe('the position', () => {
  it('is believed only as it was signed', async () => {
    const { ring, position } = sample
    const bytes = await signedPosition(ring, position)
    expect(await verifiedPosition(ring, bytes)).toEqual(position)
    expect(unverifiedPosition(bytes)?.database).toBe('palpate-vault-sample')
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.byteLength - 1), fc.nat(7), async (at, bit) => {
        const changed = bytes.slice()
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        const read = await verifiedPosition(ring, changed)
        // JSON may be written in another way that says the same.
        if (read !== undefined) expect(read).toEqual(position)
      }),
      { numRuns: RUNS },
    )
    const older = await openKeyRing(randomBytes(32), 1)
    expect(await verifiedPosition(older, bytes)).toBeUndefined()
    expect(await verifiedPosition(ring, null)).toBeUndefined()
  })
})
