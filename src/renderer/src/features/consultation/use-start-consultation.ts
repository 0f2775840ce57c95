import { ref } from 'vue'
import { useRouter } from 'vue-router'
import { newDraft } from '../../../../domain/case/edit-draft'
import { localDay } from '../../../../domain/case/dates'
import type { IsoDate, Patient } from '../../../../domain/case/patient'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import type { VaultErrorCode } from '../../services/workspace'

/** Today on this machine. */
export const useToday = (): (() => IsoDate) => {
  const services = useServices()
  return () => {
    const now = services.now()
    return localDay(now.getTime(), now.getTimezoneOffset())
  }
}

/** Stores the patient, opens an empty draft for a new lump of theirs, and goes there. */
export const useStartConsultation = () => {
  const services = useServices()
  const session = useSessionStore()
  const router = useRouter()
  const today = useToday()
  const error = ref<VaultErrorCode>()
  const busy = ref(false)

  const start = async (patient: Patient): Promise<void> => {
    if (busy.value) return
    busy.value = true
    error.value = undefined
    const draft = newDraft({
      id: services.newId(),
      patientId: patient.id,
      lumpId: services.newId(),
      clinician: session.clinician,
      visitDate: today(),
    })
    const repositories = services.repositories()
    const kept = await repositories.patients.save(patient)
    const drafted = kept.ok ? await repositories.drafts.save(draft) : kept
    busy.value = false
    if (!drafted.ok) {
      error.value = drafted.error.code
      return
    }
    await router.push({ name: 'consultation', params: { draftId: draft.id } })
  }
  return { start, error, busy }
}
