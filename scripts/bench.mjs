// npm run bench [-- NAME ... --json]: runs tests/bench/*.bench.ts, each in a process of its own, so that none warms up the next.
// A bench prints what it measured and exits with 1 when a goal is missed.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureNodeForTypes, PROJECT } from './node-for-types.mjs'

ensureNodeForTypes()
const { buildWhenStale } = await import('./build-when-stale.ts')
const { ensureChromium, HOW_TO_GET_CHROMIUM } = await import('./find-chromium.ts')

const HOOKS = pathToFileURL(join(PROJECT, 'scripts/resolve-typescript.mjs')).href
/** A whole name means that bench alone; a part means every bench that has it. */
const isMeant = (part, name, all) =>
  all.includes(`${part}.bench.ts`) ? name === `${part}.bench.ts` : name.includes(part)
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'))
const files = readdirSync(join(PROJECT, 'tests/bench'))
  .filter((name) => name.endsWith('.bench.ts'))
  .filter(
    (name, _index, all) => wanted.length === 0 || wanted.some((part) => isMeant(part, name, all)),
  )
  .sort()

const chromium = ensureChromium()
if (chromium === undefined) process.stderr.write(`${HOW_TO_GET_CHROMIUM}\n`)
if (files.length === 0) process.stderr.write('No bench of that name in tests/bench.\n')
if (chromium === undefined || files.length === 0 || !buildWhenStale(PROJECT)) process.exit(1)

let missed = 0
for (const file of files) {
  // With --json the answer alone stands on standard output.
  const heading = flags.includes('--json') ? process.stderr : process.stdout
  heading.write(`\n== ${file.replace('.bench.ts', '')}\n`)
  const args = ['--import', HOOKS, join('tests/bench', file), ...flags]
  const { status } = spawnSync(process.execPath, args, {
    cwd: PROJECT,
    stdio: 'inherit',
    env: { ...process.env, PALPATE_CHROMIUM: chromium },
  })
  if (status !== 0) missed += 1
}
process.exitCode = missed === 0 ? 0 : 1
