import knowledge from 'virtual:knowledge'
import { expect, it } from 'vitest'
import { factsByTopic, sourcesOfFacts } from './general-topics'

it('shows every fact once, the six corrections first', () => {
  const groups = factsByTopic(knowledge.generalFacts)
  expect(groups[0]?.topic).toBe('corrections')
  expect(groups[0]?.facts.map(({ belief }) => typeof belief)).toEqual(Array(6).fill('string'))
  const shown = groups.flatMap(({ facts }) => facts.map(({ id }) => id)).sort()
  expect(shown).toEqual(knowledge.generalFacts.map(({ id }) => id).sort())
})

it('leaves out a topic without facts', () => {
  const anatomy = knowledge.generalFacts.filter(({ topic }) => topic === 'anatomy')
  expect(factsByTopic(anatomy).map(({ topic }) => topic)).toEqual(['anatomy'])
})

it('lists each work once, by author', () => {
  const [first, second] = knowledge.generalFacts.filter(({ sources }) =>
    sources.includes('kotnis-2018'),
  )
  if (!first || !second) throw new Error('two facts that name one work are needed')
  const listed = sourcesOfFacts([first, second], knowledge.sources).map(({ id }) => id)
  expect(listed.filter((id) => id === 'kotnis-2018')).toHaveLength(1)
  const authors = sourcesOfFacts(knowledge.generalFacts, knowledge.sources).map(({ by }) => by)
  expect(authors).toEqual([...authors].sort((a, b) => a.localeCompare(b, 'en')))
})
