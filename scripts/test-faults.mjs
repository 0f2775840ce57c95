// npm run test:faults [-- --quick] [--seed N] [WORD ...]: processes killed, files damaged, disks full; see tests/faults.
import { spawnSync } from 'node:child_process'
import { ensureNodeForTypes, PROJECT } from './node-for-types.mjs'

ensureNodeForTypes()
const { buildWhenStale } = await import('./build-when-stale.ts')
const { ensureChromium, HOW_TO_GET_CHROMIUM } = await import('./find-chromium.ts')

const chromium = ensureChromium()
if (chromium === undefined) process.stderr.write(`${HOW_TO_GET_CHROMIUM}\n`)
if (chromium === undefined || !buildWhenStale(PROJECT)) process.exit(1)

const { status } = spawnSync(
  process.execPath,
  ['scripts/run-tool.mjs', 'tests/faults/run-faults.ts', ...process.argv.slice(2)],
  { cwd: PROJECT, stdio: 'inherit', env: { ...process.env, PALPATE_CHROMIUM: chromium } },
)
process.exitCode = status ?? 1
