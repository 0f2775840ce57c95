import { ref, shallowRef } from 'vue'
import type { Patient } from '../../../../domain/case/patient'
import type { Visit } from '../../../../domain/case/visit'
import { useServices } from '../../services/use-services'
import type { VaultErrorCode } from '../../services/workspace'

/** The saved visit that the handout is about, with its patient. */
export const useHandoutCase = () => {
  const services = useServices()
  const visit = shallowRef<Visit>()
  const patient = shallowRef<Patient>()
  const error = ref<VaultErrorCode | 'not-found'>()

  const open = async (visitId: string): Promise<void> => {
    const repositories = services.repositories()
    const found = await repositories.visits.get(visitId)
    const owner =
      found.ok && found.value ? await repositories.patients.get(found.value.patientId) : found
    if (!found.ok) error.value = found.error.code
    else if (!owner.ok) error.value = owner.error.code
    else if (!found.value || !owner.value) error.value = 'not-found'
    else {
      visit.value = found.value
      // owner was read from the patients.
      patient.value = owner.value as Patient
    }
  }
  return { open, visit, patient, error }
}
