import { mkdirSync } from 'node:fs'
import type { HostName } from '../support/launch-types.ts'
import { countKept, databaseFolder, mustBe } from './app-profile.ts'
import { faultBuild } from './build-fault-page.ts'
import { driveApp, PASSPHRASES } from './driven-app.ts'
import { scenarioFolder } from './kill-writer.ts'
import { noFaults, type Scenario } from './scenario.ts'
import { mountSmallDisk } from './small-disk.ts'

/** A save must be answered within this, whatever the disk does, in ms. */
const ANSWERED_WITHIN_MS = 12_000

/** How long after room is there again the next save must work, in ms. */
const WORKS_WITHIN_MS = 10_000

/** The disk under the browser's database fills up while the app saves, then there is room again. */
export const appDiskFull = (host: HostName): Scenario => ({
  name: `disk full: database folder, then freed (${host})`,
  isLong: host === 'browser',
  async run({ isQuick, folder, chance }) {
    const counts = noFaults(isQuick ? 1 : 5)
    const out = await faultBuild(folder)
    for (let run = 0; run < counts.runs; run += 1) {
      const profile = scenarioFolder(folder, `full-${host}-${run}`)
      mkdirSync(databaseFolder(profile), { recursive: true })
      const disk = mountSmallDisk(databaseFolder(profile), 32)
      try {
        const driven = await driveApp(host, profile, out)
        await mustBe(driven.ask('setUp', PASSPHRASES[0]), 'ok')
        const acknowledged: number[] = []
        let next = 0
        const save = async (): Promise<boolean> => {
          const startedAt = performance.now()
          const answer = await driven.ask('save', next)
          if (performance.now() - startedAt > ANSWERED_WITHIN_MS) counts.unreadable += 1
          if (answer === 'ok') acknowledged.push(next)
          next += 1
          return answer === 'ok'
        }
        for (let done = 0; done < 12; done += 1) await save()
        disk.fill(chance.below(3) * 20_000)
        for (let done = 0; done < 6; done += 1) await save()
        await driven.ask('backUp')
        disk.free()
        const freedAt = performance.now()
        let works = false
        while (!works && performance.now() - freedAt < WORKS_WITHIN_MS) works = await save()
        if (!works) counts.unreadable += 1
        await driven.app.kill()
        const again = await driveApp(host, profile, out)
        await countKept(again, acknowledged, counts)
        await again.app.kill()
      } finally {
        disk.remove()
      }
    }
    return counts
  },
})
