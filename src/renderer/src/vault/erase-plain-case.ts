import { fail, ok } from '../../../shared/result'
import type { EraseAnswer } from '../services/erase-case'
import {
  CASE_STORES,
  caseRecords,
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
  const { gone } = caseRecords(lumpId, own)
  const written = await session.write(CASE_STORES, async (database) => {
    for (const { store, record } of gone) await database.table(store).delete(record.id)
  })
  if (!written.ok) return written
  return ok({ ...erasedCounts(gone), copiesCleared: true, backups: [], databasesAside: 0 })
}
