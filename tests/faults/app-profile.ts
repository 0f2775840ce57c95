import { cpSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { HostName } from '../support/launch-types.ts'
import { driveApp, enter, PASSPHRASES, type DrivenApp } from './driven-app.ts'
import type { FaultCounts } from './scenario.ts'

/** Folder in which Chromium keeps its databases. */
export const databaseFolder = (profile: string): string =>
  join(profile, 'chromium/Default/IndexedDB')

/** Fails loudly: what has not been damaged yet must work. */
export async function mustBe(answer: Promise<string>, wanted: string): Promise<void> {
  const given = await answer
  if (given !== wanted) throw new Error(`Expected ${wanted}, got ${given}`)
}

/** Makes a vault with so many saves, half of them before a snapshot, and closes it properly. */
export async function fillProfile(
  host: HostName,
  profile: string,
  out: string,
  saves: number,
): Promise<void> {
  const driven = await driveApp(host, profile, out)
  await mustBe(driven.ask('setUp', PASSPHRASES[0]), 'ok')
  for (let number = 0; number < saves; number += 1) {
    await mustBe(driven.ask('save', number), 'ok')
    if (number === saves / 2) await mustBe(driven.ask('backUp'), 'ok')
  }
  await driven.ask('lock')
  await driven.app.close()
  // Opened once more, so that there are tables besides the log.
  const again = await driveApp(host, profile, out)
  const { detail } = await enter(again, PASSPHRASES)
  if (detail !== 'open') throw new Error(`Not opened: ${detail}`)
  await again.ask('lock')
  await again.app.close()
}

/** A copy of a profile without what Chromium can make again. */
export function copyProfile(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  cpSync(from, to, {
    recursive: true,
    filter: (path) =>
      !/\/(Cache|Code Cache|GPUCache|Dawn\w*Cache|GrShaderCache|Singleton\w+)$/.test(path),
  })
}

/** Every file below a folder. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)

/** Opens a vault after something happened to it, and counts what is missing of what had been acknowledged. */
export async function countKept(
  driven: DrivenApp,
  acknowledged: readonly number[],
  counts: FaultCounts,
): Promise<void> {
  const { entered, detail } = await enter(driven, PASSPHRASES)
  if (entered === 'first-run') counts.silent += 1
  if (entered === 'first-run' || entered === 'failed') {
    process.stdout.write(`    not opened: ${detail}\n`)
    counts.unreadable += 1
    return
  }
  const kept = await driven.ask('read')
  if (kept === 'unreadable') {
    counts.unreadable += 1
    return
  }
  const there = new Set(kept.numbers)
  const missing = acknowledged.filter((number) => !there.has(number)).length
  counts.lost += missing
  // Opened as if all were well, and it is not.
  if (entered === 'open' && missing > 0) counts.silent += 1
  counts.silent += kept.wrong + kept.torn
}
