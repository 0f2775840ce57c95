/** Seam: the vault over real IndexedDB. Each spec uses its own invented records; databases are emptied by hand. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  draft,
  destroy,
  lump,
  patient,
  rawly,
  seed,
  settings,
  valueOf,
  vault,
  visit,
} from '../../../../tests/support/invented-vault'
import { createDatabase, TABLE_NAMES } from './database'
import { openSession } from './session'
import { DATABASE_NAMES } from './workspaces'

const clean = async (): Promise<void> => {
  for (const name of Object.values(DATABASE_NAMES)) await destroy(name)
}
beforeEach(clean)
let open = vault()
afterEach(async () => {
  await open.close()
  vi.restoreAllMocks()
  await clean()
})

describe('a workspace', () => {
  it('keeps a saved visit over a restart and removes the draft that it came from', async () => {
    open = vault()
    valueOf(await open.open('own'))
    valueOf(await open.repositories().drafts.save(draft))
    valueOf(await open.repositories().saveVisit({ patient, lump, visit: visit }))
    await open.close()

    open = vault()
    expect(valueOf(await open.open('own'))).toEqual({ kind: 'own', encrypted: false })
    const kept = open.repositories()
    expect(valueOf(await kept.visits.list())).toEqual([visit])
    expect(valueOf(await kept.patients.get('p1'))).toEqual(patient)
    expect(valueOf(await kept.lumps.get('l1'))).toEqual(lump)
    expect(valueOf(await kept.drafts.list())).toEqual([])
    expect(valueOf(await kept.visits.get('none'))).toBeUndefined()
  })

  it('saves patient, lump and visit together or not at all', async () => {
    open = vault()
    valueOf(await open.open('own'))
    valueOf(await open.repositories().drafts.save(draft))
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (this.name === 'visits') throw new DOMException('full', 'QuotaExceededError')
      return put.apply(this, args)
    })
    const saved = await open.repositories().saveVisit({ patient, lump, visit })
    expect(saved).toMatchObject({ ok: false, error: { code: 'quota' } })
    vi.restoreAllMocks()
    expect(valueOf(await open.repositories().patients.list())).toEqual([])
    expect(valueOf(await open.repositories().lumps.list())).toEqual([])
    expect(valueOf(await open.repositories().drafts.get('v1'))).toEqual(draft)
  })

  it('asks for strict durability in every writing transaction, and answers only after it is complete', async () => {
    const order: string[] = []
    const durabilities: unknown[] = []
    const transaction = IDBDatabase.prototype.transaction
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...[names, mode, options]: Parameters<IDBDatabase['transaction']>
    ) {
      const begun = transaction.call(this, names, mode, options)
      if (mode === 'readwrite') {
        durabilities.push(options?.durability)
        begun.addEventListener('complete', () => order.push('complete'))
      }
      return begun
    })
    // Opened only now: Dexie takes hold of the method when it opens.
    open = vault()
    valueOf(await open.open('own'))
    const kept = open.repositories()
    for (const write of [
      () => kept.patients.save(patient),
      () => kept.lumps.save(lump),
      () => kept.drafts.save(draft),
      () => kept.drafts.remove('v1'),
      () => kept.settings.save(settings),
      () => kept.saveVisit({ patient, lump, visit }),
    ]) {
      valueOf(await write())
      order.push('acknowledged')
    }
    expect(durabilities).toEqual(Array.from({ length: 6 }, () => 'strict'))
    expect(order).toEqual(Array.from({ length: 6 }, () => ['complete', 'acknowledged']).flat())
  })

  it('keeps the two workspaces apart', async () => {
    open = vault(() => seed)
    valueOf(await open.open('own'))
    valueOf(await open.repositories().lumps.save({ ...lump, id: 'own-lump' }))
    valueOf(await open.open('demonstration'))
    expect(valueOf(await open.repositories().lumps.list())).toEqual([lump])
    valueOf(await open.open('own'))
    expect(valueOf(await open.repositories().lumps.list())).toEqual([{ ...lump, id: 'own-lump' }])
    expect(valueOf(await open.repositories().patients.list())).toEqual([])
  })

  it('seeds the demonstration once, and does not bring back what was changed', async () => {
    const build = vi.fn(() => seed)
    open = vault(build)
    valueOf(await open.open('demonstration'))
    valueOf(await open.repositories().patients.save({ ...patient, name: 'Changed Example' }))
    valueOf(await open.open('demonstration'))
    expect(build).toHaveBeenCalledTimes(1)
    expect(valueOf(await open.repositories().patients.get('p1'))?.name).toBe('Changed Example')
  })

  it('answers not-open after it was closed, and has no repositories without one', async () => {
    open = vault()
    expect(() => open.repositories()).toThrow('no workspace')
    valueOf(await open.open('own'))
    const kept = open.repositories()
    await open.close()
    expect(await kept.patients.list()).toMatchObject({ ok: false, error: { code: 'not-open' } })
    expect(await kept.patients.save(patient)).toMatchObject({
      ok: false,
      error: { code: 'not-open' },
    })
    expect(() => open.repositories()).toThrow('no workspace')
  })

  it('refuses a visit of another patient: that is a bug', async () => {
    open = vault()
    valueOf(await open.open('own'))
    const stray = { ...visit, patientId: 'p2' }
    await expect(open.repositories().saveVisit({ patient, lump, visit: stray })).rejects.toThrow()
    const wrongLump = { ...visit, lumpId: 'l2' }
    await expect(
      open.repositories().saveVisit({ patient, lump, visit: wrongLump }),
    ).rejects.toThrow()
  })
})

describe('records that are not sound', () => {
  it('are never written, and are named by table and id only when read', async () => {
    open = vault()
    valueOf(await open.open('own'))
    const broken = { ...patient, createdAt: 'yesterday' }
    expect(await open.repositories().patients.save(broken)).toEqual({
      ok: false,
      error: { code: 'invalid-record', detail: 'patients/p1' },
    })
    await rawly(DATABASE_NAMES.own, undefined, (db) => {
      db.transaction('patients', 'readwrite').objectStore('patients').put(broken)
    })
    const expected = { ok: false, error: { code: 'invalid-record', detail: 'patients/p1' } }
    expect(await open.repositories().patients.get('p1')).toEqual(expected)
    expect(await open.repositories().patients.list()).toEqual(expected)
  })
})

describe('storage that fails', () => {
  it('refuses a database of a newer version and leaves it as it was', async () => {
    await rawly(DATABASE_NAMES.own, 40, (db) => {
      db.transaction('patients', 'readwrite').objectStore('patients').put(patient)
    })
    const writes = vi.spyOn(IDBObjectStore.prototype, 'put')
    open = vault()
    expect(await open.open('own')).toMatchObject({ ok: false, error: { code: 'newer-version' } })
    expect(() => open.repositories()).toThrow('no workspace')
    expect(writes).not.toHaveBeenCalled()
    const databases = await indexedDB.databases()
    expect(databases.find(({ name }) => name === DATABASE_NAMES.own)?.version).toBe(40)
    const kept = await rawly(DATABASE_NAMES.own, undefined, (db) => [...db.objectStoreNames])
    expect(kept).toEqual([...TABLE_NAMES].toSorted())
  })

  it('answers timeout when storage never does, and works again after', async () => {
    const session = valueOf(await openSession(DATABASE_NAMES.own, 150))
    const never = await session.write(['patients'], () => new Promise(() => undefined))
    expect(never).toMatchObject({ ok: false, error: { code: 'timeout' } })
    const after = await session.write(['patients'], (database) =>
      database.table('patients').put({ id: 'p1' }),
    )
    expect(after).toMatchObject({ ok: true })
    const count = await session.read((database) => database.table('patients').count())
    expect(valueOf(count)).toBe(1)
    session.close()
  })

  it('opens again when the database was closed under it, also for calls at the same time', async () => {
    open = vault()
    valueOf(await open.open('own'))
    // Another page of a newer program that upgrades, then gives up, closes ours.
    const closing = createDatabase(DATABASE_NAMES.own)
    const closed = vi.spyOn(IDBDatabase.prototype, 'close')
    const request = indexedDB.open(DATABASE_NAMES.own, 35)
    await new Promise<void>((resolve) => {
      request.onupgradeneeded = () => request.transaction?.abort()
      request.onerror = () => resolve()
    })
    expect(closed).toHaveBeenCalled()
    closing.dexie.close()
    const kept = open.repositories()
    const answers = await Promise.all([
      kept.patients.save(patient),
      kept.patients.list(),
      kept.lumps.save(lump),
      kept.visits.list(),
    ])
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true])
    expect(valueOf(await kept.patients.get('p1'))).toEqual(patient)
  })

  it('does not write to a database that was upgraded by a newer program under it', async () => {
    open = vault()
    valueOf(await open.open('own'))
    await rawly(DATABASE_NAMES.own, 40, () => undefined)
    expect(await open.repositories().patients.save(patient)).toMatchObject({
      ok: false,
      error: { code: 'newer-version' },
    })
  })
})
