import { computed, ref } from 'vue'
import { localDay } from '../../../../domain/case/dates'
import type { Condition, Figure, RedFlagRule } from '../../../../domain/knowledge/knowledge-base'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import { searchConditions, toSearchableCondition } from './search-conditions'

const hoursOrder = ({ withinHours }: RedFlagRule): number => withinHours ?? Number.POSITIVE_INFINITY

/** The medicine of this program, to be read: conditions, rules and where each number comes from. */
export const useKnowledge = () => {
  const services = useServices()
  const session = useSessionStore()
  const { knowledge } = services
  const query = ref('')
  const searchable = knowledge.conditions.map(toSearchableCondition)
  const byId = new Map<string, Condition>(knowledge.conditions.map((one) => [one.id, one]))
  const now = services.now()

  const bases = knowledge.conditions.flatMap((condition): readonly Figure[] =>
    Object.values(condition.findings),
  )
  return {
    version: knowledge.version,
    sources: knowledge.sources,
    background: knowledge.background,
    generalFacts: knowledge.generalFacts,
    /** Shortest deadline first. */
    rules: [...knowledge.redFlags].sort((a, b) => hoursOrder(a) - hoursOrder(b) || 0),
    /** Whose rules are used; undefined while no workspace is open. */
    guidelines: session.settings.guidelines,
    today: localDay(now.getTime(), now.getTimezoneOffset()),
    query,
    found: computed(() => searchConditions(searchable, query.value)),
    conditionOf: (id: string): Condition | undefined => byId.get(id),
    figures: {
      conditions: knowledge.conditions.length,
      rules: knowledge.redFlags.length,
      sources: Object.keys(knowledge.sources).length,
      findings: bases.length,
      published: bases.filter((figure) => figure.basis === 'published').length,
    },
  }
}
