import { readFileSync } from 'node:fs'
import { SETTINGS, type AssessOptions, type Setting } from '../src/domain/assessment/assessment'
import { readCases } from '../src/domain/evaluation/case-schema'
import { evaluateCase, type CaseResult } from '../src/domain/evaluation/evaluate-case'
import { FIGURES, summarise, type Summary } from '../src/domain/evaluation/summarise'
import { loadKnowledge } from './load-knowledge'

const USAGE = 'usage: npm run -s evaluate -- FILE.jsonl [--setting SETTING] [--json]'

const stop = (message: string): never => {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}

interface Request {
  readonly file: string
  readonly setting: Setting
  readonly json: boolean
}

const readArguments = (words: readonly string[]): Request => {
  let setting: Setting = 'primary-care'
  let json = false
  let file: string | undefined
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    if (word === '--json') json = true
    else if (word === '--setting') {
      index += 1
      setting =
        SETTINGS.find((one) => one === words[index]) ??
        stop(`unknown setting '${words[index] ?? ''}'; one of ${SETTINGS.join(', ')}`)
    } else if (word.startsWith('-') || file !== undefined) stop(USAGE)
    else file = word
  }
  return { file: file ?? stop(USAGE), setting, json }
}

const readFile = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return stop(`${path}: cannot be read`)
  }
}

const percent = (value: number | null): string => (value === null ? '-' : value.toFixed(3))

const print = (summary: Summary, setting: Setting): void => {
  const line = (text: string): void => void process.stdout.write(`${text}\n`)
  line(`setting               ${setting}`)
  line(`cases                 ${summary.cases}`)
  for (const name of FIGURES) {
    const [low, high] = summary.intervals[name]
    line(`${name.padEnd(21)} ${percent(summary[name])}  95 % ${percent(low)} to ${percent(high)}`)
  }
  line(
    `latency ms            ranking and flags p50 ${summary.latencyP50.toFixed(2)} p99 ${summary.latencyP99.toFixed(2)}; with questions p50 ${summary.latencyQuestionsP50.toFixed(2)} p99 ${summary.latencyQuestionsP99.toFixed(2)}`,
  )
  line('calibration (share of the first row: how often it was right)')
  for (const bin of summary.calibration)
    line(
      `  ${bin.from.toFixed(1)}-${bin.to.toFixed(1)}  cases ${bin.cases}  mean share ${percent(bin.meanShare)}  right ${percent(bin.right)}`,
    )
  for (const [name, group] of Object.entries(summary.groups))
    line(
      `${name.padEnd(8)} cases ${group.cases}  ${FIGURES.map((figure) => `${figure} ${percent(group[figure])}`).join('  ')}`,
    )
  line('misses (rank, id, diagnosis, first row)')
  for (const miss of [...summary.misses].sort((a, b) => b.rank - a.rank))
    line(`  ${String(miss.rank).padStart(2)}  ${miss.id}  ${miss.diagnosis}  <- ${miss.first}`)
}

const evaluate = ({ file, setting, json }: Request): void => {
  const { cases, faults } = readCases(readFile(file))
  if (faults.length > 0)
    stop(faults.map((fault) => `${file}:${fault.line}: ${fault.what}`).join('\n'))
  if (cases.length === 0) stop(`${file}: holds no case`)
  const knowledge = loadKnowledge(process.cwd())
  const options: AssessOptions = {
    setting,
    guidelines: 'uk-nice',
    today: new Date().toISOString().slice(0, 10),
    nextQuestions: false,
  }
  const now = (): number => performance.now()
  const run = (): readonly CaseResult[] =>
    cases.map((one) => evaluateCase(one, knowledge, options, now))
  // The first round warms the engine up, so that latency is that of a running program.
  cases.slice(0, 5).forEach((one) => evaluateCase(one, knowledge, options, now))
  const results = run()
  const summary = summarise(results)
  if (json) process.stdout.write(`${JSON.stringify({ summary, cases: results })}\n`)
  else print(summary, setting)
}

evaluate(readArguments(process.argv.slice(2)))
