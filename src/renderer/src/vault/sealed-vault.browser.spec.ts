/** Seam: the sealed vault over real IndexedDB and WebCrypto, with a second copy in memory. */
import { describe, expect, it } from 'vitest'
import {
  draft,
  lump,
  patient,
  rawly,
  settings,
  valueOf,
  visit,
} from '../../../../tests/support/invented-vault'
import { destroySealed } from '../../../../tests/support/sealed-vault'
import { sealedVaults } from '../../../../tests/support/sealed-vaults'
import { sealedDatabaseNames } from './sealed/vault-database'

const { port, locked: lockedVault, fresh, again, theVault } = sealedVaults()

describe('a sealed workspace', () => {
  it('is set up, keeps records over a restart, and opens with the passphrase only', async () => {
    const first = lockedVault()
    expect(valueOf(await first.engine.situation()).stage).toBe('needs-setup')
    const vault = await fresh()
    valueOf(await vault.repositories.drafts.save(draft))
    valueOf(await vault.repositories.saveVisit({ patient, lump, visit }))
    valueOf(await vault.repositories.settings.save(settings))
    await vault.engine.leave()

    const locked = lockedVault()
    expect(valueOf(await locked.engine.situation())).toMatchObject({
      stage: 'locked',
      accounts: [{ name: 'Dr Demo', role: 'administrator' }],
    })
    expect(await locked.repositories.patients.save(patient)).toMatchObject({
      error: { code: 'not-open' },
    })
    expect((await again('a wrong passphrase')).answer).toMatchObject({
      error: { code: 'wrong-passphrase' },
    })
    const opened = await again()
    expect(valueOf(opened.answer)).toBe('open')
    const kept = opened.repositories
    expect(valueOf(await kept.visits.list())).toEqual([visit])
    expect(valueOf(await kept.patients.get('p1'))).toEqual(patient)
    expect(valueOf(await kept.lumps.list())).toEqual([lump])
    expect(valueOf(await kept.drafts.list())).toEqual([])
    expect(valueOf(await kept.settings.get('workspace'))).toEqual(settings)
  })

  it('says when the disk runs out of room, and goes on saving', async () => {
    const vault = await fresh()
    expect(vault.statuses.at(-1)?.room).toBe('enough')
    await vault.engine.leave()
    port().freeBytes = 150 * 1024 * 1024
    const opened = await again()
    await expect.poll(() => opened.statuses.at(-1)?.room).toBe('no-photos')
    valueOf(await opened.repositories.saveVisit({ patient, lump, visit }))
    expect(opened.statuses.at(-1)).toMatchObject({ saving: 'saved', room: 'no-photos' })
  })

  it('keeps printed files out of memory and gives them back as they were', async () => {
    const vault = await fresh()
    const handout = {
      id: 'h1',
      visitId: 'v1',
      patientId: 'p1',
      language: 'en',
      title: 'Leaflet',
      issuedAt: '2026-11-24T12:00:00.000Z',
      pdf: new Uint8Array(5000).map((_, at) => at % 256),
    }
    valueOf(await vault.repositories.handouts.save(handout))
    const opened = await again()
    expect(opened.cache.list('handouts')).toEqual([])
    expect(valueOf(await opened.repositories.handouts.list())).toEqual([handout])
    expect(valueOf(await opened.repositories.handouts.get('h1'))).toEqual(handout)
    // Found through the visit, without opening those of other patients.
    const elsewhere = { ...handout, id: 'h2', visitId: 'v2', patientId: 'p2' }
    valueOf(await opened.repositories.saveVisit({ patient, lump, visit }))
    valueOf(await opened.repositories.handouts.save(elsewhere))
    expect(valueOf(await opened.repositories.handouts.ofVisit('v1'))).toEqual([handout])
    expect(valueOf(await opened.repositories.handouts.ofVisit('v2'))).toEqual([elsewhere])
    const ofPatient = valueOf(await opened.engine.readOfPatient('handouts', 'p1'))
    expect(ofPatient).toEqual([handout])
  })

  it('lets nothing be read in the database or in the second copy', async () => {
    const vault = await fresh()
    const canary = 'Canary-Featherstonehaugh'
    valueOf(
      await vault.repositories.saveVisit({
        patient: { ...patient, name: canary },
        lump,
        visit: { ...visit, note: `${canary} said so` },
      }),
    )
    valueOf(await vault.engine.backUp())
    const [name] = valueOf(await sealedDatabaseNames())
    const rows: unknown[] = []
    await rawly(name ?? '', undefined, async (db) => {
      const stores = [...db.objectStoreNames]
      const transaction = db.transaction(stores)
      for (const store of stores) {
        const request = transaction.objectStore(store).getAll()
        request.onsuccess = () => rows.push(...(request.result as unknown[]))
      }
      return new Promise<void>((resolve) => (transaction.oncomplete = () => resolve()))
    }).then((done) => done)
    const bytesOf = (value: unknown): string =>
      value instanceof Uint8Array
        ? String.fromCharCode(...value.slice(0, 100_000))
        : Array.isArray(value)
          ? value.map(bytesOf).join()
          : typeof value === 'object' && value !== null
            ? Object.values(value).map(bytesOf).join()
            : String(value)
    const { files } = theVault()
    const all = [
      ...rows,
      ...files.journal,
      ...files.meta.values(),
      ...[...files.snapshots.values()].map(({ bytes }) => bytes),
    ].map(bytesOf)
    expect(all.length).toBeGreaterThan(10)
    for (const text of all) {
      expect(text).not.toContain('Featherstonehaugh')
      expect(text).not.toContain('1980-04-03')
    }
  })
})

describe('the second copy', () => {
  it('has a change before it counts as saved, and says when it failed', async () => {
    const vault = await fresh()
    const before = theVault().files.journal.length
    valueOf(await vault.repositories.patients.save(patient))
    expect(theVault().files.journal.length).toBeGreaterThan(before)
    port().failing.set('journalAppend', 'disk-full')
    valueOf(await vault.repositories.lumps.save(lump))
    expect(vault.statuses.at(-1)).toMatchObject({
      saving: 'saved',
      secondCopy: 'failed',
      secondCopyError: 'disk-full',
    })
    port().failing.delete('journalAppend')
    valueOf(await vault.repositories.visits.save(visit))
    await expect.poll(() => vault.statuses.at(-1)?.secondCopy).toBe('kept')
  })

  it('gets after a restart what it could not take before', async () => {
    const vault = await fresh()
    port().failing.set('journalAppend', 'write-failed')
    valueOf(await vault.repositories.patients.save(patient))
    const before = theVault().files.journal.length
    port().failing.clear()
    const opened = await again()
    expect(valueOf(opened.answer)).toBe('open')
    expect(theVault().files.journal.length).toBeGreaterThan(before)
    await vault.engine.leave()
  })
})

describe('a database that is not what it was', () => {
  const filled = async () => {
    const vault = await fresh()
    valueOf(await vault.repositories.saveVisit({ patient, lump, visit }))
    valueOf(await vault.engine.backUp())
    valueOf(await vault.repositories.patients.save({ ...patient, name: 'Changed Example' }))
    valueOf(await vault.repositories.drafts.save({ ...draft, id: 'v2' }))
    await vault.engine.leave()
    return vault
  }
  const emptied = async () => {
    const [name] = valueOf(await sealedDatabaseNames())
    await rawly(name ?? '', undefined, (db) => {
      const stores = [...db.objectStoreNames]
      const transaction = db.transaction(stores, 'readwrite')
      for (const store of stores) transaction.objectStore(store).clear()
    })
  }
  const recovers = async (reason: string) => {
    const opened = await again()
    expect(valueOf(opened.answer)).toBe('needs-recovery')
    expect(valueOf(await opened.engine.situation()).stage).toBe('needs-recovery')
    expect(valueOf(await opened.engine.recoveryPlan())).toMatchObject({
      reason,
      missingChanges: 0,
      records: { patients: 1, visits: 1, drafts: 1 },
    })
    valueOf(await opened.engine.recover())
    const kept = opened.repositories
    expect(valueOf(await kept.patients.get('p1'))?.name).toBe('Changed Example')
    expect(valueOf(await kept.visits.list())).toEqual([visit])
    expect(valueOf(await kept.drafts.list())).toEqual([{ ...draft, id: 'v2' }])
    expect(valueOf(await opened.engine.auditTrail()).problem).toBeUndefined()
    await opened.engine.leave()
    expect(valueOf((await again()).answer)).toBe('open')
  }

  it('is recovered when it is empty, never taken for a first run', async () => {
    await filled()
    await emptied()
    await recovers('damaged')
    // The damaged one is kept.
    expect(valueOf(await sealedDatabaseNames())).toHaveLength(2)
  })

  it('is recovered when it is gone', async () => {
    await filled()
    await destroySealed()
    await recovers('missing')
  })

  it('is recovered when a record is missing', async () => {
    await filled()
    const [name] = valueOf(await sealedDatabaseNames())
    await rawly(name ?? '', undefined, (db) => {
      db.transaction('visits', 'readwrite').objectStore('visits').delete('v1')
    })
    await recovers('damaged')
  })

  it('is recovered when it was rolled back', async () => {
    const vault = await fresh()
    valueOf(await vault.repositories.saveVisit({ patient, lump, visit }))
    await vault.engine.leave()
    const [name = ''] = valueOf(await sealedDatabaseNames())
    const old = await rawly(name, undefined, (db) => {
      const transaction = db.transaction([...db.objectStoreNames])
      const kept = new Map<string, unknown[]>()
      for (const store of db.objectStoreNames) {
        const request = transaction.objectStore(store).getAll()
        request.onsuccess = () => kept.set(store, request.result as unknown[])
      }
      return new Promise<Map<string, unknown[]>>((resolve) => {
        transaction.oncomplete = () => resolve(kept)
      })
    })
    const opened = await again()
    valueOf(await opened.repositories.patients.save({ ...patient, name: 'Changed Example' }))
    valueOf(await opened.repositories.drafts.save({ ...draft, id: 'v2' }))
    await opened.engine.leave()
    await rawly(name, undefined, (db) => {
      const transaction = db.transaction([...db.objectStoreNames], 'readwrite')
      for (const [store, rows] of old) {
        const table = transaction.objectStore(store)
        table.clear()
        for (const row of rows) table.put(row)
      }
    })
    await recovers('older')
  })
})
