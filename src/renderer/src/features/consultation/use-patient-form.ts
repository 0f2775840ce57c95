import { computed, reactive, ref } from 'vue'
import type { AgeUnit, Birth, IsoDate, Patient } from '../../../../domain/case/patient'
import { validatePatient, type Issue } from '../../../../domain/case/validate'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import { useToday } from './use-start-consultation'

/** The form for a new patient: what was typed, what is wrong with it, and the patient it makes. */
export const usePatientForm = () => {
  const services = useServices()
  const session = useSessionStore()
  const today = useToday()
  const form = reactive({
    name: '',
    chartNumber: '',
    birthDate: undefined as IsoDate | undefined,
    age: '',
    ageUnit: 'years' as AgeUnit,
    ageUnknown: false,
    sex: 'not-recorded' as Patient['sex'],
  })
  const issues = ref<readonly (Issue | { field: 'birth'; code: 'birth-needed' })[]>([])

  const birth = computed<Birth | undefined>(() => {
    if (form.birthDate) return { kind: 'date', date: form.birthDate }
    if (form.age.trim() === '' && form.ageUnknown) return { kind: 'unknown' }
    if (!/^\d{1,4}([.,]\d+)?$/.test(form.age.trim())) return undefined
    const value = Number(form.age.trim().replace(',', '.'))
    return { kind: 'age', value, unit: form.ageUnit, statedOn: today() }
  })

  /** The patient, or undefined with the reasons in issues. */
  const patient = (): Patient | undefined => {
    const known = birth.value
    const candidate: Patient = {
      id: services.newId(),
      name: form.name.trim().replace(/\s+/g, ' ').normalize('NFC'),
      chartNumber: form.chartNumber.trim(),
      birth: known ?? { kind: 'age', value: 0, unit: 'years', statedOn: today() },
      sex: form.sex,
      createdAt: services.now().toISOString(),
    }
    issues.value = [
      ...validatePatient(candidate, today()),
      ...(known ? [] : [{ field: 'birth', code: 'birth-needed' } as const]),
    ]
    return issues.value.length === 0 ? candidate : undefined
  }
  const issueAt = (field: string) => issues.value.find((issue) => issue.field === field)?.code
  const dateOrder = computed(() => session.settings.dateOrder)
  return { form, dateOrder, patient, issueAt }
}
