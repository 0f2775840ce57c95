import { mkdirSync } from 'node:fs'
import type { HostName } from '../support/launch-types.ts'
import { mustBe } from './app-profile.ts'
import { faultBuild } from './build-fault-page.ts'
import type { Chance } from './chance.ts'
import { driveApp, enter, PASSPHRASES, type DrivenApp } from './driven-app.ts'
import { scenarioFolder } from './kill-writer.ts'
import { noFaults, type FaultCounts, type Scenario } from './scenario.ts'

/** How long the app goes on at most after its first save, in ms. */
const WITHIN_MS = 1200

/** Kills before a new vault is begun: what was saved is read whole after each, and more of it finds nothing more. */
const KILLS_A_VAULT = 10

/** Everything is killed while it saves, makes snapshots and changes the passphrase. */
export const appKill = (host: HostName): Scenario => ({
  name: `SIGKILL of the app: save, photo, snapshot, passphrase (${host})`,
  async run({ chance, isQuick, folder }) {
    const counts = noFaults(isQuick ? 2 : 40)
    const out = await faultBuild(folder)
    for (let done = 0; done < counts.runs; done += KILLS_A_VAULT) {
      const profile = scenarioFolder(folder, `kill-${host}-${done}`)
      mkdirSync(profile)
      const kills = Math.min(KILLS_A_VAULT, counts.runs - done)
      if (!(await killOneVault({ host, profile, out, chance, counts }, kills))) break
    }
    return counts
  },
})

/** Set up, killed so many times, looked at after each. False: it can go no further. */
async function killOneVault(
  { host, profile, out, chance, counts }: KilledVault,
  kills: number,
): Promise<boolean> {
  const state = { acknowledged: [] as number[], next: 0, possible: [PASSPHRASES[0] as string] }
  for (let run = 0; run <= kills; run += 1) {
    const driven = await driveApp(host, profile, out)
    try {
      if (run === 0) await mustBe(driven.ask('setUp', PASSPHRASES[0]), 'ok')
      else if (!(await isWhole(driven, state, counts))) return false
      if (run === kills) continue
      const current = state.possible[0] ?? ''
      const other = PASSPHRASES.find((passphrase) => passphrase !== current) ?? ''
      driven.begin('saveForever', state.next, [current, other])
      await firstSave(driven)
      await pause(chance.next() * WITHIN_MS)
    } finally {
      await driven.app.kill()
    }
    note(driven.notes, state, counts)
  }
  return true
}

interface KilledVault {
  readonly host: HostName
  readonly profile: string
  readonly out: string
  readonly chance: Chance
  readonly counts: FaultCounts
}

interface KillState {
  acknowledged: number[]
  next: number
  /** Passphrases that may open it now: one, or two when a change was under way. The likelier first. */
  possible: string[]
}

async function isWhole(driven: DrivenApp, state: KillState, counts: FaultCounts): Promise<boolean> {
  const { entered, passphrase, detail } = await enter(driven, state.possible)
  if (entered === 'first-run') counts.silent += 1
  if (entered === 'first-run' || entered === 'failed') {
    process.stdout.write(`    not opened: ${detail}\n`)
    counts.unreadable += 1
    return false
  }
  state.possible = [passphrase]
  const kept = await driven.ask('read')
  if (kept === 'unreadable') {
    counts.unreadable += 1
    return false
  }
  const there = new Set(kept.numbers)
  counts.lost += state.acknowledged.filter((number) => !there.has(number)).length
  counts.silent += kept.wrong + kept.torn
  const trail = await driven.ask('trail')
  if (trail !== 'whole') {
    process.stdout.write(`    trail: ${trail}\n`)
    counts.silent += 1
  }
  return true
}

/** What the page said before it was killed. */
function note(notes: readonly string[], state: KillState, counts: FaultCounts): void {
  const start = state.possible[0] ?? ''
  const pair = [start, PASSPHRASES.find((passphrase) => passphrase !== start) ?? '']
  for (const line of notes) {
    const [mark = '', value = ''] = line.split(' ')
    const number = Number(value)
    if (mark === '+') state.acknowledged.push(number)
    // Nothing was wrong yet: a save or a snapshot that fails now is one too many.
    if (mark === '-' || (mark === 'snapshot' && value !== 'ok')) counts.unreadable += 1
    if (mark === '?') state.next = Math.max(state.next, number + 1)
    if (mark === 'passphrase?') state.possible = [...state.possible, pair[number] ?? '']
    if (mark === 'passphrase+') state.possible = [pair[number] ?? '']
  }
}

async function firstSave(driven: DrivenApp): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 10) {
    if (driven.notes.some((line) => line.startsWith('+'))) return
    await pause(10)
  }
  throw new Error(`Nothing was saved: ${driven.notes.join(', ')}`)
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
