import { expect, it } from 'vitest'
import type { CaseRecords } from '../../src/domain/case/case-records'
import { SearchIndex } from '../../src/renderer/src/features/cases/search-index'
import { knowledge } from '../clinical/knowledge-under-test'
import { inventedPractice } from '../support/invented-practice'
import { FRESH_PEOPLE, FRESH_QUERIES } from './fresh-search-cases'
import { DIAGNOSIS_QUERIES, PEOPLE, PERSON_QUERIES, personCase } from './search-quality-cases'

// 60 queries as people type them, over 2,000 cases: the first find has to be the right one.

const synonyms = new Map<string, string>(
  knowledge().conditions.map(({ id, names }) => [
    id,
    [names.clinical, names.lay, ...names.alsoCalled].join(' '),
  ]),
)
const cases: readonly CaseRecords[] = [
  ...inventedPractice(2000, '2026-11-24'),
  ...PEOPLE.map(personCase),
  ...FRESH_PEOPLE.map(personCase),
]
const index = new SearchIndex((id) => synonyms.get(id) ?? '')
for (const records of cases) index.add(records)
index.seal()
const firstOf = (query: string): CaseRecords | undefined => cases[index.find(query, 'dmy')[0] ?? -1]

it('finds the right case first in at least 95 of 100 queries', () => {
  const persons = PERSON_QUERIES.map(([query, chart]) => ({
    query,
    isRight: firstOf(query)?.patient.chartNumber === chart,
  }))
  const diagnoses = DIAGNOSIS_QUERIES.map(([query, condition]) => {
    const found = firstOf(query)
    const named = found?.visits.map((one) => one.workingDiagnosis?.conditionId) ?? []
    return { query, isRight: [...named, found?.lump.outcome?.conditionId].includes(condition) }
  })
  const all = [...persons, ...diagnoses]
  expect(all).toHaveLength(60)
  const wrong = all.filter(({ isRight }) => isRight !== true).map(({ query }) => query)
  expect(wrong.length / all.length, `wrong: ${wrong.join(', ')}`).toBeLessThanOrEqual(0.05)
})

it('answers the second table, written without a look at how it works, as well', () => {
  const wrong = FRESH_QUERIES.filter(
    ([query, chart]) => firstOf(query)?.patient.chartNumber !== chart,
  )
  expect(FRESH_QUERIES).toHaveLength(60)
  expect(
    wrong.length / FRESH_QUERIES.length,
    `wrong: ${wrong.map(([query]) => query).join(', ')}`,
  ).toBeLessThanOrEqual(0.05)
})

it('finds nothing for what is nowhere', () => {
  for (const query of ['qqqq', 'zzzzzz 1980', '31/13/1999x'])
    expect(index.find(query, 'dmy')).toHaveLength(0)
})
