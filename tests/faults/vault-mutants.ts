import {
  CHAIN_START,
  nextLinks,
  verifiedTrail,
  type AuditHead,
} from '../../src/renderer/src/vault/sealed/audit-chain.ts'
import { openRecord } from '../../src/renderer/src/vault/sealed/record-cipher.ts'
import { readSnapshot, writeSnapshot } from '../../src/renderer/src/vault/sealed/snapshot-file.ts'
import type { SealedRow } from '../../src/renderer/src/vault/sealed/vault-database.ts'
import { TABLE_NAMES } from '../../src/renderer/src/vault/database.ts'
import type { Chance } from './chance.ts'
import { mutate } from './mutants.ts'
import { noFaults, type Scenario } from './scenario.ts'
import { sampleVault, type VaultSample } from './vault-samples.ts'

/** The longest that a mutant may take to be refused, in ms: more counts as hanging. */
const REFUSED_WITHIN_MS = 5000

/** Snapshots are spoiled in every way: each must be refused, or read exactly as it was written. */
export const snapshotMutants: Scenario = {
  name: 'snapshot mutants',
  async run({ chance, isQuick }) {
    const counts = noFaults(isQuick ? 1000 : 10_000)
    const vault = await sampleVault([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    const { ring, header, position, rows } = vault
    const whole = await writeSnapshot(ring, header, position, rows)
    const later = await writeSnapshot(ring, header, { ...position, sequence: 9 }, rows.slice(5))
    const asRead = JSON.stringify(await readSnapshot(ring, whole))
    const chunk = 256 * 1024
    const front = whole.byteLength % chunk
    const boundaries = [8, 12, front, front + chunk, whole.byteLength].filter(
      (at) => at <= whole.byteLength,
    )
    for (let run = 0; run < counts.runs; run += 1) {
      const { bytes } = mutate(whole, later, boundaries, chance)
      const isOther = Buffer.compare(bytes, later) === 0
      const startedAt = performance.now()
      const read = await readSnapshot(ring, bytes).catch(() => undefined)
      if (performance.now() - startedAt > REFUSED_WITHIN_MS) counts.unreadable += 1
      if (read !== undefined && !isOther && JSON.stringify(read) !== asRead) counts.silent += 1
    }
    return counts
  },
}

interface Trail {
  readonly rows: readonly SealedRow[]
  readonly head: AuditHead
}

async function trailOf({ ring }: VaultSample, length: number, who: string): Promise<Trail> {
  const told = Array.from({ length }, (_, index) => ({
    at: new Date(Date.UTC(2026, 0, 1) + (index + 1) * 1000).toISOString(),
    user: { id: who, name: who },
    action: 'edit' as const,
    record: `v${index + 1}`,
  }))
  const { links, auditHead } = await nextLinks(ring, CHAIN_START, told)
  return { rows: links, head: auditHead }
}

/** Ways to change a trail. */
const TRAIL_WAYS: readonly ((
  rows: readonly SealedRow[],
  other: readonly SealedRow[],
  chance: Chance,
) => readonly SealedRow[])[] = [
  (rows, _other, chance) => rows.toSpliced(chance.below(rows.length), 1 + chance.below(3)),
  (rows, _other, chance) => {
    const at = chance.below(rows.length)
    return rows.toSpliced(chance.below(rows.length + 1), 0, rows[at] as SealedRow)
  },
  (rows, _other, chance) => {
    const from = chance.below(rows.length)
    const moved = rows[from] as SealedRow
    return rows.toSpliced(from, 1).toSpliced(chance.below(rows.length), 0, moved)
  },
  (rows, other, chance) => rows.with(chance.below(rows.length), chance.pick(other)),
  (rows, other, chance) => {
    // In the place, and under the id, of another entry.
    const at = chance.below(rows.length)
    return rows.with(at, { ...chance.pick(other), id: rows[at]?.id ?? '' })
  },
  (rows, _other, chance) => rows.slice(0, chance.below(rows.length)),
  (rows, other, chance) => [...rows, chance.pick(other)],
  (rows, _other, chance) => {
    const at = chance.below(rows.length)
    const row = rows[at] as SealedRow
    const sealed = row.sealed.slice()
    const place = chance.below(sealed.length)
    sealed[place] = (sealed[place] ?? 0) ^ (1 << chance.below(8))
    return rows.with(at, { ...row, sealed })
  },
]

/** Trails are changed by one who has no key: every change must be found. */
export const auditMutants: Scenario = {
  name: 'audit mutants',
  async run({ chance, isQuick }) {
    const counts = noFaults(isQuick ? 1000 : 10_000)
    const vault = await sampleVault([1])
    const trail = await trailOf(vault, 8, 'one')
    const other = await trailOf(vault, 8, 'another')
    const isSame = (rows: readonly SealedRow[]): boolean =>
      rows.length === trail.rows.length && rows.every((row, at) => row === trail.rows[at])
    for (let run = 0; run < counts.runs; run += 1) {
      const rows = chance.pick(TRAIL_WAYS)(trail.rows, other.rows, chance)
      const { problem } = await verifiedTrail(vault.ring, rows, trail.head)
      if ((problem === undefined) !== isSame(rows)) counts.silent += 1
    }
    return counts
  },
}

/** Sealed records are put in another's place: another store, id, revision, version, key or vault. */
export const movedCiphertext: Scenario = {
  name: 'ciphertext moved to another place',
  async run({ chance, isQuick }) {
    const counts = noFaults(isQuick ? 500 : 4000)
    const vault = await sampleVault([1, 2, 3])
    const foreign = await sampleVault([1, 2, 3])
    const records = vault.rows.filter(({ store }) => store !== 'keys')
    const strangers = foreign.rows.filter(({ store }) => store !== 'keys')
    for (let run = 0; run < counts.runs; run += 1) {
      const { store, row } = chance.pick(records)
      const { row: another } = chance.pick(records)
      const { row: stranger } = chance.pick(strangers)
      const elsewhere = chance.pick(TABLE_NAMES)
      const [place, moved] = chance.pick([
        [elsewhere, row],
        [store, { ...row, id: another.id }],
        [store, { ...row, sealed: another.sealed }],
        [store, { ...row, sealed: stranger.sealed }],
        [store, { ...row, key: another.key }],
        [store, { ...row, key: '' }],
        [store, { ...row, revision: row.revision + 1 }],
        [store, { ...row, schema: row.schema + 1 }],
        [store, { ...row, epoch: row.epoch + 1 }],
      ] as const)
      if (place === 'keys' || place === 'audit') continue
      const isHome =
        place === store &&
        moved.id === row.id &&
        moved.key === row.key &&
        moved.sealed === row.sealed &&
        moved.revision === row.revision &&
        moved.schema === row.schema &&
        moved.epoch === row.epoch
      const opened = await openRecord(vault.ring, vault.keys, place, moved).catch(() => undefined)
      if ((opened !== undefined) !== isHome) counts.silent += 1
    }
    return counts
  },
}
