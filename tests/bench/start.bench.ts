import {
  choosePlace,
  openDemonstration,
  startConsultation,
} from '../e2e/pages/consultation-page.ts'
import { launchPalpate, makeProfile } from '../support/launch.ts'
import type { HostName } from '../support/launch-types.ts'
import { buildBareApp } from './build-bare-app.ts'
import { median } from './median.ts'
import {
  copyProfile,
  measureIdle,
  removeProfiles,
  startOnce,
  type IdleCost,
  type StartOptions,
  type StartTimes,
} from './start-run.ts'

/*
 * A cold start, medians of 7 beside a bare Vue page in the same shell: a new process on a profile that holds the
 * demonstration and a begun consultation but no cache of an earlier start. Palpate and the bare page take turns, so
 * that a busy machine slows both alike. The click that opens the workspace comes with the first frame that shows its
 * button, and once more after a time in which somebody would have read the screen. --json prints the figures alone.
 */

const RUNS = 7
const GOAL_RATIO = 1.5
const READING_MS = 1_000
const IDLE_MS = 10_000
const HOSTS: readonly HostName[] = ['browser', 'stand-in']
const isJson = process.argv.includes('--json')

const prepare = async (host: HostName): Promise<{ profile: string; address: string }> => {
  const profile = makeProfile()
  const app = await launchPalpate({ host, profile })
  await openDemonstration(app.page)
  await startConsultation(app.page, 'Bea Bench', { age_years: 58, sex: 'female' })
  await choosePlace(app.page, 'scapula-left')
  const address = new URL(app.page.url()).hash
  // A draft is stored within half a second; leaving the screen stores it at once.
  await app.page.getByRole('link', { name: 'Cases', exact: true }).click()
  await app.page.getByRole('heading', { level: 1 }).waitFor()
  app.forgive()
  await app.close()
  return { profile, address }
}

const measureHost = async (host: HostName, bareOut: string) => {
  const { profile, address } = await prepare(host)
  const palpate: Omit<StartOptions, 'profile' | 'readingMs'> = {
    host,
    address,
    screen: 'main button',
    usable: '[data-finding-row="size_mm"]',
  }
  const bare: Omit<StartOptions, 'profile' | 'readingMs'> = {
    host,
    out: bareOut,
    screen: '#ready',
  }
  const used: string[] = [profile]
  const start = (options: typeof palpate, on: string, readingMs = 0) => {
    used.push(on)
    return startOnce({ ...options, profile: on, readingMs })
  }
  const cold: StartTimes[] = []
  const read: StartTimes[] = []
  const floor: StartTimes[] = []
  const idle: IdleCost[] = []
  const idleFloor: IdleCost[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const first = await start(palpate, copyProfile(profile))
    cold.push(first.times)
    const plain = await start(bare, makeProfile())
    floor.push(plain.times)
    const costs = [measureIdle(first.app, IDLE_MS), measureIdle(plain.app, IDLE_MS)] as const
    idle.push(await costs[0])
    idleFloor.push(await costs[1])
    for (const { app } of [first, plain]) {
      app.forgive()
      await app.close()
    }
    const second = await start(palpate, copyProfile(profile), READING_MS)
    read.push(second.times)
    second.app.forgive()
    await second.app.close()
  }
  removeProfiles(used)
  return { host, cold, read, floor, idle, idleFloor }
}

type Measured = Awaited<ReturnType<typeof measureHost>>

const rowsOf = ({ host, cold, read, floor, idle, idleFloor }: Measured) => {
  const row = (
    name: string,
    unit: string,
    palpate: readonly number[],
    bare: readonly number[],
    goal?: number,
  ) => ({
    host,
    name,
    unit,
    palpate: median(palpate),
    bare: median(bare),
    ratio: median(palpate) / median(bare),
    ...(goal === undefined ? {} : { goal, met: median(palpate) / median(bare) <= goal }),
  })
  const of = <Row>(rows: readonly Row[], name: keyof Row) => rows.map((one) => Number(one[name]))
  const fromLaunch = of(floor, 'screenFromLaunch')
  const fromNavigation = of(floor, 'screenFromNavigation')
  return [
    row(
      'program start to first screen',
      'ms',
      of(cold, 'screenFromLaunch'),
      fromLaunch,
      GOAL_RATIO,
    ),
    row(
      'program start to usable consultation',
      'ms',
      of(cold, 'usableFromLaunch'),
      fromLaunch,
      GOAL_RATIO,
    ),
    row('navigation to first screen', 'ms', of(cold, 'screenFromNavigation'), fromNavigation),
    row(
      'navigation to usable consultation',
      'ms',
      of(cold, 'usableFromNavigation'),
      fromNavigation,
    ),
    row('click to usable, clicked at once', 'ms', of(cold, 'usableFromClick'), fromNavigation),
    row('click to usable, after a second', 'ms', of(read, 'usableFromClick'), fromNavigation),
    row('idle: script heap', 'MB', of(idle, 'heapMegabytes'), of(idleFloor, 'heapMegabytes')),
    row(
      'idle: memory of the page',
      'MB',
      of(idle, 'pageMegabytes'),
      of(idleFloor, 'pageMegabytes'),
    ),
    row('idle: processor', '%', of(idle, 'pageCpuPercent'), of(idleFloor, 'pageCpuPercent')),
  ]
}

const bareOut = await buildBareApp()
const rows: ReturnType<typeof rowsOf> = []
for (const host of HOSTS) rows.push(...rowsOf(await measureHost(host, bareOut)))
if (isJson) console.log(JSON.stringify({ runs: RUNS, rows }, null, 2))
else {
  for (const { host, name, unit, palpate, bare, ratio, goal, met } of rows) {
    const digits = unit === 'ms' ? 0 : 1
    const shown = (value: number) => value.toFixed(digits).padStart(7)
    const verdict = goal === undefined ? '' : `  goal ${goal}${met ? '' : '  MISSED'}`
    console.log(
      `${host.padEnd(9)} ${name.padEnd(38)} ${shown(palpate)} ${unit.padEnd(2)}  bare ${shown(bare)}  ratio ${ratio.toFixed(2)}${verdict}`,
    )
  }
}
process.exitCode = rows.every(({ met }) => met !== false) ? 0 : 1
