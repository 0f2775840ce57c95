import { mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { FailingStorageFiles } from '../support/failing-storage-files.ts'
import { openFileStoragePort, storageSetup } from '../support/file-storage-port.ts'
import { nodeStorageFiles } from '../../src/main/storage/node-storage-files.ts'
import type { StorageErrorCode, StoragePort } from '../../src/shared/storage-port.ts'
import { scenarioFolder, VAULT } from './kill-writer.ts'
import { numberedBytes } from './numbered-bytes.ts'
import { noFaults, type FaultCounts, type Scenario } from './scenario.ts'
import { mountSmallDisk } from './small-disk.ts'

/** A save that takes longer than this was held up, in ms. */
const UNAFFECTED_MS = 3000

/** The folder of copies goes away, hangs, lets nobody write or is full: saving goes on, and the state says what is wrong. */
export const copyFolderFaults: Scenario = {
  name: 'folder of copies: away, slow',
  async run({ isQuick, folder }) {
    const counts = noFaults(isQuick ? 4 : 20)
    for (let run = 0; run < counts.runs; run += 1) {
      const place = scenarioFolder(folder, `copies-${run}`)
      const target = join(place, 'stick')
      mkdirSync(target, { recursive: true })
      const files = new FailingStorageFiles(nodeStorageFiles)
      const port = await withCopies(join(place, 'vault'), target, files)
      await keepSnapshot(port, counts)
      await until(() => readdirSync(target).some((name) => name.endsWith('.palpate')), counts)
      if (run % 2 === 0) {
        renameSync(target, `${target}-away`)
        await keepSnapshot(port, counts)
        await expectError(port, 'not-found', counts)
      } else {
        // A share that never answers again.
        const write = files.writeNew
        files.writeNew = (path, bytes) =>
          path.startsWith(target) ? new Promise(() => undefined) : write(path, bytes)
        await keepSnapshot(port, counts)
      }
      await save(port, counts)
      await keepSnapshot(port, counts)
    }
    return counts
  },
}

/** The same on a real disk that is read-only or full. */
export const copyDiskFaults: Scenario = {
  name: 'folder of copies: read-only, full',
  async run({ isQuick, folder }) {
    const counts = noFaults(isQuick ? 4 : 20)
    for (let run = 0; run < counts.runs; run += 1) {
      const disk = mountSmallDisk(scenarioFolder(folder, `stick-${run}`), 4)
      try {
        const vault = scenarioFolder(folder, `stick-vault-${run}`)
        const port = await withCopies(vault, disk.folder, new FailingStorageFiles(nodeStorageFiles))
        await keepSnapshot(port, counts)
        await until(() => readdirSync(disk.folder).some(isCopy), counts)
        if (run % 2 === 0) disk.setReadOnly(true)
        else disk.fill(0)
        await keepSnapshot(port, counts)
        await expectError(port, run % 2 === 0 ? 'read-only' : 'disk-full', counts)
        await save(port, counts)
        // The older copy is still there, whole.
        if (readdirSync(disk.folder).filter(isCopy).length !== 1) counts.lost += 1
      } finally {
        disk.remove()
      }
    }
    return counts
  },
}

const isCopy = (name: string): boolean => name.endsWith('.palpate')

async function withCopies(
  root: string,
  target: string,
  files: FailingStorageFiles,
): Promise<StoragePort> {
  const askFolder = () => Promise.resolve(target)
  const port = openFileStoragePort(storageSetup(root, { files, askFolder }))
  await port.copyFolderChoose(VAULT)
  return port
}

async function save(port: StoragePort, counts: FaultCounts): Promise<void> {
  const startedAt = performance.now()
  const answer = await port.journalAppend(VAULT, [numberedBytes(1, 2000)])
  if (!answer.ok || performance.now() - startedAt > UNAFFECTED_MS) counts.unreadable += 1
}

async function keepSnapshot(port: StoragePort, counts: FaultCounts): Promise<void> {
  const startedAt = performance.now()
  const written = await port.snapshotWrite(VAULT, numberedBytes(1, 500_000), 1)
  const kept = written.ok ? await port.snapshotJudge(VAULT, written.value.id, true) : written
  if (!kept.ok || performance.now() - startedAt > UNAFFECTED_MS) counts.unreadable += 1
}

async function expectError(
  port: StoragePort,
  code: StorageErrorCode,
  counts: FaultCounts,
): Promise<void> {
  const isSaid = async (): Promise<boolean> => {
    const info = await port.copyFolderInfo(VAULT)
    return info.ok && info.value?.lastError === code
  }
  if (!(await holdsSoon(isSaid))) counts.silent += 1
}

async function until(holds: () => boolean, counts: FaultCounts): Promise<void> {
  if (!(await holdsSoon(() => Promise.resolve(holds())))) counts.lost += 1
}

async function holdsSoon(holds: () => Promise<boolean>): Promise<boolean> {
  for (let waited = 0; waited < 5000; waited += 20) {
    if (await holds()) return true
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return false
}
