import {
  RULE_PARTS,
  type RuleChange,
  type RulePart,
} from '../../../../domain/knowledge/compare-rules'
import type { Condition } from '../../../../domain/knowledge/knowledge-base'
import type { KnowledgeProblem } from '../../services/knowledge-files'

/** Catalogue keys: why an installed file is not in use. */
export const PROBLEM_KEYS: Readonly<Record<KnowledgeProblem, string>> = {
  lost: 'knowledge.file.problems.lost',
  'not-for-this-program': 'knowledge.file.problems.notForThisProgram',
  'older-than-built-in': 'knowledge.file.problems.olderThanBuiltIn',
}

/** Catalogue keys: what of a rule is different. */
export const PART_KEYS: Readonly<Record<RulePart, string>> = {
  deadline: 'knowledge.changes.parts.deadline',
  sooner: 'knowledge.changes.parts.sooner',
  when: 'knowledge.changes.parts.when',
  sets: 'knowledge.changes.parts.sets',
  action: 'knowledge.changes.parts.action',
  patientAction: 'knowledge.changes.parts.patientAction',
  title: 'knowledge.changes.parts.title',
  alsoListed: 'knowledge.changes.parts.alsoListed',
  sources: 'knowledge.changes.parts.sources',
}

/** Catalogue keys: what is being done. */
export const BUSY_KEYS = {
  reading: 'knowledge.file.reading',
  installing: 'knowledge.file.installing',
} as const

/** Catalogue keys: how urgent a condition usually is. */
export const URGENCY_KEYS: Readonly<Record<Condition['urgency'], string>> = {
  emergency: 'knowledge.urgency.emergency',
  urgent: 'knowledge.urgency.urgent',
  routine: 'knowledge.urgency.routine',
}

const SHOWN_WHOLE: readonly RulePart[] = ['deadline', 'when', 'action', 'sources']

/** The parts to show: what differs, or of a rule that is new or gone what it asks for. */
export const shownParts = ({ parts }: RuleChange): readonly RulePart[] =>
  parts.length > 0 ? parts : RULE_PARTS.filter((part) => SHOWN_WHOLE.includes(part))

/** Red for what touches the same day, amber for any later deadline, neutral otherwise. */
export const changeTone = ({ weakenedAt }: RuleChange): 'red' | 'amber' | 'info' => {
  if (weakenedAt.includes(0)) return 'red'
  return weakenedAt.length > 0 ? 'amber' : 'info'
}

/** Catalogue key of what happened to a rule, in a few words. */
export const changeKey = (change: RuleChange): string => {
  if (change.before === undefined) return 'knowledge.changes.added'
  if (change.after === undefined) return 'knowledge.changes.removed'
  const tone = changeTone(change)
  if (tone === 'red') return 'knowledge.changes.weakerSameDay'
  return tone === 'amber' ? 'knowledge.changes.weaker' : 'knowledge.changes.changed'
}
