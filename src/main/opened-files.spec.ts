import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { MAX_OPENED_BYTES } from '../shared/shell-port'
import { fileOnCommandLine, OpenedFiles } from './opened-files'

const folder = mkdtempSync(join(tmpdir(), 'palpate-opened-'))
afterAll(() => rmSync(folder, { recursive: true }))

const ID = '0123456789abcdef0123456789abcdef'
const opened = () => new OpenedFiles(() => ID)
const at = (name: string) => join(folder, name)

it('finds the file on a command line among switches', () => {
  expect(fileOnCommandLine(['--lang=de', 'day.jsonl', 'b.palpate'], '/w')).toBe('/w/day.jsonl')
  expect(fileOnCommandLine(['.', '/home/x/Clinic.PALPATE'], '/w')).toBe('/home/x/Clinic.PALPATE')
})

it.each([
  ['--import=x.jsonl'],
  ['-x.palpate'],
  ['https://example.org/x.jsonl'],
  ['file:///etc/x.palpate'],
  ['x.exe'],
  ['palpate'],
  ['.jsonl/passwd'],
  ['x.jsonl\0.exe'],
  [`${'x'.repeat(5000)}.jsonl`],
])('opens nothing for %j', (argument) => {
  expect(fileOnCommandLine([argument], '/w')).toBeUndefined()
})

it('tells the page a name and an id, never the folder', () => {
  const file = opened().note('/home/someone/Smith, John/day.jsonl')
  expect(file).toEqual({ id: ID, kind: 'case-file', displayName: 'day.jsonl' })
})

it('reads the file that was opened, and none under another id', async () => {
  writeFileSync(at('day.jsonl'), '{"a":1}')
  const files = opened()
  files.note(at('day.jsonl'))
  const read = await files.read(ID)
  expect(read.ok && new TextDecoder().decode(read.value)).toBe('{"a":1}')
  expect(await files.read('f'.repeat(32))).toMatchObject({ error: { code: 'not-found' } })
})

it('hands out a backup once, and never its bytes', async () => {
  const files = opened()
  files.note(at('clinic.palpate'))
  expect(await files.read(ID)).toMatchObject({ ok: false })
  expect(files.takeBackup()).toBe(at('clinic.palpate'))
  expect(files.takeBackup()).toBeUndefined()
})

it('refuses what is no plain file, too long or not there', async () => {
  mkdirSync(at('folder.jsonl'))
  symlinkSync('/dev/zero', at('device.jsonl'))
  execFileSync('mkfifo', [at('pipe.jsonl')])
  writeFileSync(at('long.jsonl'), '')
  truncateSync(at('long.jsonl'), MAX_OPENED_BYTES + 1)
  const codeOf = async (name: string): Promise<unknown> => {
    const files = opened()
    files.note(at(name))
    const read = await files.read(ID)
    return read.ok ? 'ok' : read.error.code
  }
  expect(await codeOf('folder.jsonl')).toBe('unreadable')
  expect(await codeOf('device.jsonl')).toBe('unreadable')
  expect(await codeOf('pipe.jsonl')).toBe('unreadable')
  expect(await codeOf('long.jsonl')).toBe('too-large')
  expect(await codeOf('gone.jsonl')).toBe('not-found')
})
