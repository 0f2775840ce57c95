import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** A file of the log is begun anew after this many bytes; the one before is kept. */
const MAX_LOG_BYTES = 256 * 1024
/** A longer line is cut: a stack can be long, a log need not be. In UTF-16 units. */
const MAX_LINE_LENGTH = 1000

/** The log on this machine: two files, never sent anywhere. */
export interface ShellLog {
  /** Writes a line with the time. The caller sees to it that it holds no patient data: codes and places, no messages. */
  note(line: string): void
  /** The newest lines, oldest first. */
  newest(count: number): readonly string[]
}

/**
 * Lines go straight to the disk: what is written last before a crash is what is wanted. place: the file, asked for with each
 * line; now: ms since 1970.
 */
export function createShellLog(place: () => string, now: () => number): ShellLog {
  return {
    note(line) {
      const clean = line.replace(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, MAX_LINE_LENGTH)
      try {
        const path = place()
        mkdirSync(dirname(path), { recursive: true })
        if (sizeOf(path) > MAX_LOG_BYTES) renameSync(path, earlier(path))
        appendFileSync(path, `${new Date(now()).toISOString()} ${clean}\n`, { mode: 0o600 })
      } catch {
        // A full disk must not turn one failure into two: the log is a help, not a duty.
      }
    },
    newest: (count) => [...linesOf(earlier(place())), ...linesOf(place())].slice(-count),
  }
}

const earlier = (path: string): string => `${path}.1`

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').filter(Boolean)
  } catch {
    return []
  }
}
