/** Seam: photos in the sealed vault: kept with their picture or not at all, in every copy, unreadable outside it. */
import { expect, it } from 'vitest'
import { lump, patient, rawly, valueOf, visit } from '../../../../tests/support/invented-vault'
import { destroySealed } from '../../../../tests/support/sealed-vault'
import { sealedVaults } from '../../../../tests/support/sealed-vaults'
import type { Photo, PhotoFile } from '../../../domain/photo/photo'
import { sealedDatabaseNames } from './sealed/vault-database'

const AT = '2026-11-24T12:00:00.000Z'
const marks = new TextEncoder().encode('Canary-Picture')
const jpeg = Uint8Array.from({ length: 300_000 }, (_, at) => marks[at % marks.length] ?? 0)
const photo: Photo = {
  id: 'photo-1',
  patientId: patient.id,
  lumpId: lump.id,
  visitId: visit.id,
  takenOn: '2026-11-24',
  addedAt: AT,
  source: 'file',
  consent: { givenBy: 'patient', purposes: ['record'], recordedBy: 'Canary-Recorder', at: AT },
  widthPx: 1600,
  heightPx: 1200,
  byteLength: jpeg.byteLength,
}
const file: PhotoFile = { id: photo.id, patientId: patient.id, lumpId: lump.id, jpeg }

const { fresh, again } = sealedVaults()
const withPhoto = async () => {
  const vault = await fresh()
  valueOf(await vault.repositories.saveVisit({ patient, lump, visit }))
  valueOf(await vault.repositories.savePhoto({ photo, file }))
  return vault
}

it('is there after a restart, its picture out of memory until it is asked for', async () => {
  const vault = await withPhoto()
  await vault.engine.leave()
  const opened = await again()
  expect(opened.cache.list('photos')).toEqual([photo])
  expect(opened.cache.list('photoFiles')).toEqual([])
  expect(valueOf(await opened.repositories.photoFiles.get(photo.id))).toEqual(file)
})

it.each(['journal', 'snapshot'] as const)('comes back from the %s alone', async (copy) => {
  const vault = await withPhoto()
  if (copy === 'snapshot') valueOf(await vault.engine.backUp())
  await vault.engine.leave()
  await destroySealed()
  const locked = await again()
  expect(valueOf(locked.answer)).toBe('needs-recovery')
  valueOf(await locked.engine.recover())
  expect(valueOf(await locked.repositories.photoFiles.get(photo.id))).toEqual(file)
  expect(valueOf(await locked.repositories.photos.list())).toEqual([photo])
})

it('cannot be seen in the database or in the second copy', async () => {
  const vault = await withPhoto()
  valueOf(await vault.engine.backUp())
  const found: string[] = []
  const look = (bytes: Uint8Array): void => {
    const text = new TextDecoder('latin1').decode(bytes)
    if (text.includes('Canary-')) found.push(text.slice(0, 40))
  }
  for (const name of valueOf(await sealedDatabaseNames())) {
    const stores = await rawly(name, undefined, (db) => [...db.objectStoreNames])
    expect(stores).toContain('photoFiles')
    const requests = await rawly(name, undefined, (db) =>
      stores.map((store) => db.transaction(store).objectStore(store).getAll()),
    )
    // The transactions end before the database closes.
    for (const request of requests) {
      await new Promise((resolve) => {
        request.onsuccess = resolve
      })
      for (const row of request.result as Record<string, unknown>[])
        for (const value of Object.values(row))
          if (value instanceof Uint8Array) look(value)
          else if (typeof value === 'string') look(new TextEncoder().encode(value))
    }
  }
  expect(found).toEqual([])
})

it('is in the trail by its name only, and its removal keeps the note and deletes the picture', async () => {
  const vault = await withPhoto()
  const removed = { at: AT, by: 'Dr Demo', reason: 'consent withdrawn' }
  valueOf(await vault.repositories.removePhoto({ ...photo, removed }))
  expect(valueOf(await vault.repositories.photos.get(photo.id))).toEqual({ ...photo, removed })
  expect(valueOf(await vault.repositories.photoFiles.get(photo.id))).toBeUndefined()
  const { entries, problem } = valueOf(await vault.engine.auditTrail())
  expect(problem).toBeUndefined()
  const told = entries.filter(({ store }) => store?.startsWith('photo'))
  expect(told.map(({ action, store }) => `${action} ${store}`)).toEqual([
    'create photos',
    'edit photos',
    'delete photoFiles',
  ])
  expect(JSON.stringify(told)).not.toContain('withdrawn')
})

it('is not kept without its own picture, purpose or room', async () => {
  const vault = await withPhoto()
  const { savePhoto } = vault.repositories
  await expect(savePhoto({ photo, file: { ...file, lumpId: 'other' } })).rejects.toThrow('belongs')
  const noPurpose = { ...photo, consent: { ...photo.consent, purposes: [] } }
  expect(await savePhoto({ photo: noPurpose, file })).toMatchObject({
    error: { code: 'invalid-record' },
  })
  const large = { ...file, jpeg: new Uint8Array(5_000_000) }
  expect(await savePhoto({ photo, file: large })).toMatchObject({
    error: { code: 'invalid-record' },
  })
})

it('goes with its lump to another patient, sealed anew with that key, and is there after a restart', async () => {
  const vault = await withPhoto()
  const other = { ...patient, id: 'p2', name: 'The same person' }
  valueOf(await vault.repositories.patients.save(other))
  const mergedInto = { patientId: 'p2', at: AT, by: 'Dr Demo', lumpIds: [lump.id] }
  const from = { ...patient, mergedInto }
  valueOf(await vault.repositories.moveCases({ lumpIds: [lump.id], toPatientId: other.id, from }))
  await vault.engine.leave()
  const { repositories } = await again()
  expect(valueOf(await repositories.photoFiles.get(photo.id))).toEqual({ ...file, patientId: 'p2' })
  expect(valueOf(await repositories.visits.get(visit.id))).toEqual({ ...visit, patientId: 'p2' })
  expect(valueOf(await repositories.patients.get(patient.id))).toEqual(from)
})

/** Puts a sealed database back to what it was before photos: the same rows without their stores. */
const asVersion1 = async (name: string): Promise<void> => {
  const kept = new Map<string, { keyPath: string; rows: unknown[] }>()
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error('not read'))
    })
  const database = await settled(indexedDB.open(name))
  for (const store of database.objectStoreNames) {
    const table = database.transaction(store).objectStore(store)
    if (store.startsWith('photo')) continue
    kept.set(store, { keyPath: String(table.keyPath), rows: await settled(table.getAll()) })
  }
  database.close()
  await destroySealed()
  const request = indexedDB.open(name, 10)
  request.onupgradeneeded = () => {
    for (const [store, { keyPath, rows }] of kept) {
      const table = request.result.createObjectStore(store, { keyPath })
      for (const row of rows) table.put(row)
    }
  }
  const older = await settled(request)
  expect([...older.objectStoreNames]).not.toContain('photos')
  older.close()
}

it('can be added to a vault that was made before there were photos', async () => {
  const vault = await fresh()
  valueOf(await vault.repositories.saveVisit({ patient, lump, visit }))
  await vault.engine.leave()
  const [name = ''] = valueOf(await sealedDatabaseNames())
  await asVersion1(name)
  const opened = await again()
  expect(valueOf(opened.answer)).toBe('open')
  expect(valueOf(await opened.repositories.visits.list())).toEqual([visit])
  valueOf(await opened.repositories.savePhoto({ photo, file }))
  expect(valueOf(await opened.repositories.photoFiles.get(photo.id))).toEqual(file)
})

it('goes with its case when that is erased, and leaves the photo of another lump', async () => {
  const vault = await withPhoto()
  const other = { lumpId: 'other-lump', visitId: 'other-visit' }
  const otherFile: PhotoFile = { ...file, id: 'photo-2', lumpId: other.lumpId }
  valueOf(
    await vault.repositories.saveVisit({
      patient,
      lump: { ...lump, id: other.lumpId },
      visit: { ...visit, id: other.visitId, lumpId: other.lumpId },
    }),
  )
  const otherPhoto: Photo = { ...photo, ...other, id: otherFile.id }
  valueOf(await vault.repositories.savePhoto({ photo: otherPhoto, file: otherFile }))
  expect(valueOf(await vault.repositories.eraseCase(lump.id, 'asked for'))).toMatchObject({
    patientErased: false,
    photos: 1,
    copiesCleared: true,
  })
  expect(vault.cache.list('photos')).toEqual([otherPhoto])
  expect(valueOf(await vault.repositories.photoFiles.get(photo.id))).toBeUndefined()
  expect(valueOf(await vault.repositories.photoFiles.get(otherFile.id))).toEqual(otherFile)
})
