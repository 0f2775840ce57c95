import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { createShellLog } from './shell-log'

const folder = mkdtempSync(join(tmpdir(), 'palpate-log-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const path = join(folder, 'logs', 'palpate.log')
const log = createShellLog(
  () => path,
  () => 0,
)

it('keeps lines with their time, for the owner alone', () => {
  log.note('P-0A1B2C3D TypeError')
  expect(log.newest(5)).toEqual(['1970-01-01T00:00:00.000Z P-0A1B2C3D TypeError'])
  expect(statSync(path).mode & 0o077).toBe(0)
})

it('stays small however much is written', () => {
  for (let index = 0; index < 6000; index += 1) log.note(`${String(index)} ${'x'.repeat(200)}`)
  const files = readdirSync(join(folder, 'logs'))
  expect(files.sort()).toEqual(['palpate.log', 'palpate.log.1'])
  for (const name of files) {
    expect(statSync(join(folder, 'logs', name)).size).toBeLessThan(300 * 1024)
  }
  expect(log.newest(1)[0]).toContain(' 5999 x')
})

it('keeps one line one line', () => {
  log.note(`a\nb\u202ec${'d'.repeat(5000)}`)
  expect(log.newest(9).length).toBe(1)
  expect(log.newest(9)[0]?.length).toBeLessThan(1100)
})

it('is silent where it cannot write', () => {
  expect(() =>
    createShellLog(
      () => '/dev/null/palpate.log',
      () => 0,
    ).note('x'),
  ).not.toThrow()
})
