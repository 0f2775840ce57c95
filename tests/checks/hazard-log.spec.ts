import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROJECT } from './sample-project'

const LOG = 'docs/clinical-safety/hazard-log.md'

interface Hazard {
  readonly id: string
  readonly severity: number
  readonly cause: string
  readonly control: string
  readonly test: string
}

const readHazards = (log: string): readonly Hazard[] =>
  log.split('\n').flatMap((line) => {
    const [, id = '', , severity = '', cause = '', control = '', test = ''] = line
      .split('|')
      .map((cell) => cell.trim())
    return /^H\d+$/.test(id) ? [{ id, severity: Number(severity), cause, control, test }] : []
  })

/** What is wrong with a cell of tests: each is `path`: words of a title, and both must be there. */
const faultsOf = (test: string, read: (path: string) => string | undefined): readonly string[] =>
  test.split('; `').flatMap((one, index) => {
    const found = /^`([^`]+)`: (.+)$/.exec(index === 0 ? one : `\`${one}`)
    if (!found) return [`not a file and a title: ${one}`]
    const [, path = '', title = ''] = found
    const content = read(path)
    if (content === undefined) return [`no such file: ${path}`]
    return content.includes(title) ? [] : [`${path} has no test '${title}'`]
  })

const readFile = (path: string): string | undefined =>
  /\.(spec|e2e)\.ts$/.test(path) && existsSync(join(PROJECT, path))
    ? readFileSync(join(PROJECT, path), 'utf8')
    : undefined

const hazards = readHazards(readFileSync(join(PROJECT, LOG), 'utf8'))

describe('the hazard log', () => {
  it('has at least twenty hazards, numbered without a gap, every line one of them', () => {
    expect(hazards.length).toBeGreaterThanOrEqual(20)
    expect(hazards.map(({ id }) => id)).toEqual(
      hazards.map((_, index) => `H${String(index + 1).padStart(2, '0')}`),
    )
    const lines = readFileSync(join(PROJECT, LOG), 'utf8').match(/^\| H/gm)
    expect(lines).toHaveLength(hazards.length)
  })

  it.each(hazards)('$id: has a cause, a control, and tests that exist', (hazard) => {
    expect([1, 2, 3, 4, 5]).toContain(hazard.severity)
    expect(hazard.cause).not.toBe('')
    expect(hazard.control).not.toBe('')
    expect(faultsOf(hazard.test, readFile)).toEqual([])
  })

  it('would notice a missing file, a missing title and an empty promise', () => {
    const read = (path: string) => (path === 'a.spec.ts' ? "it('holds', …)" : undefined)
    expect(faultsOf('`a.spec.ts`: holds', read)).toEqual([])
    expect(faultsOf('`a.spec.ts`: holds; `b.spec.ts`: holds', read)).toEqual([
      'no such file: b.spec.ts',
    ])
    expect(faultsOf('`a.spec.ts`: breaks', read)).toEqual(["a.spec.ts has no test 'breaks'"])
    expect(faultsOf('none yet', read)).toEqual(['not a file and a title: none yet'])
  })
})
