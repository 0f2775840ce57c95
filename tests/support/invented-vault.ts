import type { Patient } from '../../src/domain/case/patient'
import type { Lump, Visit, VisitDraft } from '../../src/domain/case/visit'
import type { Result } from '../../src/shared/result'
import type { WorkspaceSettings } from '../../src/renderer/src/services/services'
import { TABLE_NAMES } from '../../src/renderer/src/vault/database'
import { createWorkspaces, type SeedRecords } from '../../src/renderer/src/vault/workspaces'

/** When everything here happened. */
const at = '2026-11-24T12:00:00.000Z'
/** An invented patient. */
export const patient: Patient = {
  id: 'p1',
  name: 'Alex Example',
  chartNumber: 'DEMO-1',
  birth: { kind: 'date', date: '1980-04-03' },
  sex: 'male',
  createdAt: at,
}
/** The patient's lump. */
export const lump: Lump = { id: 'l1', patientId: 'p1', createdAt: at }
/** As it is being written. */
export const draft: VisitDraft = {
  id: 'v1',
  patientId: 'p1',
  lumpId: 'l1',
  clinician: 'Dr Demo',
  visitDate: '2026-11-24',
  findings: { tender: false },
  note: 'Soft.',
  plan: '',
  overrides: [],
}
/** The same, saved. */
export const visit: Visit = {
  ...draft,
  savedAt: at,
  revision: 1,
  assessment: { knowledgeVersion: 'k1', top: [], flags: [] },
}
/** Settings of a workspace. */
export const settings: WorkspaceSettings = {
  id: 'workspace',
  clinician: 'Dr Demo',
  clinicName: '',
  clinicPhone: '',
  outOfHoursPhone: '',
  dateOrder: 'dmy',
  emergencyNumber: '999',
  setting: 'primary-care',
  guidelines: 'uk-nice',
  theme: 'system',
}
/** What a demonstration may start with. */
export const seed: SeedRecords = {
  patients: [patient],
  lumps: [lump],
  visits: [visit],
  settings,
}

/** The vault of the program. */
export const vault = (demonstrationData?: () => SeedRecords): ReturnType<typeof createWorkspaces> =>
  createWorkspaces({
    now: () => new Date(at),
    newId: () => crypto.randomUUID(),
    ...(demonstrationData ? { demonstrationData } : {}),
  })
/** The value of an answer that must have succeeded. */
export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
/** Removes a database: only tests may. */
export const destroy = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(new Error(`${name} cannot be removed`))
  })
/** Opens the database as another program would. */
export const rawly = <T>(
  name: string,
  version: number | undefined,
  work: (db: IDBDatabase) => T,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onupgradeneeded = () => {
      for (const table of TABLE_NAMES) {
        if (!request.result.objectStoreNames.contains(table)) {
          request.result.createObjectStore(table, { keyPath: 'id' })
        }
      }
    }
    request.onerror = () => reject(new Error(request.error?.name))
    request.onsuccess = () => {
      const result = work(request.result)
      request.result.close()
      resolve(result)
    }
  })
