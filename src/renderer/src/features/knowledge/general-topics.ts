import {
  FACT_TOPICS,
  type FactTopic,
  type GeneralFact,
  type Source,
} from '../../../../domain/knowledge/knowledge-base'

/** Catalogue keys of each topic's heading. */
export const TOPIC_KEYS: Readonly<Record<FactTopic, string>> = {
  corrections: 'knowledge.general.topics.corrections',
  anatomy: 'knowledge.general.topics.anatomy',
  frequency: 'knowledge.general.topics.frequency',
  examination: 'knowledge.general.topics.examination',
  nodes: 'knowledge.general.topics.nodes',
  symptoms: 'knowledge.general.topics.symptoms',
  tumours: 'knowledge.general.topics.tumours',
  tests: 'knowledge.general.topics.tests',
  acting: 'knowledge.general.topics.acting',
}

/** Facts under their topics, corrections first; a topic without facts is left out. */
export const factsByTopic = (
  facts: readonly GeneralFact[],
): readonly { readonly topic: FactTopic; readonly facts: readonly GeneralFact[] }[] =>
  FACT_TOPICS.map((topic) => ({ topic, facts: facts.filter((one) => one.topic === topic) })).filter(
    (group) => group.facts.length > 0,
  )

/** Every work that the facts name, once, by author. */
export const sourcesOfFacts = (
  facts: readonly GeneralFact[],
  sources: Readonly<Record<string, Source>>,
): readonly Source[] =>
  [...new Set(facts.flatMap((fact) => fact.sources))]
    .flatMap((id) => sources[id] ?? [])
    .sort((a, b) => a.by.localeCompare(b.by, 'en') || a.year - b.year)
