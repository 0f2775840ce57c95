import { expect, it } from 'vitest'
import { casesIn, knowledge as knowledgeOnDisk } from '../../../tests/clinical/knowledge-under-test'
import type { Condition, KnowledgeBase } from '../knowledge/knowledge-base'
import { modelVersion } from './model-version'

const knowledge = knowledgeOnDisk()
const cases = casesIn('development')
const version = modelVersion(knowledge, cases, 'specialist')

const withLipoma = (change: (condition: Condition) => Condition): KnowledgeBase => ({
  ...knowledge,
  conditions: knowledge.conditions.map((one) => (one.id === 'lipoma' ? change(one) : one)),
})

it('is the same for the same content', () => {
  expect(modelVersion(structuredClone(knowledge), cases, 'specialist')).toBe(version)
})

it('changes with a number that the ranking uses, with the setting and with the cases', () => {
  const softer = withLipoma((one) => ({
    ...one,
    findings: { ...one.findings, tender: { value: 0.12, basis: 'estimate' } },
  }))
  expect(modelVersion(softer, cases, 'specialist')).not.toBe(version)
  expect(modelVersion(knowledge, cases, 'primary-care')).not.toBe(version)
  expect(modelVersion(knowledge, cases.slice(1), 'specialist')).not.toBe(version)
})

it('does not change with wording', () => {
  const reworded = { ...withLipoma((one) => ({ ...one, facts: [] })), version: 'another' }
  expect(modelVersion({ ...reworded, generalFacts: [] }, cases, 'specialist')).toBe(version)
})
