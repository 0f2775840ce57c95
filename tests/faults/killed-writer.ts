// Writes through main's own storage until it is killed: run-tool.mjs killed-writer.ts FOLDER KIND FIRST
// Before each change it prints "? from to", after the answer "+ from to": what the storage holds then, by number. A pipe
// keeps what was printed when the process is gone.
import { writeSync } from 'node:fs'
import { openFileStoragePort, storageSetup } from '../support/file-storage-port.ts'
import { numberedBytes } from './numbered-bytes.ts'

const VAULT = '3f0c5f0e-6f7f-4b1c-9d9d-0123456789ab'
const [folder = '', kind = '', first = '0'] = process.argv.slice(2)
const port = openFileStoragePort(storageSetup(folder))
const say = (mark: '?' | '+', from: number, to: number): void =>
  void writeSync(1, `${mark} ${from} ${to}\n`)

async function change(
  from: number,
  to: number,
  work: () => Promise<{ readonly ok: boolean }>,
): Promise<void> {
  say('?', from, to)
  if (!(await work()).ok) process.exit(3)
  say('+', from, to)
}

const sizeOf = (number: number): number => 200 + ((number * 7919) % 30_000)
const entry = (number: number): Uint8Array => numberedBytes(number, sizeOf(number))

async function appendForever(): Promise<void> {
  const read = await port.journalRead(VAULT)
  if (!read.ok) process.exit(4)
  let from = Number(first) - read.value.length
  for (let next = Number(first); ;) {
    const count = 1 + (next % 3)
    const numbers = Array.from({ length: count }, (_, index) => next + index)
    next += count
    await change(from, next, () => port.journalAppend(VAULT, numbers.map(entry)))
    if (next - from > 40) {
      const kept = next - 5
      const entries = [0, 1, 2, 3, 4].map((index) => entry(kept + index))
      await change(kept, next, () => port.journalReplace(VAULT, entries))
      from = kept
    }
  }
}

async function snapshotForever(): Promise<void> {
  for (let number = Number(first); ; number += 1) {
    await change(number, number, async () => {
      const written = await port.snapshotWrite(VAULT, numberedBytes(number, 2_000_000), 100)
      return written.ok ? port.snapshotJudge(VAULT, written.value.id, true) : written
    })
  }
}

async function recordForever(): Promise<void> {
  for (let number = Number(first); ; number += 1) {
    await change(number, number, async () => {
      const header = await port.metaWrite(VAULT, 'header', entry(number))
      return header.ok ? port.metaWrite(VAULT, 'sentinel', entry(number)) : header
    })
  }
}

if (kind === 'journal') await appendForever()
else if (kind === 'snapshot') await snapshotForever()
else await recordForever()
