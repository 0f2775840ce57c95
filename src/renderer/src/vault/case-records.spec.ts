import { expect, it } from 'vitest'
import { caseRecords, erasedCounts, type PlacedRecord } from './case-records'

const of = (store: PlacedRecord['store'], record: PlacedRecord['record'] & object) => ({
  store,
  record,
})
const patient = of('patients', { id: 'p1' })
const first = [
  of('lumps', { id: 'l1', patientId: 'p1' } as { id: string }),
  of('visits', { id: 'v1', patientId: 'p1', lumpId: 'l1' } as { id: string }),
  of('drafts', { id: 'd1', patientId: 'p1', lumpId: 'l1' } as { id: string }),
  of('handouts', { id: 'h1', patientId: 'p1', visitId: 'v1' } as { id: string }),
  // Given from a draft that had not become a visit.
  of('handouts', { id: 'h2', patientId: 'p1', visitId: 'd1' } as { id: string }),
  of('photos', { id: 'f1', patientId: 'p1', lumpId: 'l1' } as { id: string }),
  of('paperDrafts', { id: 'v1', patientId: 'p1', visitId: 'v1' } as { id: string }),
]
const second = [
  of('lumps', { id: 'l2', patientId: 'p1' } as { id: string }),
  of('visits', { id: 'v2', patientId: 'p1', lumpId: 'l2' } as { id: string }),
  of('handouts', { id: 'h3', patientId: 'p1', visitId: 'v2' } as { id: string }),
]

it('takes a lump with everything that names it or a visit of it, and leaves the other lump', () => {
  const { gone, kept } = caseRecords('l1', [patient, ...first, ...second])
  expect(gone).toEqual(first)
  expect(kept).toEqual([patient, ...second])
  expect(erasedCounts(gone)).toEqual({
    patientErased: false,
    visits: 1,
    handouts: 2,
    drafts: 1,
    photos: 1,
  })
})

it('takes the patient with the last lump', () => {
  const { gone, kept } = caseRecords('l1', [patient, ...first])
  expect(gone).toEqual([patient, ...first])
  expect(kept).toEqual([])
})

it('keeps the patient for a draft of another lump', () => {
  const draft = of('drafts', { id: 'd9', patientId: 'p1', lumpId: 'l9' } as { id: string })
  expect(caseRecords('l1', [patient, ...first, draft]).kept).toEqual([patient, draft])
})
