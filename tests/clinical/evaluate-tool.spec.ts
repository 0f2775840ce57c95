import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { FIGURES } from '../../src/domain/evaluation/summarise'
import { root } from './knowledge-under-test'

const folder = mkdtempSync(join(tmpdir(), 'palpate-evaluate-'))
afterAll(() => rmSync(folder, { recursive: true }))

const lines = readFileSync(join(root, 'tests/cases/development.jsonl'), 'utf8').trim().split('\n')

/** Runs the command on these lines. */
const evaluate = (name: string, content: readonly string[], ...words: string[]) => {
  const file = join(folder, name)
  writeFileSync(file, content.join('\n'))
  return spawnSync(
    process.execPath,
    ['scripts/run-tool.mjs', 'tools/evaluate.ts', file, ...words],
    { cwd: root, encoding: 'utf8' },
  )
}

describe('evaluate', () => {
  it('prints one JSON object and nothing else with --json', () => {
    const { stdout, status } = evaluate('few.jsonl', lines.slice(0, 4), '--json')
    expect(status).toBe(0)
    const { summary, cases, ...rest } = JSON.parse(stdout)
    expect(rest).toEqual({})
    expect(cases).toHaveLength(4)
    expect(summary.cases).toBe(4)
    for (const name of FIGURES) expect(summary).toHaveProperty(name)
  })

  it('stops at an unknown key with line and key', () => {
    const spoilt = (lines[1] ?? '').replace('"age_years"', '"age"')
    const { stderr, stdout, status } = evaluate('spoilt.jsonl', [lines[0] ?? '', spoilt])
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/spoilt\.jsonl:2: .*findings\.age/)
  })

  it('stops at an unknown setting', () => {
    const { stderr, status } = evaluate('few.jsonl', lines.slice(0, 1), '--setting', 'moon')
    expect(status).toBe(2)
    expect(stderr).toContain("unknown setting 'moon'")
  })
})
