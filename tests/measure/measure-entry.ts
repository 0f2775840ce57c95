// Types the cases of a file into the real screen by keyboard alone and reads them back from the vault:
// npm run measure:entry -- FILE.jsonl [--json]
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadKnowledge } from '../../tools/load-knowledge'
import { openDemonstration } from '../e2e/pages/consultation-page'
import { launchPalpate, makeProfile } from '../support/launch'
import { differences, screened } from './compare-findings'
import {
  enterCase,
  enterPatient,
  enterRevisit,
  findingsInVault,
  type EnteredCase,
} from './enter-case'
import { takeListTimes, watchList } from './watch-list'
import {
  ENTRY_GOALS,
  summariseEntry,
  type EntrySummary,
  type MeasuredCase,
} from './summarise-entry'

/** Every case is seen on this day. */
const VISIT_DATE = '2026-11-24'
/** The second visit finds the lump larger by this factor, or this large where no size was given. */
const GROWN_BY = 1.5
const SIZE_WITHOUT_FIRST_MM = 50

const args = process.argv.slice(2)
const out = args.find((argument) => argument.startsWith('--out='))?.slice('--out='.length)
const [file] = args.filter((argument) => !argument.startsWith('--'))
if (file === undefined) {
  process.stderr.write('usage: npm run measure:entry -- FILE.jsonl [--json]\n')
  process.exit(2)
}
const asJson = args.includes('--json')

const cases = readFileSync(resolve(file), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  // The file is in the case format; a finding that is not of the vocabulary shows as a difference.
  .map((line) => JSON.parse(line) as EnteredCase)
const knowledge = loadKnowledge(process.cwd())

const app = await launchPalpate({
  host: 'browser',
  profile: makeProfile(),
  ...(out === undefined ? {} : { out: resolve(out) }),
})
const { page } = app
await watchList(page, VISIT_DATE)
await openDemonstration(page)

/** Types one case three times: screened, as it is, and a second visit; answers the effort and every difference. */
const measure = async ({ id, findings }: EnteredCase): Promise<MeasuredCase> => {
  const patient = (pass: string) => enterPatient(page, `${id} ${pass}`, findings, VISIT_DATE)
  await patient('screen')
  const screen = await enterCase(page, findings, true)
  const screenRecord = await findingsInVault(page, screen.visitId)
  await patient('exact')
  const exact = await enterCase(page, findings, false)
  const exactRecord = await findingsInVault(page, exact.visitId)
  const again = {
    size_mm: Math.round((findings.size_mm ?? SIZE_WITHOUT_FIRST_MM / GROWN_BY) * GROWN_BY),
    growth: 'slow',
  } as const
  const revisit = await enterRevisit(page, again)
  const revisitRecord = await findingsInVault(page, revisit.visitId)
  const { age_years, sex, region, laterality } = findings
  const kept = { age_years, sex, region, laterality, ...again }
  return {
    id,
    wrong: [
      ...differences(findings, exactRecord).map((text) => `exact ${text}`),
      ...differences(screened(findings, knowledge), screenRecord).map((text) => `screen ${text}`),
      // The undefined ones are not asked, as in every record.
      ...differences(JSON.parse(JSON.stringify(kept)) as typeof findings, revisitRecord).map(
        (text) => `revisit ${text}`,
      ),
    ],
    exact: exact.effort,
    screen: screen.effort,
    revisit: revisit.effort,
    listMs: await takeListTimes(page),
  }
}

const NO_EFFORT = { keys: 0, keysBeyondTyped: 0, mental: 0, waited: 0 } as const
/** A case that cannot be typed to its end counts as wrong; the next one starts from the list of cases. */
const failed = async (id: string, thrown: unknown): Promise<MeasuredCase> => {
  await page.keyboard.press('Escape')
  await page.goto(`${new URL(page.url()).origin}/`)
  await openDemonstration(page)
  const [reason = ''] = String(thrown).split('\n')
  return {
    id,
    wrong: [`not entered: ${reason}`],
    exact: NO_EFFORT,
    screen: NO_EFFORT,
    revisit: NO_EFFORT,
    listMs: [],
  }
}

const measured: MeasuredCase[] = []
for (const one of cases) {
  const result = await measure(one).catch((thrown: unknown) => failed(one.id, thrown))
  measured.push(result)
  const { id, wrong, exact, screen } = result
  if (!asJson)
    process.stdout.write(
      `${id}: ${exact.keys} keys, ${screen.keys} screened${wrong.length > 0 ? `, WRONG ${wrong.join('; ')}` : ''}\n`,
    )
}
await app.close()

const summary = summariseEntry(measured)
const missed = (Object.keys(ENTRY_GOALS) as (keyof EntrySummary)[]).filter((name) => {
  const { atMost = Infinity, atLeast = -Infinity } = ENTRY_GOALS[name] ?? {}
  return !(summary[name] <= atMost && summary[name] >= atLeast)
})
if (asJson) process.stdout.write(`${JSON.stringify({ summary, cases: measured }, null, 1)}\n`)
else {
  for (const [name, value] of Object.entries(summary)) process.stdout.write(`${name}: ${value}\n`)
  process.stdout.write(
    missed.length === 0 ? 'Every goal is met.\n' : `Missed: ${missed.join(', ')}\n`,
  )
}
process.exitCode = missed.length > 0 ? 1 : 0
