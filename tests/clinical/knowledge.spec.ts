import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { CONDITION_IDS } from '../../src/domain/knowledge/condition-ids'
import { loadKnowledge } from '../../tools/load-knowledge'
import { ContentError } from '../../tools/yaml-file'
import { knowledge, root } from './knowledge-under-test'

const made: string[] = []

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

/** A copy of the content in which one file is changed. */
const changed = (file: string, change: (text: string) => string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'palpate-content-'))
  made.push(folder)
  cpSync(join(root, 'resources', 'knowledge'), join(folder, 'resources', 'knowledge'), {
    recursive: true,
  })
  const path = join(folder, 'resources', 'knowledge', file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
  return folder
}

const faultsOf = (folder: string): readonly string[] => {
  try {
    loadKnowledge(folder)
  } catch (error) {
    if (error instanceof ContentError) return error.faults
    throw error
  }
  return []
}

describe('the knowledge files', () => {
  it('join to a sound knowledge base with every condition', () => {
    expect(
      knowledge()
        .conditions.map((condition) => condition.id)
        .sort(),
    ).toEqual([...CONDITION_IDS].sort())
    expect(knowledge().version).toMatch(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/)
  })

  it('give every published figure a source that identifies a work', () => {
    const published = knowledge().conditions.flatMap((condition) =>
      Object.values(condition.findings).filter((figure) => figure.basis === 'published'),
    )
    expect(published.length).toBeGreaterThan(0)
    for (const figure of published) {
      const source = knowledge().sources[figure.source ?? '']
      expect(source?.pmid ?? source?.pmcid ?? source?.doi ?? source?.guideline).toBeTruthy()
    }
  })
})

describe('a broken file', () => {
  it('is named with line and key when a finding is misspelt', () => {
    const folder = changed('conditions/lipoma.yaml', (text) =>
      text.replace('  tender: {', '  tendre: {'),
    )
    const [fault] = faultsOf(folder)
    const line =
      readFileSync(join(folder, 'resources/knowledge/conditions/lipoma.yaml'), 'utf8')
        .split('\n')
        .findIndex((text) => text.startsWith('findings:')) + 1
    expect(fault).toMatch(/^resources\/knowledge\/conditions\/lipoma\.yaml:\d+: findings/)
    expect(Number(fault?.split(':')[1])).toBeGreaterThanOrEqual(line)
    expect(fault).toContain('tendre')
  })

  it('is named when shares do not sum to 1', () => {
    const folder = changed('conditions/lipoma.yaml', (text) =>
      text.replace('left: 0.38', 'left: 0.88'),
    )
    expect(faultsOf(folder)[0]).toMatch(/lipoma\.yaml:\d+: laterality.*sum to 1/)
  })

  it('is named when it is not YAML', () => {
    const folder = changed('settings.yaml', (text) => `${text}\n  : : [`)
    expect(faultsOf(folder)[0]).toMatch(/^resources\/knowledge\/settings\.yaml:\d+: /)
  })

  it('is named when a published figure has no source', () => {
    const folder = changed('conditions/schwannoma.yaml', (text) =>
      text.replace(
        /tender: \{ value: 0.35, basis: estimate/,
        'tender: { value: 0.35, basis: published',
      ),
    )
    expect(faultsOf(folder)[0]).toMatch(/schwannoma\.yaml:\d+: findings\.tender.*source/)
  })

  it('is named when a source is unknown, or used by nothing', () => {
    const folder = changed('sources.yaml', (text) => text.replace(/^kim-2021:/m, 'kim-2022:'))
    const faults = faultsOf(folder).join('\n')
    expect(faults).toMatch(/lipoma\.yaml:1: source kim-2021/)
    expect(faults).toMatch(/sources\.yaml:\d+: source is used by nothing/)
  })
})
