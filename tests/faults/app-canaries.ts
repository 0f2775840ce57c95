import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { HostName } from '../support/launch-types.ts'
import { filesBelow, mustBe } from './app-profile.ts'
import { faultBuild } from './build-fault-page.ts'
import type { Chance } from './chance.ts'
import { driveApp, PASSPHRASES } from './driven-app.ts'
import { scenarioFolder } from './kill-writer.ts'
import { noFaults, type FaultCounts, type Scenario } from './scenario.ts'

/** Names, diagnoses and notes that stand nowhere else. */
const WORDS = 50

/** Planted words are looked for in every file of the profile: after locking, after SIGKILL, after closing. */
export const appCanaries = (host: HostName): Scenario => ({
  name: `canaries in every file (${host})`,
  isLong: host === 'browser',
  async run({ chance, folder }) {
    const words = Array.from({ length: WORDS }, () => wordOf(chance))
    const counts = noFaults(WORDS)
    const out = await faultBuild(folder)
    const profile = scenarioFolder(folder, `canaries-${host}`)
    mkdirSync(profile)
    const needles = words.flatMap(writtenForms)
    expectFound(needles, folder, words)
    const driven = await driveApp(host, profile, out)
    await mustBe(driven.ask('setUp', PASSPHRASES[0]), 'ok')
    await mustBe(driven.ask('plant', words), 'ok')
    await mustBe(driven.ask('backUp'), 'ok')
    await mustBe(driven.ask('restoreDrill'), 'ok')
    await driven.ask('lock')
    count(needles, profile, counts)
    await mustBe(driven.ask('unlock', PASSPHRASES[0]), 'open')
    await driven.ask('read')
    await mustBe(driven.ask('plant', words), 'ok')
    await driven.app.kill()
    count(needles, profile, counts)
    const again = await driveApp(host, profile, out)
    await mustBe(again.ask('unlock', PASSPHRASES[0]), 'open')
    await again.ask('read')
    await again.ask('lock')
    await again.app.close()
    count(needles, profile, counts)
    return counts
  },
})

const wordOf = (chance: Chance): string =>
  `Zq${Array.from({ length: 10 }, () => chance.pick([...'bcdfghjklmnpqrstvwxz'])).join('')}`

/** A word as files may hold it: in UTF-8, in UTF-16, and in base64 at each of three offsets. */
function writtenForms(word: string): readonly Buffer[] {
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), Buffer.from(word)]).toString('base64')
    // The first and last letters also depend on what stands beside the word.
    return Buffer.from(text.slice(offset === 0 ? 0 : 4, -4))
  })
  return [Buffer.from(word), Buffer.from(word, 'utf16le'), ...base64]
}

function count(needles: readonly Buffer[], profile: string, counts: FaultCounts): void {
  for (const path of filesBelow(profile)) {
    const bytes = readFileSync(path)
    const hits = needles.filter((needle) => bytes.includes(needle)).length
    counts.silent += hits
    if (hits > 0) process.stdout.write(`    ${hits} in ${relative(profile, path)}\n`)
  }
}

/** A search that finds nothing anywhere would count as a success. */
function expectFound(needles: readonly Buffer[], folder: string, words: readonly string[]): void {
  const control = join(folder, 'canary-control')
  mkdirSync(control, { recursive: true })
  const text = words.map((word) => `a${word}b`).join(' ')
  const forms = [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    ...[0, 1, 2].map((offset) =>
      Buffer.from(Buffer.from('_'.repeat(offset) + text).toString('base64')),
    ),
  ]
  writeFileSync(join(control, 'file'), Buffer.concat(forms))
  const found = noFaults(0)
  const bytes = readFileSync(join(control, 'file'))
  found.silent = needles.filter((needle) => bytes.includes(needle)).length
  if (found.silent < words.length * 4) throw new Error(`The search finds only ${found.silent}`)
}
