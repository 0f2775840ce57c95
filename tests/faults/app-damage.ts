import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { HostName } from '../support/launch-types.ts'
import { copyProfile, countKept, databaseFolder, filesBelow, fillProfile } from './app-profile.ts'
import { faultBuild } from './build-fault-page.ts'
import type { Chance } from './chance.ts'
import { driveApp } from './driven-app.ts'
import { scenarioFolder } from './kill-writer.ts'
import { noFaults, type Scenario } from './scenario.ts'

/** One file of the database is damaged: the vault is intact, or asks for a recovery that brings everything back. */
export const appDamage = (host: HostName): Scenario => ({
  name: `damage to the database folder (${host})`,
  async run({ chance, isQuick, folder }) {
    const counts = noFaults(isQuick ? 3 : 30)
    // Saves that a profile holds before one of its files is damaged.
    const saves = isQuick ? 24 : 80
    const out = await faultBuild(folder)
    const original = scenarioFolder(folder, `damage-${host}`)
    mkdirSync(original)
    await fillProfile(host, original, out, saves)
    const acknowledged = Array.from({ length: saves }, (_, number) => number)
    for (let run = 0; run < counts.runs; run += 1) {
      const profile = `${original}-${run}`
      copyProfile(original, profile)
      const before = { ...counts }
      const what = damage(databaseFolder(profile), chance)
      const driven = await driveApp(host, profile, out)
      try {
        await countKept(driven, acknowledged, counts)
      } finally {
        await driven.app.kill()
      }
      const isBad = JSON.stringify(before) !== JSON.stringify(counts)
      if (isBad) process.stdout.write(`    ${what}: ${profile}\n`)
      else rmSync(profile, { recursive: true })
    }
    return counts
  },
})

/** Spoils one file of the folder, or takes it away. Says what was done. */
function damage(folder: string, chance: Chance): string {
  const files = filesBelow(folder).filter((path) => !/\/(LOCK|LOG|LOG\.old)$/.test(path))
  const path = chance.pick(files)
  const bytes = readFileSync(path)
  const way =
    bytes.length === 0 ? 'delete' : chance.pick(['flip', 'flip', 'cut', 'delete', 'zero'] as const)
  const at = chance.below(bytes.length)
  if (way === 'flip') bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8))
  if (way === 'zero') bytes.fill(0, at, Math.min(bytes.length, at + 4096))
  if (way === 'delete') rmSync(path)
  else writeFileSync(path, way === 'cut' ? bytes.subarray(0, at) : bytes)
  return `${way} ${basename(path)} at ${at} of ${bytes.length}`
}
