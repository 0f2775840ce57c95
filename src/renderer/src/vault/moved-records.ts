import type { PlacedRecord } from './case-records'

interface Belonging {
  readonly id: string
  readonly patientId?: unknown
  readonly lumpId?: unknown
  readonly visitId?: unknown
}

/** The records of some lumps as another patient's: lumps, visits, drafts, papers and photos. */
export const movedRecords = (
  records: readonly PlacedRecord[],
  lumpIds: readonly string[],
  patientId: string,
): readonly PlacedRecord[] => {
  const lumps = new Set<unknown>(lumpIds)
  const isNamed = ({ store, record }: PlacedRecord): boolean =>
    lumps.has(store === 'lumps' ? record.id : (record as Belonging).lumpId)
  // A paper names a visit, or the draft that had not become one yet.
  const visits = new Set<unknown>(records.filter(isNamed).map(({ record }) => record.id))
  return records
    .filter(
      (placed) => isNamed(placed) || visits.has((placed.record as Belonging).visitId ?? false),
    )
    .map(({ store, record }) => ({ store, record: { ...record, patientId } }))
}

/** Stores whose records belong to a lump. */
export const LUMP_STORES = [
  'lumps',
  'visits',
  'drafts',
  'handouts',
  'photos',
  'photoFiles',
  'paperDrafts',
] as const
