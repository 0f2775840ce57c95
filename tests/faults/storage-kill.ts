import type { StoragePort } from '../../src/shared/storage-port.ts'
import { openFileStoragePort, storageSetup } from '../support/file-storage-port.ts'
import { killWriter, scenarioFolder, VAULT, type Span, type WriterWords } from './kill-writer.ts'
import { numberOf } from './numbered-bytes.ts'
import { noFaults, type FaultCounts, type Scenario } from './scenario.ts'

/** How long a writer may go on at most after its first word, in ms. */
const WITHIN_MS = 60

/** Main is killed while it appends to the journal or replaces it. */
export const journalKill: Scenario = {
  name: 'SIGKILL of main: journal append, replace',
  async run({ chance, isQuick, folder }) {
    const counts = noFaults(isQuick ? 6 : 40)
    const place = scenarioFolder(folder, 'journal-kill')
    let before: Span = { from: 0, to: 0 }
    for (let run = 0; run < counts.runs; run += 1) {
      const words = await killWriter(place, 'journal', before.to, chance, WITHIN_MS)
      const read = await openFileStoragePort(storageSetup(place)).journalRead(VAULT)
      if (!read.ok) {
        counts.unreadable += 1
        return counts
      }
      const numbers = read.value.map(numberOf)
      before = judgeJournal(numbers, words, before, counts)
    }
    return counts
  },
}

function judgeJournal(
  numbers: readonly (number | undefined)[],
  { acknowledged, underWay }: WriterWords,
  before: Span,
  counts: FaultCounts,
): Span {
  const safe = acknowledged ?? before
  const first = numbers[0] ?? safe.from
  const found = { from: first, to: first + numbers.length }
  if (numbers.some((number, index) => number !== first + index)) counts.silent += 1
  const isReplaced =
    underWay !== undefined && found.from === underWay.from && found.to === underWay.to
  if (!isReplaced && (found.from !== safe.from || found.to < safe.to)) counts.lost += 1
  if (found.to > (underWay?.to ?? safe.to)) counts.silent += 1
  return found
}

/**
 * A scenario in which main is killed while it writes numbered bytes, each newer than the last: what is there afterwards
 * is judged against the newest that was acknowledged (`safe`) and the newest that was begun (`most`).
 */
const killedWhileWriting = (
  name: string,
  kind: 'snapshot' | 'record',
  quickRuns: number,
  judge: (
    port: StoragePort,
    counts: FaultCounts,
    span: { readonly safe: number; readonly most: number },
  ) => Promise<'go-on' | 'stop'>,
): Scenario => ({
  name,
  async run({ chance, isQuick, folder }) {
    const counts = noFaults(isQuick ? quickRuns : 40)
    const place = scenarioFolder(folder, `${kind}-kill`)
    let safe = 0
    let most = 0
    for (let run = 0; run < counts.runs; run += 1) {
      const words = await killWriter(place, kind, most + 1, chance, WITHIN_MS)
      safe = words.acknowledged?.to ?? safe
      most = Math.max(safe, words.underWay?.to ?? 0)
      const port = openFileStoragePort(storageSetup(place))
      if ((await judge(port, counts, { safe, most })) === 'stop') return counts
    }
    return counts
  },
})

/** Main is killed while it writes, verifies and prunes snapshots. */
export const snapshotKill: Scenario = killedWhileWriting(
  'SIGKILL of main: snapshot write, prune',
  'snapshot',
  6,
  async (port, counts, { safe, most }) => {
    const listed = await port.snapshotList(VAULT)
    if (!listed.ok) {
      counts.unreadable += 1
      return 'stop'
    }
    const kept: number[] = []
    for (const snapshot of listed.value.filter(({ verified }) => verified)) {
      const read = await port.snapshotRead(VAULT, snapshot.id)
      const number = read.ok ? numberOf(read.value) : undefined
      if (number === undefined) counts.unreadable += 1
      else kept.push(number)
    }
    if (Math.max(...kept, 0) < safe) counts.lost += 1
    if (Math.max(...kept, 0) > most) counts.silent += 1
    return 'go-on'
  },
)

/** Main is killed while it writes header and sentinel. */
export const recordKill: Scenario = killedWhileWriting(
  'SIGKILL of main: header, sentinel',
  'record',
  5,
  async (port, counts, { safe, most }) => {
    for (const name of ['header', 'sentinel'] as const) {
      const read = await port.metaRead(VAULT, name)
      const number = read.ok && read.value !== null ? numberOf(read.value) : undefined
      if (!read.ok) counts.unreadable += 1
      else if (read.value === null && safe > 0) counts.lost += 1
      else if (read.value !== null && number === undefined) counts.silent += 1
      else if (number !== undefined && number < safe) counts.lost += 1
      else if (number !== undefined && number > most) counts.silent += 1
    }
    return 'go-on'
  },
)
