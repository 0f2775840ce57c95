import { openFileStoragePort, storageSetup } from '../support/file-storage-port.ts'
import { scenarioFolder, VAULT } from './kill-writer.ts'
import { numberedBytes, numberOf } from './numbered-bytes.ts'
import { noFaults, type FaultCounts, type Scenario } from './scenario.ts'
import { mountSmallDisk } from './small-disk.ts'

/** A call that is not answered for so long counts as never answered, in ms. */
const ANSWER_WITHIN_MS = 5000

/** The vault's own folder fills up while journal, snapshots and records are written; then there is room again. */
export const storageDiskFull: Scenario = {
  name: 'disk full: vault folder, then freed',
  async run({ chance, isQuick, folder }) {
    const counts = noFaults(isQuick ? 5 : 20)
    for (let run = 0; run < counts.runs; run += 1) {
      const disk = mountSmallDisk(scenarioFolder(folder, `full-${run}`), 12)
      try {
        const port = openFileStoragePort(storageSetup(disk.folder))
        const acknowledged: number[] = []
        const append = async (number: number): Promise<boolean> => {
          const bytes = numberedBytes(number, 1000 + chance.below(60_000))
          const answer = await answered(port.journalAppend(VAULT, [bytes]), counts)
          if (answer?.ok === true) acknowledged.push(number)
          return answer?.ok === true
        }
        for (let number = 0; number < 20; number += 1) await append(number)
        const snapshot = await port.snapshotWrite(VAULT, numberedBytes(1, 1_000_000), 1)
        if (snapshot.ok) await port.snapshotJudge(VAULT, snapshot.value.id, true)
        await port.metaWrite(VAULT, 'sentinel', numberedBytes(1, 500))
        disk.fill(chance.below(100) * 1024)
        for (let number = 20; number < 40; number += 1) await append(number)
        await answered(port.snapshotWrite(VAULT, numberedBytes(2, 3_000_000), 1), counts)
        await answered(port.metaWrite(VAULT, 'sentinel', numberedBytes(2, 500)), counts)
        await expectJournal(port, acknowledged, counts)
        disk.free()
        // The very next save works, without a restart.
        if (!(await append(100))) counts.unreadable += 1
        await expectJournal(openFileStoragePort(storageSetup(disk.folder)), acknowledged, counts)
        const kept = snapshot.ok ? await port.snapshotRead(VAULT, snapshot.value.id) : snapshot
        if (!kept.ok || numberOf(kept.value) !== 1) counts.lost += 1
        const sentinel = await port.metaRead(VAULT, 'sentinel')
        if (!sentinel.ok || sentinel.value === null) counts.lost += 1
        else if (numberOf(sentinel.value) === undefined) counts.silent += 1
      } finally {
        disk.remove()
      }
    }
    return counts
  },
}

async function answered<Value>(
  call: Promise<Value>,
  counts: FaultCounts,
): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ANSWER_WITHIN_MS)
  })
  const answer = await Promise.race([call, late])
  clearTimeout(timer)
  if (answer === undefined) counts.unreadable += 1
  return answer
}

async function expectJournal(
  port: ReturnType<typeof openFileStoragePort>,
  acknowledged: readonly number[],
  counts: FaultCounts,
): Promise<void> {
  const read = await port.journalRead(VAULT)
  if (!read.ok) {
    counts.unreadable += 1
    return
  }
  const numbers = read.value.map(numberOf)
  if (numbers.includes(undefined)) counts.silent += 1
  counts.lost += acknowledged.filter((number) => !numbers.includes(number)).length
}
