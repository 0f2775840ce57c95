// npm run test:faults [-- --quick] [--seed N] [WORD ...]: everything that can go wrong with a disk or a process, counted.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appScenarios } from './app-scenarios.ts'
import { createChance } from './chance.ts'
import { copyDiskFaults, copyFolderFaults } from './copy-folder-faults.ts'
import { journalMutants, recordMutants } from './journal-mutants.ts'
import { ScenarioSkipped, type FaultCounts, type Scenario } from './scenario.ts'
import { storageDiskFull } from './storage-disk-full.ts'
import { auditMutants, movedCiphertext, snapshotMutants } from './vault-mutants.ts'
import { journalKill, recordKill, snapshotKill } from './storage-kill.ts'

/** The longest first, so that the short ones fill the gaps. */
const SCENARIOS: readonly Scenario[] = [
  ...appScenarios,
  journalKill,
  snapshotKill,
  recordKill,
  snapshotMutants,
  auditMutants,
  movedCiphertext,
  journalMutants,
  recordMutants,
  storageDiskFull,
  copyFolderFaults,
  copyDiskFaults,
]

interface Row {
  readonly name: string
  readonly seconds: number
  readonly counts?: FaultCounts
  /** Why it was not run, or how it broke. */
  readonly note?: string
  readonly isFailed: boolean
}

const args = process.argv.slice(2)
const isQuick = args.includes('--quick')
const seedAt = args.indexOf('--seed')
const seed = seedAt >= 0 ? Number(args[seedAt + 1]) : Date.now() % 2 ** 31
const words = args.filter((arg, index) => !arg.startsWith('--') && index !== seedAt + 1)
const chosen = SCENARIOS.filter(({ name, isLong }) =>
  words.length === 0 ? !(isQuick && isLong === true) : words.some((word) => name.includes(word)),
)

process.stdout.write(`Faults with seed ${seed}${isQuick ? ', quick' : ''}\n\n`)
const folder = mkdtempSync(join(tmpdir(), 'palpate-faults-'))
const rows: Row[] = []
process.stdout.write(line('scenario', 'runs', 'lost', 'unreadable', 'silent', 'seconds'))
const waiting = [...chosen]
// Much of a run is waiting for a browser to start: two at a time, each in folders of its own.
await Promise.all([runAll(), runAll()])
const failed = rows.filter(({ isFailed }) => isFailed)
const skipped = rows.filter(({ counts, isFailed }) => counts === undefined && !isFailed)
process.stdout.write(
  `\n${rows.length - failed.length - skipped.length} passed, ${failed.length} failed, ${skipped.length} skipped\n`,
)
if (failed.length === 0) rmSync(folder, { recursive: true, force: true })
else process.stdout.write(`What they left is in ${folder}; repeat with --seed ${seed}\n`)
process.exit(failed.length === 0 && rows.length > 0 ? 0 : 1)

async function runAll(): Promise<void> {
  for (let scenario = waiting.shift(); scenario !== undefined; scenario = waiting.shift())
    show(await run(scenario))
}

function show(row: Row): void {
  rows.push(row)
  const { counts } = row
  const figures = counts && [counts.runs, counts.lost, counts.unreadable, counts.silent]
  const shown = figures?.map(String) ?? ['-', '-', '-', '-']
  process.stdout.write(line(row.name, ...shown, row.seconds.toFixed(1)))
  if (row.note !== undefined) process.stdout.write(`    ${row.note}\n`)
}

async function run(scenario: Scenario): Promise<Row> {
  const startedAt = performance.now()
  const finish = (rest: Omit<Row, 'name' | 'seconds'>): Row => ({
    name: scenario.name,
    seconds: (performance.now() - startedAt) / 1000,
    ...rest,
  })
  try {
    // Each has its own chance, so that one alone can be repeated.
    const counts = await scenario.run({ chance: createChance(seed), isQuick, folder })
    const isFailed = counts.lost + counts.unreadable + counts.silent > 0 || counts.runs === 0
    return finish({ counts, isFailed })
  } catch (error) {
    if (error instanceof ScenarioSkipped)
      return finish({ note: `skipped: ${error.message}`, isFailed: false })
    const note = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return finish({ note: `broke: ${note}`, isFailed: true })
  }
}

function line(name: string, ...figures: readonly string[]): string {
  return `${name.padEnd(60)}${figures.map((figure) => figure.padStart(11)).join('')}\n`
}
