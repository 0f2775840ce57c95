import { computed, onMounted, ref, shallowRef } from 'vue'
import { formatDate } from '../../../../domain/case/dates'
import { foldText } from '../../../../domain/vocabulary/fold-text'
import type { Patient } from '../../../../domain/case/patient'
import { useServices } from '../../services/use-services'

const SHOWN = 6

/** Patients of this workspace that a typed text finds, by any part of the name, chart number or date of birth. */
export const useKnownPatients = () => {
  const services = useServices()
  const all = shallowRef<readonly Patient[]>([])
  const query = ref('')

  onMounted(async () => {
    const listed = await services.repositories().patients.list()
    // A merged duplicate is the other record now.
    if (listed.ok) all.value = listed.value.filter(({ mergedInto }) => mergedInto === undefined)
  })
  const textOf = (patient: Patient) =>
    foldText(
      `${patient.name} ${patient.chartNumber} ${patient.birth.kind === 'date' ? formatDate(patient.birth.date) : ''}`,
    )
  const found = computed(() => {
    const words = foldText(query.value).split(/\s+/).filter(Boolean)
    if (words.length === 0) return []
    return all.value
      .filter((patient) => words.every((word) => textOf(patient).includes(word)))
      .slice(0, SHOWN)
  })
  /** Patients already kept under the same name or chart number as the one being typed. */
  const alike = (name: string, chartNumber: string) =>
    all.value.filter(
      (patient) =>
        (name.trim() !== '' && foldText(patient.name) === foldText(name.trim())) ||
        (chartNumber.trim() !== '' && patient.chartNumber === chartNumber.trim()),
    )
  return { query, found, alike, all }
}
