import type { Patient } from '../../../src/domain/case/patient'
import type { Photo, PhotoFile } from '../../../src/domain/photo/photo'
import type { IssuedHandout, Lump, Visit, VisitDraft } from '../../../src/domain/case/visit'

const AT = '2026-11-24T12:00:00.000Z'

/** Text that follows from the number, so that a wrong record never passes for a right one. */
const noteOf = (number: number): string =>
  `note ${number} ${'x'.repeat((number * 37) % 900)} end ${number}`

/** What is saved as number N: its records carry N in their ids and in their text. */
export function recordsOf(number: number): {
  readonly patient: Patient
  readonly lump: Lump
  readonly visit: Visit
  readonly draft: VisitDraft
  readonly handout: IssuedHandout
  readonly photo: Photo
  readonly photoFile: PhotoFile
} {
  const patientId = `p${number}`
  const patient: Patient = {
    id: patientId,
    name: `Person ${number}`,
    chartNumber: `C-${number}`,
    birth: { kind: 'date', date: '1980-04-03' },
    sex: 'female',
    createdAt: AT,
  }
  const lump: Lump = { id: `l${number}`, patientId, createdAt: AT }
  const draft: VisitDraft = {
    id: `d${number}`,
    patientId,
    lumpId: lump.id,
    clinician: 'Dr Demo',
    visitDate: '2026-11-24',
    findings: { tender: number % 2 === 0 },
    note: noteOf(number),
    plan: '',
    overrides: [],
  }
  const visit: Visit = {
    ...draft,
    id: `v${number}`,
    savedAt: AT,
    revision: 1,
    assessment: { knowledgeVersion: 'k1', top: [], flags: [] },
  }
  const handout: IssuedHandout = {
    id: `h${number}`,
    visitId: visit.id,
    patientId,
    language: 'en',
    title: `Leaflet ${number}`,
    issuedAt: AT,
    pdf: Uint8Array.from(
      { length: 1000 + ((number * 7919) % 60_000) },
      (_, at) => (number + at) & 255,
    ),
  }
  const jpeg = handout.pdf.slice(0, 900 + ((number * 104_729) % 20_000))
  const place = { patientId, lumpId: lump.id }
  const photo: Photo = {
    ...{ id: `f${number}`, ...place, visitId: visit.id, takenOn: '2026-11-24', addedAt: AT },
    source: 'file',
    consent: { givenBy: 'patient', purposes: ['record'], recordedBy: 'Dr Demo', at: AT },
    ...{ widthPx: 1600, heightPx: 1200, byteLength: jpeg.byteLength },
  }
  const photoFile: PhotoFile = { id: photo.id, ...place, jpeg }
  return { patient, lump, visit, draft, handout, photo, photoFile }
}

/** The number in an id such as 'v12'. */
export const numberOfId = (id: string): number => Number(id.slice(1))

/** Compared by value; bytes by their text. */
export const isSameRecord = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left, inOrder) === JSON.stringify(right, inOrder)

/** Members in one order, so that only values count. */
function inOrder(_key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return Array.from(value).join()
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
