import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { renderPdf } from '../../src/renderer/src/pdf/render-pdf'
import { PRINTING_FONTS } from '../pdf/printing-fonts'
import { SAMPLE_LEAFLET } from '../pdf/sample-documents'
import { median } from './median.ts'

/*
 * How long a leaflet takes in Node: the first of a process (median of 7 processes) and a later one (median of 7 after
 * 10). Milliseconds. Goals are judged by processor time: on an idle machine it is at least the wall time, and a busy
 * one changes it least.
 */

const GOAL_FIRST_MS = 400
const GOAL_LATER_MS = 100

const RUNS = 7
const WARM_UP = 10
const ONCE = '--once'

interface Sample {
  readonly wall: number
  readonly processor: number
}

async function measure(largePrint: boolean): Promise<Sample> {
  const started = performance.now()
  const processor = process.cpuUsage()
  await renderPdf(SAMPLE_LEAFLET, { largePrint, pageSize: 'A4' }, PRINTING_FONTS)
  const { user, system } = process.cpuUsage(processor)
  return { wall: performance.now() - started, processor: (user + system) / 1000 }
}

function report(name: string, samples: readonly Sample[], goal: number): void {
  const wall = median(samples.map((sample) => sample.wall)).toFixed(1)
  const processor = median(samples.map((sample) => sample.processor))
  const met = processor <= goal
  if (!met) process.exitCode = 1
  console.log(
    `${name}: ${wall} ms, processor ${processor.toFixed(1)} ms (goal ${goal} ms${met ? '' : ': missed'})`,
  )
}

if (process.argv.includes(ONCE)) {
  console.log(JSON.stringify(await measure(false)))
} else {
  const first = Array.from({ length: RUNS }, () => {
    const output = execFileSync(
      process.execPath,
      ['scripts/run-tool.mjs', fileURLToPath(import.meta.url), ONCE],
      { encoding: 'utf8', cwd: fileURLToPath(new URL('../..', import.meta.url)) },
    )
    return JSON.parse(output) as Sample // printed by this file
  })
  report('first leaflet', first, GOAL_FIRST_MS)
  for (const largePrint of [false, true]) {
    for (let run = 0; run < WARM_UP; run++) await measure(largePrint)
    const warm: Sample[] = []
    for (let run = 0; run < RUNS; run++) warm.push(await measure(largePrint))
    report(largePrint ? 'later leaflet, large print' : 'later leaflet', warm, GOAL_LATER_MS)
  }
}
