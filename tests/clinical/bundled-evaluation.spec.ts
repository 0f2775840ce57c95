import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { modelVersion } from '../../src/domain/evaluation/model-version'
import { loadEvaluation } from '../../tools/load-evaluation'
import { loadKnowledge } from '../../tools/load-knowledge'
import { root } from './handout-cases'

it('bundles exactly the development cases', () => {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  expect(read('resources/evaluation/development.jsonl')).toBe(read('tests/cases/development.jsonl'))
})

it('shows cross-validated figures of this very model', () => {
  const { cases, crossValidated } = loadEvaluation(root)
  expect(crossValidated.cases).toBe(cases.length)
  expect(
    crossValidated.modelVersion,
    'the ranking changed: run node scripts/run-tool.mjs tools/cross-validate.ts',
  ).toBe(modelVersion(loadKnowledge(root), cases, crossValidated.setting))
})
