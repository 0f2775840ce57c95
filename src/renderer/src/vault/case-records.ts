import { TABLE_NAMES, type TableName } from './database'

/** A record as far as it says what it belongs to. */
interface Belonging {
  readonly id: string
  readonly patientId?: unknown
  readonly lumpId?: unknown
  readonly visitId?: unknown
}

/** A record with the store it lies in. */
export interface PlacedRecord {
  readonly store: TableName
  readonly record: { readonly id: string }
}

/** What an erasure takes away, and what of the patient stays. */
export interface CaseRecords {
  readonly gone: readonly PlacedRecord[]
  readonly kept: readonly PlacedRecord[]
}

/** Kinds of record that name a patient and are no case by themselves. */
const NOT_A_CASE: readonly TableName[] = ['patients', 'settings']

/**
 * Splits the records of one patient into those of a lump and the rest. A record is of the lump when it names it, or a
 * visit of it. With the last case the patient goes too: then nothing is kept.
 */
export const caseRecords = (lumpId: string, records: readonly PlacedRecord[]): CaseRecords => {
  const isNamed = ({ store, record }: PlacedRecord): boolean =>
    store === 'lumps' ? record.id === lumpId : (record as Belonging).lumpId === lumpId
  // A handout names a visit, or the draft that had not become one yet.
  const visits = new Set<unknown>(records.filter(isNamed).map(({ record }) => record.id))
  const isOfCase = (placed: PlacedRecord): boolean => {
    if (isNamed(placed)) return true
    const { visitId } = placed.record as Belonging
    return visitId !== undefined && visits.has(visitId)
  }
  const kept = records.filter((placed) => !isOfCase(placed))
  const hasOther = kept.some(({ store }) => !NOT_A_CASE.includes(store))
  if (!hasOther) return { gone: records, kept: [] }
  return { gone: records.filter(isOfCase), kept }
}

/** Patients whose records were merged into this one, directly or by way of another duplicate. */
export const duplicatesOf = (
  patientId: string,
  patients: readonly (Belonging & { readonly mergedInto?: { readonly patientId: string } })[],
): readonly string[] => {
  const found = new Set([patientId])
  for (let before = 0; before < found.size;) {
    before = found.size
    for (const { id, mergedInto } of patients)
      if (mergedInto !== undefined && found.has(mergedInto.patientId)) found.add(id)
  }
  found.delete(patientId)
  return [...found]
}

/** True for a record of this patient, the patient's own included. */
export const isOfPatient = ({ store, record }: PlacedRecord, patientId: string): boolean =>
  store === 'patients'
    ? record.id === patientId
    : store !== 'settings' && (record as Belonging).patientId === patientId

/** How many of each kind went, for the answer of an erasure. */
export const erasedCounts = (gone: readonly PlacedRecord[]) => {
  const of = (store: TableName): number => gone.filter((placed) => placed.store === store).length
  return {
    patientErased: of('patients') > 0,
    visits: of('visits'),
    handouts: of('handouts'),
    drafts: of('drafts'),
    photos: of('photos'),
  }
}

/** Stores that a case can lie in. */
export const CASE_STORES = TABLE_NAMES.filter((store) => store !== 'settings')
