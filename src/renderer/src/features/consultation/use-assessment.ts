import { computed } from 'vue'
import { assess } from '../../../../domain/assessment/assess'
import type { Assessment } from '../../../../domain/assessment/assessment'
import { assessedFindings } from '../../../../domain/case/validate'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import { useDraftStore } from './draft-store'
import { useToday } from './use-start-consultation'

/** What the draft implies, recomputed on every change. Undefined while no draft is open. */
export const useAssessment = () => {
  const { knowledge } = useServices()
  const session = useSessionStore()
  const store = useDraftStore()
  const today = useToday()
  return computed<Assessment | undefined>(() => {
    const { draft, patient } = store
    if (!draft || !patient) return undefined
    return assess(assessedFindings(draft, patient), knowledge, {
      setting: session.setting,
      guidelines: session.guidelines,
      today: today(),
      nextQuestions: true,
    })
  })
}
