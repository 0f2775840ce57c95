import { newDraft, withDuration, withPlace, withSize } from '../../../domain/case/edit-draft'
import type { IsoDate, Patient } from '../../../domain/case/patient'
import type { VisitDraft } from '../../../domain/case/visit'

const ID = 'demonstration-tour'

/** The invented patient of the tour and a half-filled consultation: enough for a list, with questions left open. */
export const tourRecords = (
  clinician: string,
  today: IsoDate,
  createdAt: string,
): { readonly patient: Patient; readonly draft: VisitDraft } => {
  const patient: Patient = {
    id: `${ID}-patient`,
    name: 'Terry Tour (invented)',
    chartNumber: 'DEMO-TOUR',
    birth: { kind: 'age', value: 54, unit: 'years', statedOn: today },
    sex: 'female',
    createdAt,
  }
  const empty = newDraft({
    id: `${ID}-draft`,
    patientId: patient.id,
    lumpId: `${ID}-lump`,
    clinician,
    visitDate: today,
  })
  const placed = withPlace(
    {
      ...empty,
      findings: {
        lump_present: true,
        growth: 'slow',
        depth: 'subcutaneous',
        consistency: 'soft',
        mobility: 'mobile',
        pain: false,
      },
    },
    'scapula-left',
  )
  const sized = withSize(placed, { value: 35, unit: 'mm' })
  return { patient, draft: withDuration(sized, { value: 2, unit: 'years' }) }
}
