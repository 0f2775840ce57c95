import { ok } from '../../../shared/result'
import type { Repositories } from '../services/services'
import type { PlacedRecord } from './case-records'
import { erasePlainCase } from './erase-plain-case'
import { checkedPhoto } from './checked-photo'
import { LUMP_STORES, movedRecords } from './moved-records'
import { createRepository, storable } from './repository'
import type { Session } from './session'

/** Everything kept in one workspace, over its open database. */
export const createRepositories = (session: Session): Repositories => ({
  patients: createRepository(session, 'patients'),
  lumps: createRepository(session, 'lumps'),
  visits: createRepository(session, 'visits'),
  handouts: {
    ...createRepository(session, 'handouts'),
    ofVisit: async (visitId) => {
      const all = await createRepository(session, 'handouts').list()
      return all.ok ? ok(all.value.filter((handout) => handout.visitId === visitId)) : all
    },
  },
  settings: createRepository(session, 'settings'),
  photos: createRepository(session, 'photos'),
  photoFiles: createRepository(session, 'photoFiles'),
  savePhoto: async (change) => {
    const checked = checkedPhoto(change)
    if (!checked.ok) return checked
    return session.write(['photos', 'photoFiles'], async (database) => {
      await database.table('photos').put(checked.value.photo)
      await database.table('photoFiles').put(checked.value.file)
    })
  },
  removePhoto: async (photo) => {
    const checked = storable('photos', photo)
    if (!checked.ok) return checked
    return session.write(['photos', 'photoFiles'], async (database) => {
      await database.table('photos').put(checked.value)
      await database.table('photoFiles').delete(photo.id)
    })
  },
  drafts: {
    ...createRepository(session, 'drafts'),
    remove: (id) => session.write(['drafts'], (database) => database.table('drafts').delete(id)),
  },
  paperDrafts: {
    ...createRepository(session, 'paperDrafts'),
    remove: (id) =>
      session.write(['paperDrafts'], (database) => database.table('paperDrafts').delete(id)),
  },
  moveCases: async ({ lumpIds, toPatientId, from }) => {
    const checked = storable('patients', from)
    if (!checked.ok) return checked
    return session.write(['patients', ...LUMP_STORES], async (database) => {
      const all: PlacedRecord[] = []
      for (const store of LUMP_STORES)
        for (const record of await database.table(store).toArray()) all.push({ store, record })
      for (const { store, record } of movedRecords(all, lumpIds, toPatientId))
        await database.table(store).put(record)
      await database.table('patients').put(checked.value)
    })
  },
  eraseCase: (lumpId, reason) => erasePlainCase(session, lumpId, reason),
  saveTogether: async ({ patients, lumps, visits }) => {
    const checked = [
      ...patients.map((record) => ['patients', storable('patients', record)] as const),
      ...lumps.map((record) => ['lumps', storable('lumps', record)] as const),
      ...visits.map((record) => ['visits', storable('visits', record)] as const),
    ]
    for (const [, record] of checked) if (!record.ok) return record
    return session.write(['patients', 'lumps', 'visits'], async (database) => {
      for (const [table, record] of checked)
        if (record.ok) await database.table(table).put(record.value)
    })
  },
  saveVisit: async ({ patient, lump, visit }) => {
    if (lump.patientId !== patient.id || visit.patientId !== patient.id) {
      throw new Error('a visit belongs to the patient that it is saved with')
    }
    if (visit.lumpId !== lump.id) {
      throw new Error('a visit belongs to the lump that it is saved with')
    }
    const records = {
      patient: storable('patients', patient),
      lump: storable('lumps', lump),
      visit: storable('visits', visit),
    }
    if (!records.patient.ok) return records.patient
    if (!records.lump.ok) return records.lump
    if (!records.visit.ok) return records.visit
    const [checkedPatient, checkedLump, checkedVisit] = [
      records.patient.value,
      records.lump.value,
      records.visit.value,
    ]
    return session.write(['patients', 'lumps', 'visits', 'drafts'], async (database) => {
      await database.table('patients').put(checkedPatient)
      await database.table('lumps').put(checkedLump)
      await database.table('visits').put(checkedVisit)
      // The draft has the id of the visit that it became.
      await database.table('drafts').delete(checkedVisit.id)
    })
  },
})
