import { computed, ref } from 'vue'
import { explainCondition } from '../../../../domain/assessment/assess'
import { raisingAnswers } from '../../../../domain/assessment/raising-answers'
import type { ConditionId } from '../../../../domain/knowledge/condition-ids'
import type { FindingValues } from '../../../../domain/vocabulary/findings'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'

/** "Why not X?": which condition is asked for, its explained place, and what would move it up. */
export const useWhyNot = (findings: () => FindingValues) => {
  const { knowledge } = useServices()
  const session = useSessionStore()
  const shown = ref(false)
  const asked = ref<ConditionId>()
  const conditions = knowledge.conditions
    .map(({ id, names }) => ({
      id,
      label: names.clinical,
      also: [names.lay, ...names.alsoCalled, id].join(' '),
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))

  const scope = () => [findings(), knowledge, { setting: session.setting }] as const
  const row = computed(() =>
    shown.value && asked.value ? explainCondition(...scope(), asked.value) : undefined,
  )
  const raising = computed(() =>
    shown.value && asked.value ? raisingAnswers(...scope(), asked.value) : [],
  )
  /** Asks for one condition, or, without one, for the list of all. */
  const ask = (id?: ConditionId) => {
    asked.value = id
    shown.value = true
  }
  return { whyShown: shown, whyRow: row, whyRaising: raising, conditions, askWhy: ask }
}
