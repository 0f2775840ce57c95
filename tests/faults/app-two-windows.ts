import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { spawnStandIn } from '../support/launch-stand-in.ts'
import { countKept, mustBe } from './app-profile.ts'
import { faultBuild } from './build-fault-page.ts'
import { driveApp, drivePage, enter, PASSPHRASES, type DrivenApp } from './driven-app.ts'
import { scenarioFolder } from './kill-writer.ts'
import { noFaults, type Scenario } from './scenario.ts'

/** Two tabs of one browser on one vault: the second is refused, and takes over when the first is gone. */
export const twoWindows: Scenario = {
  name: 'two windows on one vault (browser)',
  async run({ isQuick, folder }) {
    const counts = noFaults(isQuick ? 3 : 10)
    const profile = scenarioFolder(folder, 'two-windows')
    mkdirSync(profile)
    const first = await driveApp('browser', profile, await faultBuild(folder))
    await mustBe(first.ask('setUp', PASSPHRASES[0]), 'ok')
    const context = first.app.page.context()
    let owner: DrivenApp = first
    const acknowledged: number[] = []
    for (let run = 0; run < counts.runs; run += 1) {
      const page = await context.newPage()
      await page.goto(`${first.app.origin}/`)
      const second = await drivePage({ ...first.app, page })
      // Refused while the first works, however often it asks.
      for (let tried = 0; tried < 2; tried += 1) {
        if ((await second.ask('unlock', PASSPHRASES[0])) !== 'in-use') counts.silent += 1
        if ((await owner.ask('save', acknowledged.length)) === 'ok')
          acknowledged.push(acknowledged.length)
        else counts.unreadable += 1
      }
      await owner.app.page.close()
      await countKept(second, acknowledged, counts)
      owner = second
    }
    await first.app.kill()
    return counts
  },
}

/** A second desktop process on the same folder ends by itself and touches nothing. */
export const twoProcesses: Scenario = {
  name: 'two processes on one vault (stand-in)',
  async run({ isQuick, folder }) {
    const counts = noFaults(isQuick ? 2 : 10)
    const profile = scenarioFolder(folder, 'two-processes')
    mkdirSync(profile)
    const out = await faultBuild(folder)
    const first = await driveApp('stand-in', profile, out)
    await mustBe(first.ask('setUp', PASSPHRASES[0]), 'ok')
    const acknowledged: number[] = []
    for (let run = 0; run < counts.runs; run += 1) {
      const second = spawnStandIn({ host: 'stand-in', profile, out }, '', join(profile, 'saved'))
      const ended = await Promise.race([
        new Promise<boolean>((resolve) => second.once('exit', (code) => resolve(code === 0))),
        new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 20_000)),
      ])
      second.kill('SIGKILL')
      if (!ended) counts.silent += 1
      if ((await first.ask('save', run)) === 'ok') acknowledged.push(run)
      else counts.unreadable += 1
    }
    await first.app.kill()
    const again = await driveApp('stand-in', profile, out)
    const { detail } = await enter(again, PASSPHRASES)
    if (detail !== 'open') counts.unreadable += 1
    const kept = await again.ask('read')
    if (kept === 'unreadable') counts.unreadable += 1
    else counts.lost += acknowledged.filter((number) => !kept.numbers.includes(number)).length
    await again.app.kill()
    return counts
  },
}
