import { createHash } from 'node:crypto'

/** What is shown and logged about a bug: a code, and where it happened. Never the message: it may quote what was typed. */
export interface FailureReport {
  readonly code: string
  readonly logLine: string
}

/** The same fault gives the same code, so that two reports can be recognised as one. */
export function reportFailure(error: unknown): FailureReport {
  const name = error instanceof Error ? error.name.replace(/[^A-Za-z]/g, '') : typeof error
  const frames = error instanceof Error ? framesOf(error) : []
  const digest = createHash('sha256')
    .update([name, ...frames].join('\n'))
    .digest('hex')
  const code = `P-${digest.slice(0, 8).toUpperCase()}`
  return { code, logLine: [`${code} ${name}`, ...frames].join(' < ') }
}

/** Function, file name and line of the first frames; folders are left out, they can hold a person's name. */
function framesOf(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n')
  return lines.flatMap((line) => FRAME.exec(line)?.[1]?.replace(FOLDERS, '') ?? []).slice(0, 4)
}

/** V8 writes a frame as "    at name (place:line:column)"; a message cannot pass for one unless it copies this. */
const FRAME = /^ {4}at (.{1,200}:\d+:\d+)\)?$/
const FOLDERS = /(?:file:\/\/|[A-Za-z]:)?[\\/](?:[^\\/()]*[\\/])*/g
