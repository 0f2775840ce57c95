import { computed, onMounted, ref, shallowRef } from 'vue'
import { formatDate } from '../../../../domain/case/dates'
import type { Patient } from '../../../../domain/case/patient'
import { useServices } from '../../services/use-services'

const SHOWN = 6

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Patients of this workspace that a typed text finds, by any part of the name, chart number or date of birth. */
export const useKnownPatients = () => {
  const services = useServices()
  const all = shallowRef<readonly Patient[]>([])
  const query = ref('')

  onMounted(async () => {
    const listed = await services.repositories().patients.list()
    if (listed.ok) all.value = listed.value
  })
  const textOf = (patient: Patient) =>
    fold(
      `${patient.name} ${patient.chartNumber} ${patient.birth.kind === 'date' ? formatDate(patient.birth.date) : ''}`,
    )
  const found = computed(() => {
    const words = fold(query.value).split(/\s+/).filter(Boolean)
    if (words.length === 0) return []
    return all.value
      .filter((patient) => words.every((word) => textOf(patient).includes(word)))
      .slice(0, SHOWN)
  })
  /** Patients already kept under the same name or chart number as the one being typed. */
  const alike = (name: string, chartNumber: string) =>
    all.value.filter(
      (patient) =>
        (name.trim() !== '' && fold(patient.name) === fold(name.trim())) ||
        (chartNumber.trim() !== '' && patient.chartNumber === chartNumber.trim()),
    )
  return { query, found, alike, all }
}
