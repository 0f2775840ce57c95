import { fail, ok, type Result } from '../../../shared/result'
import type { Repository } from '../services/services'
import type { VaultErrorCode } from '../services/workspace'
import type { TableName } from './database'
import { RECORD_SCHEMAS, type RecordTypes } from './record-schemas'
import type { Session } from './session'
import { toStored } from './to-stored'

/** Names table and id only: what is wrong inside a record may be about the patient. */
const invalid = (table: TableName, id: unknown) =>
  fail('invalid-record', `${table}/${typeof id === 'string' ? id : '?'}`)

/** A stored record checked, or 'invalid-record'. */
export const parsedRecord = <Name extends TableName>(
  table: Name,
  stored: { readonly id: string },
): Result<RecordTypes[Name], 'invalid-record'> => {
  const result = RECORD_SCHEMAS[table].safeParse(stored)
  return result.success ? ok(result.data) : invalid(table, stored.id)
}

/** The plain copy of a record that may be written, or 'invalid-record': what cannot be read again is never stored. */
export const storable = <Name extends TableName>(
  table: Name,
  entity: RecordTypes[Name],
): Result<RecordTypes[Name], 'invalid-record'> => parsedRecord(table, toStored(entity))

/** The records of one table. */
export const createRepository = <Name extends TableName>(
  session: Session,
  table: Name,
): Repository<RecordTypes[Name]> => ({
  get: async (id) => {
    const found = await session.read((database) => database.table(table).get(id))
    if (!found.ok) return found
    return found.value === undefined ? ok(undefined) : parsedRecord(table, found.value)
  },
  list: async (): Promise<Result<readonly RecordTypes[Name][], VaultErrorCode>> => {
    const found = await session.read((database) => database.table(table).toArray())
    if (!found.ok) return found
    const sound: RecordTypes[Name][] = []
    for (const stored of found.value) {
      const result = parsedRecord(table, stored)
      // A list that quietly leaves out a record would look complete.
      if (!result.ok) return result
      sound.push(result.value)
    }
    return ok(sound)
  },
  save: async (entity) => {
    const checked = storable(table, entity)
    if (!checked.ok) return checked
    return session.write([table], (database) => database.table(table).put(checked.value))
  },
})
