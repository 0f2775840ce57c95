import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KnowledgeBase } from '../../src/domain/knowledge/knowledge-base'
import type { CoveredPlace } from '../../src/domain/knowledge/seed-claims-schema'
import { buildHandout } from '../../src/domain/handout/build-handout'
import { NOT_YET_KNOWN, type ConditionTextId } from '../../src/domain/handout/texts'
import { CONDITION_IDS } from '../../src/domain/knowledge/condition-ids'
import { handoutInput, plainText, root } from './handout-cases'

/** The content that a clinician or a patient can come to read. */
export interface ReadableContent {
  readonly knowledge: KnowledgeBase
  /** Lines of each printed leaflet. */
  readonly leaflets: ReadonlyMap<ConditionTextId, readonly string[]>
}

/** Every leaflet as printed for the sample patient. */
export const printedLeaflets = (): ReadableContent['leaflets'] =>
  new Map(
    ([...CONDITION_IDS, NOT_YET_KNOWN] as const).map((id) => {
      const built = buildHandout(handoutInput(id))
      if (!built.ok) throw new Error(`${id}: ${built.error.code}`)
      return [id, plainText(built.value).split('\n')]
    }),
  )

const textsOfCondition = (
  { conditions }: KnowledgeBase,
  { condition, field }: Extract<CoveredPlace, { condition: unknown }>,
): readonly string[] => {
  const found = conditions.find(({ id }) => id === condition)
  if (found === undefined) return []
  if (field === 'names') return [found.names.clinical, found.names.lay, ...found.names.alsoCalled]
  if (field === 'mimics') return found.mimics.map(({ separatedBy }) => separatedBy)
  return found[field].map(({ text }) => text)
}

/** The texts of a place, one list for each document that must say it. */
const textsOf = (
  place: CoveredPlace,
  { knowledge, leaflets }: ReadableContent,
): readonly (readonly string[])[] => {
  if ('condition' in place) return [textsOfCondition(knowledge, place)]
  if ('fact' in place)
    return [knowledge.generalFacts.filter(({ id }) => id === place.fact).map(({ text }) => text)]
  if ('rule' in place)
    return [
      knowledge.redFlags
        .filter(({ id }) => id === place.rule)
        .flatMap((rule) => [rule.title, rule.action, rule.patientAction, ...rule.alsoListed]),
    ]
  if ('document' in place) return [readFileSync(join(root, place.document), 'utf8').split(/\n{2,}/)]
  return place.handout === 'common' ? [...leaflets.values()] : [leaflets.get(place.handout) ?? []]
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ')

/** How many texts of the place say all of it: 1 when it is said once, the least over several documents. */
export const timesSaid = (place: CoveredPlace, content: ReadableContent): number =>
  Math.min(
    ...textsOf(place, content).map(
      (texts) =>
        texts.filter((text) => place.says.every((words) => plain(text).includes(plain(words))))
          .length,
    ),
  )
