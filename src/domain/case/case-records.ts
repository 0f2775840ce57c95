import type { Photo } from '../photo/photo'
import type { Patient } from './patient'
import type { IssuedHandout, Lump, Visit } from './visit'

/** One case: a lump of a patient with its visits, oldest first; there is at least one. */
export interface CaseRecords {
  readonly patient: Patient
  readonly lump: Lump
  readonly visits: readonly [Visit, ...Visit[]]
  /** Papers given at those visits, oldest first. */
  readonly handouts: readonly IssuedHandout[]
  /** True when a photo of the lump is kept. */
  readonly hasPhoto?: boolean
}

/** Order of visits: by day, then by when they were saved. */
export const byVisitDay = (a: Visit, b: Visit): number =>
  a.visitDate === b.visitDate
    ? Number(a.savedAt > b.savedAt) - Number(a.savedAt < b.savedAt)
    : a.visitDate < b.visitDate
      ? -1
      : 1

const groupedBy = <T>(records: readonly T[], keyOf: (record: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const record of records) {
    const key = keyOf(record)
    const group = groups.get(key)
    if (group) group.push(record)
    else groups.set(key, [record])
  }
  return groups
}

/**
 * Joins records to cases. A lump without visits or without its patient is left out: there is nothing to say of it. So is a
 * deleted one.
 */
export const gatherCases = (records: {
  readonly patients: readonly Patient[]
  readonly lumps: readonly Lump[]
  readonly visits: readonly Visit[]
  readonly handouts?: readonly IssuedHandout[]
  readonly photos?: readonly Photo[]
}): readonly CaseRecords[] => {
  const patients = new Map(records.patients.map((patient) => [patient.id, patient]))
  const visits = groupedBy(records.visits, ({ lumpId }) => lumpId)
  const handouts = groupedBy(records.handouts ?? [], ({ visitId }) => visitId)
  const seen = new Set(
    (records.photos ?? []).flatMap(({ lumpId, removed }) => (removed ? [] : [lumpId])),
  )
  return records.lumps.flatMap((lump): CaseRecords[] => {
    const patient = patients.get(lump.patientId)
    const [first, ...later] = (visits.get(lump.id) ?? []).toSorted(byVisitDay)
    if (!patient || !first || lump.deleted) return []
    const given = [first, ...later].flatMap(({ id }) => handouts.get(id) ?? [])
    return [
      {
        patient,
        lump,
        visits: [first, ...later],
        handouts: given.toSorted((a, b) => (a.issuedAt < b.issuedAt ? -1 : 1)),
        ...(seen.has(lump.id) ? { hasPhoto: true } : {}),
      },
    ]
  })
}
