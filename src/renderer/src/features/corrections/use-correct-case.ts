import { computed, onMounted, ref, shallowRef } from 'vue'
import { localDay } from '../../../../domain/case/dates'
import { mergedPatient } from '../../../../domain/case/merge-patients'
import type { Patient } from '../../../../domain/case/patient'
import type { Lump, Visit } from '../../../../domain/case/visit'
import type { EraseErrorCode, ErasedCase } from '../../services/erase-case'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import type { VaultErrorCode } from '../../services/workspace'

/** The case of a visit and what may be put right about it: deleted, erased, given to the right patient's record. */
export const useCorrectCase = (visitId: () => string) => {
  const services = useServices()
  const session = useSessionStore()
  const visit = shallowRef<Visit>()
  const lump = shallowRef<Lump>()
  const patient = shallowRef<Patient>()
  const patients = shallowRef<readonly Patient[]>([])
  const lumps = shallowRef<readonly Lump[]>([])
  const visitCount = ref(0)
  const openFlags = ref(0)
  const copies = shallowRef<readonly number[]>([])
  const error = ref<EraseErrorCode | VaultErrorCode | 'not-found'>()
  const done = shallowRef<
    { readonly kind: 'deleted' | 'merged' } | { readonly kind: 'erased'; readonly what: ErasedCase }
  >()

  const load = async (): Promise<void> => {
    const { visits, lumps: kept, patients: known } = services.repositories()
    const [all, allLumps, everyone] = await Promise.all([visits.list(), kept.list(), known.list()])
    if (!all.ok) return void (error.value = all.error.code)
    if (!allLumps.ok) return void (error.value = allLumps.error.code)
    if (!everyone.ok) return void (error.value = everyone.error.code)
    const found = all.value.find(({ id }) => id === visitId())
    const person = everyone.value.find(({ id }) => id === found?.patientId)
    const own = allLumps.value.find(({ id }) => id === found?.lumpId)
    if (!found || !person || !own) return void (error.value = 'not-found')
    const ofLump = all.value.filter(({ lumpId }) => lumpId === own.id)
    visitCount.value = ofLump.length
    openFlags.value = new Set(
      ofLump.flatMap(({ assessment }) => assessment.flags.map(({ ruleId }) => ruleId)),
    ).size
    lumps.value = allLumps.value
    patients.value = everyone.value
    patient.value = person
    lump.value = own
    visit.value = found
    if (session.workspace?.encrypted !== true) return
    const listed = await services.vault.copies()
    if (listed.ok) copies.value = listed.value.map(({ writtenAt }) => writtenAt).toSorted()
  }
  onMounted(load)

  const by = () => ({ at: services.now().toISOString(), by: session.clinician })
  const deleteCase = async (reason: string): Promise<void> => {
    if (!lump.value) return
    const deleted = { ...by(), reason: reason.trim() }
    const saved = await services.repositories().lumps.save({ ...lump.value, deleted })
    error.value = saved.ok ? undefined : saved.error.code
    if (saved.ok) done.value = { kind: 'deleted' }
  }
  const eraseCase = async (reason: string): Promise<void> => {
    if (!lump.value) return
    const erased = await services.repositories().eraseCase(lump.value.id, reason.trim())
    error.value = erased.ok ? undefined : erased.error.code
    if (erased.ok) done.value = { kind: 'erased', what: erased.value }
  }
  const merge = async (into: Patient): Promise<void> => {
    if (!patient.value) return
    const from = mergedPatient(patient.value, into, lumps.value, by())
    const moved = await services.repositories().moveCases({
      lumpIds: from.mergedInto?.lumpIds ?? [],
      toPatientId: into.id,
      from,
    })
    error.value = moved.ok ? undefined : moved.error.code
    if (moved.ok) done.value = { kind: 'merged' }
  }
  const dayOf = (moment: number | string): string => {
    const date = new Date(moment)
    return localDay(date.getTime(), date.getTimezoneOffset())
  }
  return {
    visit,
    lump,
    patient,
    patients,
    visitCount,
    openFlags,
    copies,
    error,
    done,
    deleteCase,
    eraseCase,
    merge,
    dayOf,
    lumpsOf: (id: string): number => lumps.value.filter(({ patientId }) => patientId === id).length,
    isSealed: computed(() => session.workspace?.encrypted === true),
  }
}
