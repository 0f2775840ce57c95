import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AssessOptions } from '../../src/domain/assessment/assessment'
import { readCases, type KnownCase } from '../../src/domain/evaluation/case-schema'
import type { KnowledgeBase } from '../../src/domain/knowledge/knowledge-base'
import { loadKnowledge } from '../../tools/load-knowledge'

/** Repository root: tests run from it. */
export const root = process.cwd()

let loaded: KnowledgeBase | undefined

/** The knowledge base as it is built, read once a file. */
export const knowledge = (): KnowledgeBase => (loaded ??= loadKnowledge(root))

/** Fixed day, so that no test changes with the calendar. */
export const optionsFor = (setting: AssessOptions['setting']): AssessOptions => ({
  setting,
  guidelines: 'uk-nice',
  today: '2026-11-24',
  nextQuestions: false,
})

/** Cases of a bundled file; throws with line and key when the file is broken. */
export const casesIn = (
  name: 'development' | 'everyday' | 'front-desk' | 'published',
): readonly KnownCase[] => {
  const { cases, faults } = readCases(
    readFileSync(join(root, 'tests', 'cases', `${name}.jsonl`), 'utf8'),
  )
  if (faults.length > 0) throw new Error(faults.map((one) => `${one.line}: ${one.what}`).join('\n'))
  return cases
}
