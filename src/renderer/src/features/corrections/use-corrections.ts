import { onMounted, ref, shallowRef } from 'vue'
import { unmergedPatient } from '../../../../domain/case/merge-patients'
import type { Patient, PatientMerge } from '../../../../domain/case/patient'
import type { CaseDeletion, Lump, Visit } from '../../../../domain/case/visit'
import { useServices } from '../../services/use-services'
import type { VaultErrorCode } from '../../services/workspace'

/** A deleted case with its last visit. */
export interface DeletedCase {
  readonly lump: Lump & { readonly deleted: CaseDeletion }
  readonly patient: Patient | undefined
  readonly visit: Visit | undefined
}

/** A duplicate that was merged, with the record that it went into. */
export interface MergedRecord {
  readonly from: Patient & { readonly mergedInto: PatientMerge }
  readonly into: Patient | undefined
}

/** What was deleted and merged, and how it is taken back. */
export const useCorrections = () => {
  const services = useServices()
  const deleted = shallowRef<readonly DeletedCase[]>([])
  const merged = shallowRef<readonly MergedRecord[]>([])
  const error = ref<VaultErrorCode>()
  const said = ref<'restored' | 'unmerged'>()

  const load = async (): Promise<void> => {
    const repositories = services.repositories()
    const [lumps, patients, visits] = await Promise.all([
      repositories.lumps.list(),
      repositories.patients.list(),
      repositories.visits.list(),
    ])
    if (!lumps.ok) return void (error.value = lumps.error.code)
    if (!patients.ok) return void (error.value = patients.error.code)
    if (!visits.ok) return void (error.value = visits.error.code)
    const personOf = (id: string) => patients.value.find((patient) => patient.id === id)
    deleted.value = lumps.value.flatMap((lump) => {
      if (!lump.deleted) return []
      const visit = visits.value.findLast(({ lumpId }) => lumpId === lump.id)
      const withReason = { ...lump, deleted: lump.deleted }
      return [{ lump: withReason, patient: personOf(lump.patientId), visit }]
    })
    merged.value = patients.value.flatMap((from) => {
      if (!from.mergedInto) return []
      const { mergedInto } = from
      return [{ from: { ...from, mergedInto }, into: personOf(mergedInto.patientId) }]
    })
  }
  onMounted(load)

  const restore = async ({ lump }: DeletedCase): Promise<void> => {
    const { deleted: _deleted, ...kept } = lump
    const saved = await services.repositories().lumps.save(kept)
    error.value = saved.ok ? undefined : saved.error.code
    said.value = saved.ok ? 'restored' : undefined
    await load()
  }
  const unmerge = async ({ from }: MergedRecord): Promise<void> => {
    const moved = await services.repositories().moveCases({
      lumpIds: from.mergedInto.lumpIds,
      toPatientId: from.id,
      from: unmergedPatient(from),
    })
    error.value = moved.ok ? undefined : moved.error.code
    said.value = moved.ok ? 'unmerged' : undefined
    await load()
  }
  return { deleted, merged, error, said, restore, unmerge }
}
