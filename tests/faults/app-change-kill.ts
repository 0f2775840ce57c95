import { mkdirSync, rmSync } from 'node:fs'
import type { HostName } from '../support/launch-types.ts'
import { copyProfile, countKept, mustBe } from './app-profile.ts'
import { faultBuild } from './build-fault-page.ts'
import { driveApp, enter, PASSPHRASES } from './driven-app.ts'
import { scenarioFolder } from './kill-writer.ts'
import { noFaults, type Scenario } from './scenario.ts'

/** How long an upgrade or a restore is left to go on at most before everything is killed, in ms. */
const WITHIN_MS = { upgrade: 900, restore: 2_500 } as const

/** Saves of a vault before its upgrade or restore: visits, drafts and handouts, no photos, which came with the upgrade. */
const NUMBERS = Array.from({ length: 50 }, (_, number) => number).filter(
  (number) => number % 5 !== 2,
)

/**
 * Everything is killed while an older database is upgraded, or while a lost one is restored from the second copy. The
 * next start must find all of it, upgraded or restored now.
 */
const changeKill = (what: 'upgrade' | 'restore', host: HostName): Scenario => ({
  name: `SIGKILL of the app: ${what} (${host})`,
  async run({ chance, isQuick, folder }) {
    const counts = noFaults(isQuick ? 1 : 10)
    const out = await faultBuild(folder)
    const original = scenarioFolder(folder, `${what}-${host}`)
    mkdirSync(original)
    const first = await driveApp(host, original, out)
    await mustBe(first.ask('setUp', PASSPHRASES[0]), 'ok')
    for (const number of NUMBERS) {
      await mustBe(first.ask('save', number), 'ok')
      if (number === NUMBERS[20]) await mustBe(first.ask('backUp'), 'ok')
    }
    await first.ask('lock')
    await mustBe(first.ask(what === 'upgrade' ? 'makeOlder' : 'loseDatabase'), 'ok')
    await first.app.close()
    for (let run = 0; run < counts.runs; run += 1) {
      const profile = `${original}-${run}`
      copyProfile(original, profile)
      // Killed once or twice: the second time it goes on from what the first has left.
      for (let kills = 1 + chance.below(2); kills > 0; kills -= 1) {
        const driven = await driveApp(host, profile, out)
        void enter(driven, PASSPHRASES)
        await new Promise((resolve) => setTimeout(resolve, chance.next() * WITHIN_MS[what]))
        await driven.app.kill()
      }
      const before = JSON.stringify(counts)
      const driven = await driveApp(host, profile, out)
      try {
        await countKept(driven, NUMBERS, counts)
        // What is there can be worked with: the newest stores too.
        if ((await driven.ask('save', 52)) !== 'ok') counts.unreadable += 1
      } finally {
        await driven.app.kill()
      }
      if (before === JSON.stringify(counts)) rmSync(profile, { recursive: true })
      else process.stdout.write(`    ${profile}\n`)
    }
    return counts
  },
})

/** Killed while upgrading and restoring, on both hosts. */
export const changeKills: readonly Scenario[] = [
  changeKill('upgrade', 'browser'),
  changeKill('upgrade', 'stand-in'),
  changeKill('restore', 'browser'),
  changeKill('restore', 'stand-in'),
]
