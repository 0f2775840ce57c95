import { ref } from 'vue'
import { useRouter } from 'vue-router'
import { amendmentOf } from '../../../../domain/case/amend-visit'
import { byVisitDay } from '../../../../domain/case/case-records'
import { nextVisitDraft } from '../../../../domain/case/next-visit'
import type { Visit, VisitDraft } from '../../../../domain/case/visit'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import type { VaultErrorCode } from '../../services/workspace'
import { useToday } from './use-start-consultation'

/** What is done with a saved visit: another visit for its lump, or a correction of it. */
export type Continuation = 'next' | 'amend'

/** Opens a draft that goes on from a saved visit, and goes there. A draft that waits for the same is taken up again. */
export const useContinueLump = () => {
  const services = useServices()
  const session = useSessionStore()
  const router = useRouter()
  const today = useToday()
  const error = ref<VaultErrorCode | 'draft-gone'>()

  const isSame = (draft: VisitDraft, visit: Visit, how: Continuation): boolean =>
    how === 'amend'
      ? draft.id === visit.id && draft.amends === visit.revision
      : draft.lumpId === visit.lumpId &&
        draft.patientId === visit.patientId &&
        draft.clinician === session.clinician &&
        draft.amends === undefined

  const start = async (visitId: string, how: Continuation): Promise<void> => {
    const repositories = services.repositories()
    const [visits, drafts] = await Promise.all([
      repositories.visits.list(),
      repositories.drafts.list(),
    ])
    if (!visits.ok) return void (error.value = visits.error.code)
    if (!drafts.ok) return void (error.value = drafts.error.code)
    const visit = visits.value.find(({ id }) => id === visitId)
    if (!visit) return void (error.value = 'draft-gone')
    const last = visits.value
      .filter(({ lumpId }) => lumpId === visit.lumpId)
      .sort(byVisitDay)
      .at(-1)
    const fresh =
      how === 'amend'
        ? amendmentOf(visit)
        : nextVisitDraft(last ?? visit, {
            id: services.newId(),
            clinician: session.clinician,
            visitDate: today(),
          })
    const waiting = drafts.value.find((draft) => isSame(draft, visit, how))
    if (!waiting) {
      const kept = await repositories.drafts.save(fresh)
      if (!kept.ok) return void (error.value = kept.error.code)
    }
    await router.replace({ name: 'consultation', params: { draftId: (waiting ?? fresh).id } })
  }
  return { start, error }
}
