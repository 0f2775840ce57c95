import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { PROJECT } from '../support/project-folder.ts'
import type { Chance } from './chance.ts'

/** What a writer said before it was killed. */
export interface WriterWords {
  /** What was there after the last change it had an answer for; undefined when there was none. */
  readonly acknowledged: Span | undefined
  /** What would be there after the change that was under way. */
  readonly underWay: Span | undefined
}

/** Numbers from the first up to, not including, the last; for one thing alone both are its number. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Runs the writer until it has something to lose, then kills it at a moment that chance chooses. */
export function killWriter(
  folder: string,
  kind: 'journal' | 'snapshot' | 'record',
  first: number,
  chance: Chance,
  withinMs: number,
): Promise<WriterWords> {
  const child = spawn(
    process.execPath,
    ['scripts/run-tool.mjs', 'tests/faults/killed-writer.ts', folder, kind, String(first)],
    { cwd: PROJECT, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let text = ''
  let timer: NodeJS.Timeout | undefined
  const delay = chance.next() * withinMs
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
    if (text.includes('+')) timer ??= setTimeout(() => child.kill('SIGKILL'), delay)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      clearTimeout(timer)
      if (code !== null) reject(new Error(`The writer ended by itself with ${code}`))
      else resolve(wordsOf(text))
    })
  })
}

function wordsOf(text: string): WriterWords {
  let acknowledged: Span | undefined
  let underWay: Span | undefined
  for (const line of text.split('\n').slice(0, -1)) {
    const [mark, from, to] = line.split(' ')
    const span = { from: Number(from), to: Number(to) }
    if (mark === '+') acknowledged = span
    underWay = mark === '?' ? span : undefined
  }
  return { acknowledged, underWay }
}

/** Where the writer lies. */
export const VAULT = '3f0c5f0e-6f7f-4b1c-9d9d-0123456789ab'

/** A folder for one scenario. */
export const scenarioFolder = (folder: string, name: string): string => join(folder, name)
