import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openFileStoragePort, storageSetup } from '../support/file-storage-port.ts'
import type { Chance } from './chance.ts'
import { scenarioFolder, VAULT } from './kill-writer.ts'
import { mutate } from './mutants.ts'
import { numberedBytes, numberOf } from './numbered-bytes.ts'
import { noFaults, type Scenario } from './scenario.ts'

const HEAD_BYTES = 32
const FRAME_BYTES = 16

/** Acknowledged journals are spoiled in every way: each must be refused, or give back exactly what was written. */
export const journalMutants: Scenario = {
  name: 'journal mutants',
  async run({ chance, isQuick, folder }) {
    const counts = noFaults(isQuick ? 1500 : 10_000)
    const place = scenarioFolder(folder, 'journal-mutants')
    const path = join(place, VAULT, 'journal')
    const entries = samples(chance, 0)
    const port = () => openFileStoragePort(storageSetup(place))
    await port().journalAppend(VAULT, samples(chance, 100))
    const other = new Uint8Array(readFileSync(path))
    await port().journalReplace(VAULT, entries)
    const whole = new Uint8Array(readFileSync(path))
    for (let run = 0; run < counts.runs; run += 1) {
      const { way, bytes } = mutate(whole, other, boundariesOf(entries), chance)
      writeFileSync(path, bytes)
      const read = await port().journalRead(VAULT)
      if (read.ok && !isSame(read.value, entries)) {
        process.stdout.write(`    ${way}: ${read.value.length} entries, ${bytes.length} bytes\n`)
        counts.silent += 1
      }
      if (!read.ok && Buffer.compare(bytes, whole) === 0) counts.unreadable += 1
      const saved = await port().journalSalvage(VAULT)
      if (!saved.ok) counts.unreadable += 1
      // What is salvaged may be incomplete; it must never be something that nobody wrote.
      else if (saved.value.some((entry) => numberOf(entry) === undefined)) counts.silent += 1
    }
    return counts
  },
}

/** Snapshot notes and small records are spoiled: refused, or what was written. */
export const recordMutants: Scenario = {
  name: 'header and sentinel mutants',
  async run({ chance, isQuick, folder }) {
    const counts = noFaults(isQuick ? 500 : 4000)
    const place = scenarioFolder(folder, 'record-mutants')
    mkdirSync(place, { recursive: true })
    const record = numberedBytes(7, 900)
    const port = () => openFileStoragePort(storageSetup(place))
    await port().metaWrite(VAULT, 'sentinel', numberedBytes(8, 700))
    const path = join(place, VAULT, 'sentinel')
    const other = new Uint8Array(readFileSync(path))
    await port().metaWrite(VAULT, 'sentinel', record)
    const whole = new Uint8Array(readFileSync(path))
    for (let run = 0; run < counts.runs; run += 1) {
      const { bytes } = mutate(whole, other, [0, 8, 12, whole.length], chance)
      writeFileSync(path, bytes)
      const read = await port().metaRead(VAULT, 'sentinel')
      const isWhole = read.ok && read.value !== null && Buffer.compare(read.value, record) === 0
      const isOther = Buffer.compare(bytes, other) === 0
      if (read.ok && !isWhole && !isOther) counts.silent += 1
    }
    return counts
  },
}

const samples = (chance: Chance, from: number): Uint8Array[] =>
  Array.from({ length: 30 }, (_, index) => numberedBytes(from + index, 20 + chance.below(400)))

function boundariesOf(entries: readonly Uint8Array[]): readonly number[] {
  let at = HEAD_BYTES
  return [at, ...entries.map((entry) => (at += FRAME_BYTES + entry.byteLength))]
}

const isSame = (left: readonly Uint8Array[], right: readonly Uint8Array[]): boolean =>
  left.length === right.length &&
  left.every((entry, index) => Buffer.compare(entry, right[index] ?? new Uint8Array(0)) === 0)
