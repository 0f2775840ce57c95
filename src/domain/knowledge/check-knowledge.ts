import { CONDITION_IDS, isConditionId } from './condition-ids'
import type { Condition, KnowledgeBase } from './knowledge-base'
import { CHOICES } from '../vocabulary/findings'

/** One thing that is wrong with the joined knowledge, with the condition or rule it belongs to. */
export interface KnowledgeFault {
  readonly where: string
  readonly what: string
}

const figuresOf = (condition: Condition): readonly { readonly source?: string }[] => {
  const { frequency, ageBands, sexRatio, sites, laterality, durationDays, sizeMm } = condition
  const described = condition.forms.flatMap((form) => [
    form.share.adult,
    form.share.child,
    ...[form.ageBands, form.sexRatio, form.sites, form.laterality, form.durationDays, form.sizeMm],
    ...Object.values(form.findings),
    ...Object.values(form.choices),
  ])
  return [
    ...[frequency.adult, frequency.child, ageBands, sexRatio, sites, laterality],
    ...[durationDays, sizeMm],
    ...Object.values(condition.findings),
    ...Object.values(condition.choices),
    ...described.filter((figure) => figure !== undefined),
  ]
}

const sourcesOf = (condition: Condition): readonly string[] => [
  ...figuresOf(condition).flatMap((figure) => figure.source ?? []),
  ...[...condition.nextSteps, ...condition.management, ...condition.facts].flatMap(
    (statement) => statement.sources,
  ),
]

const checkConditionSet = (knowledge: KnowledgeBase): KnowledgeFault[] => {
  const seen = knowledge.conditions.map((condition) => condition.id)
  const missing = CONDITION_IDS.filter((id) => !seen.includes(id))
  const doubled = seen.filter((id, index) => seen.indexOf(id) !== index)
  return [
    ...missing.map((id) => ({ where: id, what: 'has no file' })),
    ...doubled.map((id) => ({ where: id, what: 'has two files' })),
  ]
}

const checkMimics = (condition: Condition): KnowledgeFault[] => {
  const named = condition.mimics.map((mimic) => mimic.conditionId)
  const wrong = named.filter(
    (id, index) => id === condition.id || named.indexOf(id) !== index || !isConditionId(id),
  )
  return wrong.map((id) => ({ where: condition.id, what: `mimic ${id} is itself or named twice` }))
}

const checkColumns = (condition: Condition): KnowledgeFault[] =>
  (['adult', 'child'] as const).flatMap((column) => {
    const first = column === 'adult' ? '30-44' : '5-9'
    const bands = condition.ageBands.value
    const total = Object.values(bands).reduce((sum, share) => sum + share, 0)
    return condition.frequency[column].value > 0 &&
      (total < 0.5 || !(first in bands || total > 1.5))
      ? [{ where: condition.id, what: `has a frequency in the ${column} column but no age bands` }]
      : []
  })

const checkSources = (knowledge: KnowledgeBase): KnowledgeFault[] => {
  const used = new Set<string>()
  const faults: KnowledgeFault[] = []
  const use = (where: string, ids: readonly string[]): void => {
    for (const id of ids) {
      used.add(id)
      if (!Object.hasOwn(knowledge.sources, id))
        faults.push({ where, what: `source ${id} is not in sources.yaml` })
    }
  }
  for (const condition of knowledge.conditions) use(condition.id, sourcesOf(condition))
  for (const rule of knowledge.redFlags) use(rule.id, rule.sources)
  for (const fact of knowledge.generalFacts) use(fact.id, fact.sources)
  const idle = Object.keys(knowledge.sources).filter((id) => !used.has(id))
  return [...faults, ...idle.map((id) => ({ where: id, what: 'source is used by nothing' }))]
}

const checkBackground = (knowledge: KnowledgeBase): KnowledgeFault[] => {
  const faults: KnowledgeFault[] = []
  for (const condition of knowledge.conditions)
    for (const part of [condition, ...condition.forms]) {
      for (const key of Object.keys(part.findings))
        if (!Object.hasOwn(knowledge.background, key))
          faults.push({ where: condition.id, what: `${key} has no background figure` })
      for (const key of Object.keys(part.choices))
        if (!Object.hasOwn(knowledge.backgroundChoices, key) || !Object.hasOwn(CHOICES, key))
          faults.push({ where: condition.id, what: `${key} has no background figure` })
    }
  return faults
}

const checkRules = (knowledge: KnowledgeBase): KnowledgeFault[] => {
  const ids = knowledge.redFlags.map((rule) => rule.id)
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => ({ where: id, what: 'two red-flag rules have this id' }))
}

/** Everything that is wrong across files; empty when the knowledge base is sound. */
export const checkKnowledge = (knowledge: KnowledgeBase): readonly KnowledgeFault[] => [
  ...checkConditionSet(knowledge),
  ...knowledge.conditions.flatMap(checkMimics),
  ...knowledge.conditions.flatMap(checkColumns),
  ...checkSources(knowledge),
  ...checkBackground(knowledge),
  ...checkRules(knowledge),
]
