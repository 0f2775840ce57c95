import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { KnowledgeBase, Statement } from '../../src/domain/knowledge/knowledge-base'
import {
  seedClaimsSchema,
  VERDICTS,
  type CoveredPlace,
} from '../../src/domain/knowledge/seed-claims-schema'
import { loadKnowledge } from '../../tools/load-knowledge'
import { readYaml } from '../../tools/yaml-file'
import { printedLeaflets, timesSaid, type ReadableContent } from './covered-places'
import { root } from './handout-cases'

const file = readYaml(join(root, 'resources/knowledge/seed-claims.yaml'), seedClaimsSchema, root)
if (!file.ok) throw new Error(file.faults.join('\n'))
const { claims } = file.value
const content: ReadableContent = { knowledge: loadKnowledge(root), leaflets: printedLeaflets() }

/** The same content without every text that says the words. */
const without = (place: CoveredPlace): ReadableContent => {
  const isKept = (text: string): boolean =>
    !place.says.every((words) => text.toLowerCase().includes(words.toLowerCase()))
  const kept = (list: readonly Statement[]): readonly Statement[] =>
    list.filter(({ text }) => isKept(text))
  const knowledge: KnowledgeBase = {
    ...content.knowledge,
    generalFacts: content.knowledge.generalFacts.filter(({ text }) => isKept(text)),
    redFlags: content.knowledge.redFlags.filter(
      (rule) => ![rule.title, rule.action, rule.patientAction].some((text) => !isKept(text)),
    ),
    conditions: content.knowledge.conditions.map((condition) => ({
      ...condition,
      facts: kept(condition.facts),
      nextSteps: kept(condition.nextSteps),
      management: kept(condition.management),
    })),
  }
  const leaflets = new Map(
    [...content.leaflets].map(([id, lines]) => [id, lines.filter(isKept)] as const),
  )
  return { knowledge, leaflets }
}

describe('the 83 statements', () => {
  it('are all there, with the verdicts of the review', () => {
    const counts = VERDICTS.map((verdict) => claims.filter((one) => one.verdict === verdict).length)
    expect(counts).toEqual([28, 37, 18])
  })

  it.each(claims.map((claim) => [claim.id, claim] as const))(
    'statement %i is said, once, at every place it names',
    (_id, { covered }) => {
      for (const place of covered) expect(timesSaid(place, content), JSON.stringify(place)).toBe(1)
    },
  )

  it('are missed at once when the sentence is taken out', () => {
    for (const place of claims.flatMap(({ covered }) => covered))
      expect(timesSaid(place, without(place)), JSON.stringify(place)).toBe(0)
  })

  it('name no general fact in vain: each belongs to a statement', () => {
    const named = new Set(
      claims.flatMap(({ covered }) => covered.flatMap((one) => ('fact' in one ? one.fact : []))),
    )
    const idle = content.knowledge.generalFacts.map(({ id }) => id).filter((id) => !named.has(id))
    expect(idle).toEqual([])
  })
})
