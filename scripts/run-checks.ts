import { spawn } from 'node:child_process'
import { join } from 'node:path'

const PROJECT = join(import.meta.dirname, '..')

/** How many run side by side: more than the cores of a small machine only makes each slower. */
const AT_A_TIME = 2

const MODULES = 'node_modules'
const TOOL = 'scripts/run-tool.mjs'
const SHAPE = 'tools/check-shape.ts'

/** What Node is given for each check. The longest come first, so that the short ones fill the gaps. */
const CHECKS: readonly { readonly name: string; readonly args: readonly string[] }[] = [
  { name: 'eslint', args: [`${MODULES}/eslint/bin/eslint.js`, '--max-warnings', '0', '.'] },
  {
    name: 'types of the renderer',
    args: [`${MODULES}/vue-tsc/bin/vue-tsc.js`, '-p', 'tsconfig.web.json'],
  },
  {
    name: 'types of main, tools and tests',
    args: [`${MODULES}/typescript/bin/tsc`, '-p', 'tsconfig.node.json'],
  },
  {
    name: 'types of specs in a browser',
    args: [`${MODULES}/vue-tsc/bin/vue-tsc.js`, '-p', 'tsconfig.specs.json'],
  },
  { name: 'prettier', args: [`${MODULES}/prettier/bin/prettier.cjs`, '--check', '.'] },
  {
    name: 'types of the domain',
    args: [`${MODULES}/typescript/bin/tsc`, '-p', 'tsconfig.domain.json'],
  },
  {
    name: 'who imports whom',
    args: [
      `${MODULES}/dependency-cruiser/bin/dependency-cruiser.mjs`,
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
      ...['src', 'tools', 'scripts', 'tests', 'electron.vite.config.ts', 'vitest.config.ts'],
    ],
  },
  { name: 'nothing unused', args: [`${MODULES}/knip/bin/knip.js`, '--no-progress'] },
  { name: 'texts', args: [TOOL, SHAPE, 'texts'] },
  { name: 'sizes', args: [TOOL, SHAPE, 'sizes'] },
  { name: 'names', args: [TOOL, SHAPE, 'names'] },
]

/** Runs every check, says how long each took and what it found. True when all passed. */
export async function runChecks(): Promise<boolean> {
  const waiting = [...CHECKS]
  const failed: string[] = []
  const startedAt = performance.now()
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const checkStartedAt = performance.now()
      const { passed, output } = await run(check.args)
      const line = `${passed ? 'ok  ' : 'FAIL'}  ${check.name.padEnd(32)}${seconds(checkStartedAt)}\n`
      if (!passed) failed.push(check.name)
      process.stdout.write(passed ? line : `${line}${indented(output)}\n`)
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, work))
  const result = failed.length === 0 ? 'All checks passed' : `Failed: ${failed.join(', ')}`
  process.stdout.write(`${result} (${seconds(startedAt)})\n`)
  return failed.length === 0
}

function run(args: readonly string[]): Promise<{ passed: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: PROJECT,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('error', (error) => resolve({ passed: false, output: error.message }))
    child.once('close', (code) => resolve({ passed: code === 0, output }))
  })
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`

const indented = (output: string): string => output.trimEnd().replace(/^/gm, '      ')
