import { ref } from 'vue'
import { byVisitDay } from '../../../../domain/case/case-records'
import { useServices } from '../../services/use-services'
import type { VaultErrorCode } from '../../services/workspace'
import { useDraftStore } from './draft-store'

/** Brings a stored draft and its patient back on screen. */
export const useOpenDraft = () => {
  const services = useServices()
  const store = useDraftStore()
  const error = ref<VaultErrorCode | 'draft-gone'>()

  const open = async (draftId: string): Promise<void> => {
    error.value = undefined
    store.closed()
    const repositories = services.repositories()
    const draft = await repositories.drafts.get(draftId)
    if (!draft.ok || !draft.value) {
      error.value = draft.ok ? 'draft-gone' : draft.error.code
      return
    }
    const patient = await repositories.patients.get(draft.value.patientId)
    if (!patient.ok || !patient.value) {
      error.value = patient.ok ? 'draft-gone' : patient.error.code
      return
    }
    const visits = await repositories.visits.list()
    if (!visits.ok) {
      error.value = visits.error.code
      return
    }
    const { id, lumpId, visitDate, amends } = draft.value
    // An amended visit looks back at those before it, not at what came after.
    const isBefore = (date: string) => (amends === undefined ? date <= visitDate : date < visitDate)
    const sameLump = visits.value
      .filter((visit) => visit.lumpId === lumpId && visit.id !== id && isBefore(visit.visitDate))
      .sort(byVisitDay)
    store.opened(patient.value, draft.value, sameLump)
  }
  return { open, error }
}
