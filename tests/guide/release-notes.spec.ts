import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import packageInfo from '../../package.json'
import { loadBundledCases } from '../../tools/load-evaluation'
import { loadKnowledge } from '../../tools/load-knowledge'
import { loadReleaseNotes } from '../../tools/load-release-notes'
import { assess } from '../../src/domain/assessment/assess'
import { PROJECT } from '../support/project-folder'

const [newest] = loadReleaseNotes(PROJECT)

it('begins with the version that this is', () => {
  expect(newest?.version).toBe(packageInfo.version)
})

it('carries the cross-validated figures as they are bundled', () => {
  const bundled: unknown = JSON.parse(
    readFileSync(join(PROJECT, 'resources/evaluation/cross-validated.json'), 'utf8'),
  )
  expect(newest?.accuracy?.crossValidated).toEqual(bundled)
})

it('counts the true condition among the first three as the engine ranks it', () => {
  const knowledge = loadKnowledge(PROJECT)
  const accuracy = newest?.accuracy
  const known = new Set<string>(knowledge.conditions.map(({ id }) => id))
  const ranked = loadBundledCases(PROJECT).filter(({ diagnosis }) => known.has(diagnosis.id))
  const right = ranked.filter(({ findings, diagnosis }) => {
    const { ranking } = assess(findings, knowledge, {
      setting: accuracy?.crossValidated.setting ?? 'primary-care',
      guidelines: 'uk-nice',
      today: '2026-11-24',
      nextQuestions: false,
    })
    return ranking.slice(0, 3).some(({ conditionId }) => conditionId === diagnosis.id)
  })
  expect(accuracy?.plain.top3.of).toBe(ranked.length)
  expect(accuracy?.plain.top3.mean).toBeCloseTo(right.length / ranked.length, 10)
  expect(accuracy?.knowledgeVersion).toBe(knowledge.version)
})

it('has no figure of accuracy typed by hand', () => {
  for (const notes of loadReleaseNotes(PROJECT)) {
    const texts = [notes.summary, ...notes.new, ...(notes.changed ?? []), ...notes.know]
    expect(texts.filter((text) => /\d\s*(%|per ?cent|percent)|0\.\d/i.test(text))).toEqual([])
  }
})
