/** Seam: a case taken away for good, over real IndexedDB and WebCrypto, with a second copy in memory. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MemoryStoragePort } from '../../../../tests/support/memory-storage-port'
import {
  destroy,
  draft,
  lump,
  patient,
  rawly,
  valueOf,
  vault,
  visit,
} from '../../../../tests/support/invented-vault'
import {
  destroySealed,
  newSealedVault,
  PASSPHRASE,
  unlockedAgain,
} from '../../../../tests/support/sealed-vault'
import { openedWith } from './engine/enter-vault'
import { readEntry } from './sealed/journal-entry'
import { openSnapshotFile, readSnapshot } from './sealed/snapshot-file'
import { sealedDatabaseNames } from './sealed/vault-database'
import { DATABASE_NAMES } from './workspaces'

let port = new MemoryStoragePort()
beforeEach(async () => {
  port = new MemoryStoragePort()
  await destroySealed()
})
afterEach(destroySealed)

const handout = {
  id: 'h1',
  visitId: 'v1',
  patientId: 'p1',
  language: 'en',
  title: 'Leaflet',
  issuedAt: '2026-11-24T12:00:00.000Z',
  pdf: new Uint8Array([1, 2, 3]),
}
const other = {
  lump: { ...lump, id: 'l2' },
  visit: { ...visit, id: 'v2', lumpId: 'l2', note: 'Another lump.' },
}
const filled = async () => {
  const opened = await newSealedVault(port)
  valueOf(await opened.repositories.saveVisit({ patient, lump, visit }))
  valueOf(await opened.repositories.handouts.save(handout))
  valueOf(await opened.repositories.drafts.save({ ...draft, id: 'd1' }))
  return opened
}
const files = () => {
  const [entry] = [...port.vaults.values()]
  if (entry === undefined) throw new Error('no vault')
  return entry
}

/** What one who has the keys can still read in the journal and in the newest copy. */
const inCopies = async () => {
  const bytes = [...files().snapshots.values()].at(-1)?.bytes ?? new Uint8Array()
  const header = openSnapshotFile(bytes)?.header
  if (header === undefined) throw new Error('no copy')
  const { ring } = valueOf(await openedWith([header], header.accounts[0]?.id ?? '', PASSPHRASE))
  const journal = await Promise.all(files().journal.map((entry) => readEntry(ring, entry)))
  const puts = journal.flatMap((entry) =>
    entry?.kind === 'put' ? [`${entry.store}/${entry.id}`] : [],
  )
  const { rows } = await readSnapshot(ring, bytes)
  return [...rows.map(({ store, row }) => `${store}/${row.id}`), ...puts].filter(
    (place) => !place.startsWith('audit/'),
  )
}
const inBlocks = async () => {
  const [name = ''] = valueOf(await sealedDatabaseNames())
  return rawly(
    name,
    undefined,
    (db) =>
      new Promise<number>((resolve) => {
        const request = db.transaction('blocks').objectStore('blocks').getAll()
        request.onsuccess = () =>
          resolve(
            (request.result as { sealed: Uint8Array }[]).reduce(
              (sum, { sealed }) => sum + sealed.byteLength,
              0,
            ),
          )
      }),
  )
}

describe('erasing a case', () => {
  it('takes the last case with its patient and key, from everywhere but older copies', async () => {
    const opened = await filled()
    valueOf(await opened.engine.backUp())
    expect((await inCopies()).some((place) => place.startsWith('keys/'))).toBe(true)
    const erased = valueOf(await opened.repositories.eraseCase('l1', ' asked for by the patient '))
    expect(erased).toMatchObject({
      patientErased: true,
      visits: 1,
      handouts: 1,
      drafts: 1,
      copiesCleared: true,
      databasesAside: 0,
    })
    expect(erased.backups).toHaveLength(1)
    // Nothing is left: copies of nothing never push out a full one.
    expect(erased.backups[0]?.goneBy).toBeNull()
    expect(await inCopies()).toEqual([])
    const { patients, lumps, visits, drafts, handouts } = opened.repositories
    for (const repository of [patients, lumps, visits, drafts, handouts])
      expect(valueOf<readonly unknown[]>(await repository.list())).toEqual([])
    const { entries, problem } = valueOf(await opened.engine.auditTrail())
    expect(problem).toBeUndefined()
    expect(entries.find(({ action }) => action === 'erase')).toMatchObject({
      record: 'l1',
      caseId: 'p1',
      detail: 'asked for by the patient',
    })
    // Entered again later, as from a case file: with a key of its own.
    valueOf(await opened.repositories.saveVisit({ patient, lump, visit }))
    await opened.engine.leave()
    const again = await unlockedAgain(port)
    expect(valueOf(again.answer)).toBe('open')
    expect(valueOf(await again.repositories.visits.list())).toEqual([visit])
    expect(valueOf(await again.engine.auditTrail()).problem).toBeUndefined()
    await again.engine.leave()
  })

  it('leaves the other case of the patient whole, under a new key, over restart and recovery', async () => {
    const opened = await filled()
    valueOf(await opened.repositories.saveVisit({ patient, lump: other.lump, visit: other.visit }))
    await opened.engine.leave()
    // Recovered: the blocks are made of all records.
    await destroySealed()
    const second = await unlockedAgain(port)
    expect(valueOf(second.answer)).toBe('needs-recovery')
    valueOf(await second.engine.recover())
    const before = await inBlocks()
    const keyBefore = (await inCopies()).filter((place) => place.startsWith('keys/'))
    expect(valueOf(await second.repositories.eraseCase('l1', 'entered twice'))).toMatchObject({
      patientErased: false,
      visits: 1,
      handouts: 1,
      drafts: 1,
    })
    expect(await inBlocks()).toBeLessThan(before)
    const left = (await inCopies()).filter((place) => place.startsWith('keys/'))
    expect(new Set(keyBefore).size).toBe(1)
    expect(new Set(left)).not.toContain(keyBefore[0])
    // Its further records have the new key too.
    const third = { ...other.visit, id: 'v3', note: 'Later.' }
    valueOf(await second.repositories.saveVisit({ patient, lump: other.lump, visit: third }))
    await second.engine.leave()
    const again = await unlockedAgain(port)
    expect(valueOf(again.answer)).toBe('open')
    expect(valueOf(await again.repositories.visits.list())).toEqual([other.visit, third])
    expect(valueOf(await again.repositories.handouts.list())).toEqual([])
    await again.engine.leave()
    await destroySealed()
    const recovered = await unlockedAgain(port)
    expect(valueOf(recovered.answer)).toBe('needs-recovery')
    valueOf(await recovered.engine.recover())
    expect(valueOf(await recovered.repositories.patients.list())).toEqual([patient])
    expect(valueOf(await recovered.repositories.visits.list())).toEqual([other.visit, third])
    await recovered.engine.leave()
  })

  it('needs a reason and a lump that is there, and says when the copies still hold it', async () => {
    const opened = await filled()
    const { eraseCase } = opened.repositories
    expect(await eraseCase('l1', '  ')).toMatchObject({ error: { code: 'reason-missing' } })
    expect(await eraseCase('none', 'why')).toMatchObject({ error: { code: 'no-such-case' } })
    port.failing.set('snapshotWrite', 'disk-full')
    expect(valueOf(await eraseCase('l1', 'why'))).toMatchObject({ copiesCleared: false })
    expect(valueOf(await opened.repositories.visits.list())).toEqual([])
    await opened.engine.leave()
  })

  it('takes duplicates that were merged into the patient, each told to the trail', async () => {
    const opened = await filled()
    const merged = (id: string, into: string) => ({
      ...{ ...patient, id, name: `Duplicate ${id}` },
      mergedInto: { patientId: into, at: patient.createdAt, by: 'Dr Demo', lumpIds: [] },
    })
    const stranger = { ...patient, id: 'p9', name: 'Stranger' }
    const { patients, eraseCase } = opened.repositories
    for (const one of [merged('p2', 'p1'), merged('p3', 'p2'), merged('p8', 'p9'), stranger])
      valueOf(await patients.save(one))
    valueOf(await eraseCase('l1', 'why'))
    expect(valueOf(await patients.list()).map(({ id }) => id)).toEqual(['p8', 'p9'])
    const kept = await inCopies()
    expect(kept.filter((place) => place.startsWith('patients/'))).toEqual([
      'patients/p8',
      'patients/p9',
    ])
    expect(kept.filter((place) => place.startsWith('keys/'))).toHaveLength(2)
    const { entries, problem } = valueOf(await opened.engine.auditTrail())
    expect(problem).toBeUndefined()
    expect(
      entries
        .filter(({ action }) => action === 'erase')
        .map(({ store, record }) => [store, record]),
    ).toEqual([
      ['lumps', 'l1'],
      ['patients', 'p2'],
      ['patients', 'p3'],
    ])
    await opened.engine.leave()
  })

  it('is finished after a restart when the copies could not be made anew', async () => {
    const opened = await filled()
    port.failing.set('snapshotWrite', 'disk-full')
    expect(valueOf(await opened.repositories.eraseCase('l1', 'why'))).toMatchObject({
      copiesCleared: false,
    })
    await opened.engine.leave()
    port.failing.delete('snapshotWrite')
    const again = await unlockedAgain(port)
    expect(valueOf(again.answer)).toBe('open')
    // Answered after the upkeep that begins with the unlocking.
    expect(valueOf(await again.engine.copies())).toHaveLength(1)
    expect(await inCopies()).toEqual([])
    await again.engine.leave()
    const third = await unlockedAgain(port)
    // It is done once.
    expect(valueOf(await third.engine.copies())).toHaveLength(1)
    await third.engine.leave()
  })

  it('works in a workspace that is not sealed', async () => {
    await destroy(DATABASE_NAMES.own)
    const plain = vault()
    valueOf(await plain.open('own'))
    const { saveVisit, eraseCase, visits, patients } = plain.repositories()
    valueOf(await saveVisit({ patient, lump, visit }))
    valueOf(await saveVisit({ patient, ...other }))
    expect(valueOf(await eraseCase('l1', 'why'))).toMatchObject({ patientErased: false, visits: 1 })
    expect(valueOf(await visits.list())).toEqual([other.visit])
    const mergedInto = { patientId: 'p1', at: patient.createdAt, by: 'Dr Demo', lumpIds: [] }
    valueOf(await patients.save({ ...patient, id: 'p2', mergedInto }))
    expect(valueOf(await eraseCase('l2', 'why'))).toMatchObject({ patientErased: true })
    expect(valueOf(await patients.list())).toEqual([])
    expect(await eraseCase('l2', 'why')).toMatchObject({ error: { code: 'no-such-case' } })
    await plain.close()
    await destroy(DATABASE_NAMES.own)
  })
})
