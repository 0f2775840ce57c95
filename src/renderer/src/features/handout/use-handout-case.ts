import { ref, shallowRef } from 'vue'
import type { Patient } from '../../../../domain/case/patient'
import type { IssuedHandout, Visit } from '../../../../domain/case/visit'
import { useServices } from '../../services/use-services'
import type { VaultErrorCode } from '../../services/workspace'

/** The saved visit that the paper is about, with its patient and what was given for it before. */
export const useHandoutCase = () => {
  const services = useServices()
  const visit = shallowRef<Visit>()
  const patient = shallowRef<Patient>()
  const given = shallowRef<readonly IssuedHandout[]>([])
  const error = ref<VaultErrorCode | 'not-found'>()

  const open = async (visitId: string): Promise<void> => {
    const repositories = services.repositories()
    const [found, handouts] = await Promise.all([
      repositories.visits.get(visitId),
      repositories.handouts.ofVisit(visitId),
    ])
    const owner =
      found.ok && found.value ? await repositories.patients.get(found.value.patientId) : found
    if (!found.ok) error.value = found.error.code
    else if (!owner.ok) error.value = owner.error.code
    else if (!found.value || !owner.value) error.value = 'not-found'
    else {
      given.value = handouts.ok
        ? handouts.value.filter((each) => (each.kind ?? 'handout') === 'handout')
        : []
      visit.value = found.value
      // owner was read from the patients.
      patient.value = owner.value as Patient
    }
  }
  return { open, visit, patient, given, error }
}
