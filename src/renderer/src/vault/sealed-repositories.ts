import { fail, ok, type Result } from '../../../shared/result'
import type { IssuedHandout } from '../../../domain/case/visit'
import type { Repositories, Repository } from '../services/services'
import type { VaultActionErrorCode } from '../services/sealed-workspace'
import { VAULT_ERROR_CODES, type VaultErrorCode } from '../services/workspace'
import { changedFields } from './changed-fields'
import { checkedPhoto } from './checked-photo'
import type { TableName } from './database'
import type { PlacedRecord } from './case-records'
import { LUMP_STORES, movedRecords } from './moved-records'
import type { RecordCache } from './record-cache'
import { parsedRecord, storable } from './repository'
import type { RecordTypes } from './record-schemas'
import { asEraseCode } from './erase-answer'
import { isHeavy } from './sealed/blocks'
import type { RecordChange, Told } from './sealed/prepare-batch'
import { settledInTime } from './settled-in-time'
import { toStored } from './to-stored'
import { WorkerEndedError, type RemoteEngine } from './vault-client'

/** A save has an answer within this time, whatever hangs; milliseconds. The engine's own limits are shorter. */
const ANSWER_MS = 10_000
/** An import seals and signs thousands of records in one batch; milliseconds. */
const LARGE_ANSWER_MS = 120_000
/** An erasure makes a whole copy before it answers; milliseconds. */
const ERASE_ANSWER_MS = 300_000
/** Looking at the same record again so soon is the same look, milliseconds. */
const SAME_LOOK_MS = 60_000

/** What the repositories need of the open workspace. */
export interface SealedAccess {
  engine(): RemoteEngine | undefined
  readonly cache: RecordCache
  readonly milliseconds: () => number
}

type Answer<T> = Promise<Result<T, VaultErrorCode>>

const isVaultCode = (code: VaultActionErrorCode): code is VaultErrorCode =>
  VAULT_ERROR_CODES.some((one) => one === code)

/** The engine's answer in the words of a repository: a locked vault is not open. */
const inTime = async <T>(
  work: Promise<Result<T, VaultActionErrorCode>>,
  limitMs = ANSWER_MS,
): Answer<T> => {
  try {
    const answer = await settledInTime(work, limitMs)
    if (answer.ok) return answer
    const { code, detail } = answer.error
    return fail(isVaultCode(code) ? code : 'not-open', detail)
  } catch (error) {
    if (error instanceof WorkerEndedError) return fail('not-open')
    if (error instanceof Error && error.name === 'TimeoutError') return fail('timeout')
    throw error
  }
}

/** Everything kept in the own workspace: opened records in memory, changes sealed by the worker. */
export const createSealedRepositories = (access: SealedAccess): Repositories => {
  const { cache, milliseconds } = access
  const looks = new Map<string, number>()
  /** Drafts whose writing the trail was told of since unlocking: each autosave would be an entry. */
  const toldDrafts = new Set<string>()

  const commit = async (
    changes: readonly RecordChange[],
    notes: readonly Told[] = [],
    limitMs = ANSWER_MS,
  ): Answer<void> => {
    const engine = access.engine()
    if (engine === undefined) return fail('not-open')
    return inTime(engine.commit(changes, notes), limitMs)
  }
  const look = (store: TableName, id: string): void => {
    const now = milliseconds()
    const last = looks.get(id)
    if (last !== undefined && now - last < SAME_LOOK_MS) return
    looks.set(id, now)
    void commit([], [{ action: 'view', store, record: id }])
  }
  const putOf = <Name extends TableName>(
    store: Name,
    record: RecordTypes[Name],
  ): Extract<RecordChange, { kind: 'put' }> => {
    const fields = changedFields(cache.get(store, record.id), record)
    if (store !== 'drafts' && store !== 'paperDrafts') return { kind: 'put', store, record, fields }
    const draft = `${store}/${record.id}`
    const isTold = toldDrafts.has(draft)
    toldDrafts.add(draft)
    return { kind: 'put', store, record, fields: isTold ? undefined : fields }
  }
  const checkedPut = <Name extends TableName>(
    store: Name,
    entity: RecordTypes[Name],
  ): Result<RecordChange, 'invalid-record'> => {
    const checked = storable(store, entity)
    return checked.ok ? ok(putOf(store, checked.value)) : checked
  }
  const opened = async <Name extends TableName>(
    store: Name,
    ask: (engine: RemoteEngine) => ReturnType<RemoteEngine['readRecords']>,
  ): Answer<readonly RecordTypes[Name][]> => {
    const engine = access.engine()
    if (engine === undefined) return fail('not-open')
    const found = await inTime(ask(engine))
    if (!found.ok) return found
    const records: RecordTypes[Name][] = []
    for (const stored of found.value) {
      // What was sealed has an id.
      const parsed = parsedRecord(store, stored as { readonly id: string })
      if (!parsed.ok) return parsed
      records.push(parsed.value)
    }
    return ok(records)
  }
  const read = <Name extends TableName>(
    store: Name,
    ids?: readonly string[],
  ): Answer<readonly RecordTypes[Name][]> =>
    opened(store, (engine) => engine.readRecords(store, ids))
  const handoutsOfVisit = async (visitId: string): Answer<readonly IssuedHandout[]> => {
    const owner = cache.get('visits', visitId) ?? cache.get('drafts', visitId)
    const found =
      owner === undefined
        ? await read('handouts')
        : await opened('handouts', (engine) => engine.readOfPatient('handouts', owner.patientId))
    return found.ok ? ok(found.value.filter((handout) => handout.visitId === visitId)) : found
  }
  const removed = async (store: 'drafts' | 'paperDrafts', id: string): Answer<void> => {
    const done = await commit([{ kind: 'delete', store, id }])
    if (done.ok) cache.removed(store, id)
    return done
  }
  const repository = <Name extends TableName>(store: Name): Repository<RecordTypes[Name]> => ({
    get: async (id) => {
      if (access.engine() === undefined) return fail('not-open')
      if (store === 'visits') look(store, id)
      if (!isHeavy(store)) return ok(cache.get(store, id))
      const found = await read(store, [id])
      return found.ok ? ok(found.value[0]) : found
    },
    list: async () => {
      if (access.engine() === undefined) return fail('not-open')
      return isHeavy(store) ? read(store) : ok(cache.list(store))
    },
    save: async (entity) => {
      const checked = storable(store, entity)
      if (!checked.ok) return checked
      const saved = await commit([putOf(store, checked.value)])
      if (saved.ok && !isHeavy(store)) cache.put(store, checked.value)
      return saved
    },
  })

  return {
    patients: repository('patients'),
    lumps: repository('lumps'),
    visits: repository('visits'),
    handouts: { ...repository('handouts'), ofVisit: handoutsOfVisit },
    settings: repository('settings'),
    photos: repository('photos'),
    photoFiles: repository('photoFiles'),
    savePhoto: async (change) => {
      const checked = checkedPhoto(change)
      if (!checked.ok) return checked
      const { photo, file } = checked.value
      // The photo's own entry says what was added; its picture needs no second one.
      const picture: RecordChange = {
        kind: 'put',
        store: 'photoFiles',
        record: file,
        fields: undefined,
      }
      const saved = await commit([putOf('photos', photo), picture])
      if (saved.ok) cache.put('photos', photo)
      return saved
    },
    removePhoto: async (photo) => {
      const checked = storable('photos', photo)
      if (!checked.ok) return checked
      const changes: RecordChange[] = [
        putOf('photos', checked.value),
        { kind: 'delete', store: 'photoFiles', id: photo.id },
      ]
      const removed = await commit(changes)
      if (removed.ok) cache.put('photos', checked.value)
      return removed
    },
    drafts: { ...repository('drafts'), remove: (id) => removed('drafts', id) },
    paperDrafts: { ...repository('paperDrafts'), remove: (id) => removed('paperDrafts', id) },
    eraseCase: async (lumpId, reason) => {
      const engine = access.engine()
      if (engine === undefined) return fail('not-open')
      try {
        const erased = await settledInTime(engine.eraseCase(lumpId, reason), ERASE_ANSWER_MS)
        return erased.ok ? erased : fail(asEraseCode(erased.error.code), erased.error.detail)
      } catch (error) {
        if (error instanceof WorkerEndedError) return fail('not-open')
        if (error instanceof Error && error.name === 'TimeoutError') return fail('timeout')
        throw error
      }
    },
    moveCases: async ({ lumpIds, toPatientId, from }) => {
      const checked = storable('patients', from)
      if (!checked.ok) return checked
      const all: PlacedRecord[] = []
      for (const store of LUMP_STORES) {
        const found = isHeavy(store) ? await read(store) : ok(cache.list(store))
        if (!found.ok) return found
        for (const record of found.value) all.push({ store, record })
      }
      const moved = movedRecords(all, lumpIds, toPatientId)
      // Each is sealed anew with the key of the patient that it belongs to now.
      const moves = moved.map(({ store, record }): RecordChange => ({
        kind: 'put',
        store,
        record,
        fields: ['patientId'],
      }))
      const saved = await commit([putOf('patients', checked.value), ...moves], [], LARGE_ANSWER_MS)
      if (!saved.ok) return saved
      cache.put('patients', checked.value)
      // Only who they belong to has changed: they are of their store as they were.
      for (const { store, record } of moved)
        if (!isHeavy(store)) cache.put(store, record as RecordTypes[typeof store])
      return saved
    },
    saveTogether: async ({ patients, lumps, visits }) => {
      const puts = [
        ...patients.map((record) => checkedPut('patients', record)),
        ...lumps.map((record) => checkedPut('lumps', record)),
        ...visits.map((record) => checkedPut('visits', record)),
      ]
      const changes: RecordChange[] = []
      for (const put of puts) {
        if (!put.ok) return put
        changes.push(put.value)
      }
      const saved = await commit(changes, [], LARGE_ANSWER_MS)
      if (!saved.ok) return saved
      for (const record of patients) cache.put('patients', toStored(record))
      for (const record of lumps) cache.put('lumps', toStored(record))
      for (const record of visits) cache.put('visits', toStored(record))
      return saved
    },
    saveVisit: async (change) => {
      const checked = checkedVisit(change)
      if (!checked.ok) return checked
      const { patient, lump, visit } = checked.value
      const puts = [putOf('patients', patient), putOf('lumps', lump), putOf('visits', visit)]
      const saved = await commit([
        // Patient and lump are mostly as they were.
        ...puts.filter(({ store, fields }) => store === 'visits' || fields?.length !== 0),
        // The draft has the id of the visit that it became.
        { kind: 'delete', store: 'drafts', id: visit.id },
      ])
      if (!saved.ok) return saved
      cache.put('patients', patient)
      cache.put('lumps', lump)
      cache.put('visits', visit)
      cache.removed('drafts', visit.id)
      return saved
    },
  }
}

type VisitChange = Parameters<Repositories['saveVisit']>[0]

const checkedVisit = (change: VisitChange): Result<VisitChange, 'invalid-record'> => {
  const { patient, lump, visit } = change
  if (lump.patientId !== patient.id || visit.patientId !== patient.id) {
    throw new Error('a visit belongs to the patient that it is saved with')
  }
  if (visit.lumpId !== lump.id) {
    throw new Error('a visit belongs to the lump that it is saved with')
  }
  const [one, two, three] = [
    storable('patients', patient),
    storable('lumps', lump),
    storable('visits', visit),
  ]
  if (!one.ok) return one
  if (!two.ok) return two
  if (!three.ok) return three
  return ok({ patient: one.value, lump: two.value, visit: three.value })
}
