import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { nodeFileSystem } from '../../src/main/file-system-port'
import { writeAtomically } from '../../src/main/write-atomically'

const KILLS = process.env['PALPATE_DEEP'] === '1' ? 100 : 12
const PROGRAM = join(import.meta.dirname, '../support/write-forever.ts')

// Seam: the real disk and a real SIGKILL in the middle of a save.
it(`keeps a whole file through ${KILLS} kills, and clears what they left`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'palpate-kill-'))
  const path = join(folder, 'x.pdf')
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = fork(PROGRAM, [path])
    await once(child, 'message')
    // Nothing is waited for: the kill falls at another point of a write each time.
    await new Promise((resolve) => setTimeout(resolve, (kill * 7) % 40))
    child.kill('SIGKILL')
    await once(child, 'exit')
    const bytes = readFileSync(path)
    expect(bytes.length).toBe(2_000_000)
    expect(bytes.every((byte) => byte === bytes[0])).toBe(true)
  }
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), 0, 0)
  await writeAtomically(path, new Uint8Array([1]), {
    files: nodeFileSystem,
    randomName: () => 'aaaaaaaa',
    now: Date.now,
  })
  expect(readdirSync(folder)).toEqual(['x.pdf'])
  rmSync(folder, { recursive: true })
})
