import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync, openSync, writeSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import { ScenarioSkipped } from './scenario.ts'

/** A small disk in memory, to be filled. */
export interface SmallDisk {
  readonly folder: string
  /** Takes all the room that is left, save a few bytes. */
  fill(leaveBytes: number): void
  /** Gives the room back. */
  free(): void
  /** Lets nobody write, or everybody again. */
  setReadOnly(isReadOnly: boolean): void
  remove(): void
}

/** Mounts one. Throws ScenarioSkipped where that is not allowed. */
export function mountSmallDisk(folder: string, mebibytes: number): SmallDisk {
  mkdirSync(folder, { recursive: true })
  if (process.platform !== 'linux')
    throw new ScenarioSkipped('small disks are mounted on Linux only')
  const mount = (...args: string[]): string | undefined => {
    const { status, stderr, error } = spawnSync('mount', args, { encoding: 'utf8' })
    return status === 0 ? undefined : (error?.message ?? stderr.trim())
  }
  const problem = mount('-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'palpate-faults', folder)
  if (problem !== undefined) throw new ScenarioSkipped(`mount is refused: ${problem}`)
  const filler = join(folder, 'filler')
  return {
    folder,
    fill(leaveBytes) {
      writeFileSync(filler, '')
      const file = openSync(filler, 'a')
      const block = new Uint8Array(4096)
      try {
        for (;;) writeSync(file, block)
      } catch {
        // Full: that is what was wanted.
      } finally {
        closeSync(file)
      }
      if (leaveBytes > 0) spawnSync('truncate', ['-s', `-${leaveBytes}`, filler])
    },
    free: () => rmSync(filler, { force: true }),
    setReadOnly: (isReadOnly) => {
      const failed = mount('-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, folder)
      if (failed !== undefined) throw new Error(failed)
    },
    remove: () => void spawnSync('umount', ['-l', folder]),
  }
}
