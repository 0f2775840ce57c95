import { computed, onMounted, ref } from 'vue'
import { calibration, outcomesByDiagnosis } from '../../../../domain/follow-up/calibration'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import { useCaseBook } from './use-case-book'

/** How right first views turned out to be, counted on this computer. */
export const usePractice = () => {
  const services = useServices()
  const session = useSessionStore()
  const { book, load, state, error } = useCaseBook()
  onMounted(load)
  const isOwn = ref(true)
  const names = new Map<string, string>(
    services.knowledge.conditions.map((one) => [one.id, one.names.clinical]),
  )
  return {
    state,
    error,
    isOwn,
    clinician: computed(() => session.clinician),
    result: computed(() => calibration(book.cases, isOwn.value ? session.clinician : '')),
    byDiagnosis: computed(() =>
      outcomesByDiagnosis(book.cases).map(({ conditionId, count }) => ({
        id: conditionId,
        name: names.get(conditionId),
        count,
      })),
    ),
  }
}
