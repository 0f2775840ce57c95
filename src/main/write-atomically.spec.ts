import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FailingDisk, type DiskOperation } from '../../tests/support/failing-disk'
import { nodeFileSystem } from './file-system-port'
import { writeAtomically } from './write-atomically'

const OLD = new TextEncoder().encode('%PDF- the old file')
const NEW = new TextEncoder().encode('%PDF- the new file, longer')
const HOUR_MS = 60 * 60 * 1000

let names = 0
const randomName = (): string => (names += 1).toString(16).padStart(8, '0')

const write = (disk: FailingDisk) =>
  writeAtomically('/folder/x.pdf', NEW, { files: disk, randomName, now: () => disk.now })

function diskWithOldFile(): FailingDisk {
  const disk = new FailingDisk()
  disk.files.set('/folder/x.pdf', { bytes: OLD, changedAt: 0 })
  return disk
}

it('writes beside, then renames, then makes the rename durable', async () => {
  const disk = diskWithOldFile()
  expect(await write(disk)).toEqual({ ok: true, value: undefined })
  expect(disk.operations.map((operation) => operation.split(' ')[0])).toEqual([
    'list',
    'writeNew',
    'rename',
    'syncFolder',
  ])
  expect(disk.files.get('/folder/x.pdf')?.bytes).toEqual(NEW)
  expect(disk.files.size).toBe(1)
})

describe.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['EROFS', 'no-permission'],
  ['EIO', 'write-failed'],
  ['ENOENT', 'write-failed'],
  ['EISDIR', 'write-failed'],
  ['EXDEV', 'write-failed'],
])('a disk that answers %s', (systemCode, code) => {
  it.each<DiskOperation>(['writeNew', 'rename'])(
    'is reported and leaves the old file, at %s',
    async (at) => {
      await fc.assert(
        fc.asyncProperty(fc.nat(NEW.length), async (afterBytes) => {
          const disk = diskWithOldFile()
          disk.failure = { at, code: systemCode, afterBytes }
          expect(await write(disk)).toEqual({ ok: false, error: { code, detail: systemCode } })
          expect([...disk.files]).toEqual([['/folder/x.pdf', { bytes: OLD, changedAt: 0 }]])
        }),
        { seed: 7, numRuns: 20 },
      )
    },
  )
})

it('is not called saved while the rename could still be lost', async () => {
  const disk = diskWithOldFile()
  disk.failure = { at: 'syncFolder', code: 'EIO' }
  expect(await write(disk)).toMatchObject({ ok: false, error: { code: 'write-failed' } })
})

it('saves into a folder that cannot be listed', async () => {
  const disk = diskWithOldFile()
  disk.failure = { at: 'list', code: 'EACCES' }
  expect(await write(disk)).toMatchObject({ ok: true })
})

it('removes what an ended program left, and nothing else', async () => {
  const disk = diskWithOldFile()
  disk.now = 10 * HOUR_MS
  const keep = [
    '/folder/.palpate-0000beef.tmp',
    '/folder/.palpate-mine.tmp',
    '/folder/palpate-0000aaaa.tmp',
    '/folder/notes.tmp',
  ]
  for (const path of keep)
    disk.files.set(path, { bytes: OLD, changedAt: path.includes('beef') ? disk.now - HOUR_MS : 0 })
  disk.files.set('/folder/.palpate-0000dead.tmp', { bytes: OLD, changedAt: disk.now - HOUR_MS - 1 })
  await write(disk)
  expect([...disk.files.keys()].sort()).toEqual([...keep, '/folder/x.pdf'].sort())
})

it('throws what is no answer of a disk: that is a bug', async () => {
  const disk = diskWithOldFile()
  disk.rename = () => Promise.reject(new TypeError('bug'))
  await expect(write(disk)).rejects.toThrow('bug')
})

it('works on the real disk, readable by its owner only', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'palpate-write-'))
  const path = join(folder, 'x.pdf')
  writeFileSync(path, OLD)
  const tools = { files: nodeFileSystem, randomName, now: Date.now }
  expect(await writeAtomically(path, NEW, tools)).toMatchObject({ ok: true })
  expect(new Uint8Array(readFileSync(path))).toEqual(NEW)
  expect(readdirSync(folder)).toEqual(['x.pdf'])
  expect(statSync(path).mode & 0o077).toBe(0)
  expect(await writeAtomically(join(folder, 'gone/x.pdf'), NEW, tools)).toEqual({
    ok: false,
    error: { code: 'write-failed', detail: 'ENOENT' },
  })
  rmSync(folder, { recursive: true })
})
