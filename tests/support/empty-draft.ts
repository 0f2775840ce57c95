import { newDraft } from '../../src/domain/case/edit-draft'

/** A visit in which nothing has been said yet. */
export const EMPTY_DRAFT = newDraft({
  id: 'v',
  patientId: 'p',
  lumpId: 'l',
  clinician: 'Dr Demo',
  visitDate: '2026-11-24',
})
