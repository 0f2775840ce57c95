import { fail, ok } from '../../../shared/result'
import type { EraseAnswer } from '../services/erase-case'
import {
  CASE_STORES,
  caseRecords,
  duplicatesOf,
  erasedCounts,
  isOfPatient,
  type PlacedRecord,
} from './case-records'
import type { Session } from './session'

/** Erases a case in a workspace that is not sealed and has no second copy. */
export const erasePlainCase = async (
  session: Session,
  lumpId: string,
  reason: string,
): EraseAnswer => {
  if (reason.trim() === '') return fail('reason-missing')
  const read = await session.read(async (database) => {
    const all: PlacedRecord[] = []
    for (const store of CASE_STORES)
      for (const record of await database.table(store).toArray()) all.push({ store, record })
    return all
  })
  if (!read.ok) return read
  const lump = read.value.find(({ store, record }) => store === 'lumps' && record.id === lumpId)
  if (lump === undefined) return fail('no-such-case')
  // Every lump names its patient; that was checked before it was stored.
  const { patientId } = lump.record as { readonly id: string; readonly patientId: string }
  const own = read.value.filter((placed) => isOfPatient(placed, patientId))
  const { gone: ofCase, kept } = caseRecords(lumpId, own)
  const patients = read.value.flatMap(({ store, record }) => (store === 'patients' ? [record] : []))
  // Duplicates that were merged into a patient who goes have the person's name too.
  const merged = new Set(kept.length > 0 ? [] : duplicatesOf(patientId, patients))
  const isDuplicate = ({ store, record }: PlacedRecord): boolean =>
    store === 'patients' &&
    merged.has(record.id) &&
    !read.value.some((other) => other.store !== 'patients' && isOfPatient(other, record.id))
  const gone = [...ofCase, ...read.value.filter(isDuplicate)]
  const written = await session.write(CASE_STORES, async (database) => {
    for (const { store, record } of gone) await database.table(store).delete(record.id)
  })
  if (!written.ok) return written
  return ok({ ...erasedCounts(gone), copiesCleared: true, backups: [], databasesAside: 0 })
}
