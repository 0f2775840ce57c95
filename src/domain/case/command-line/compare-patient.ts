import { ageInYears } from '../age'
import type { IsoDate, Patient } from '../patient'
import type { Fact } from './facts'

/** How a typed age or sex stands to the patient's record. */
export type Comparison = 'same' | 'different' | 'not-recorded'

/** Years in one unit; a month is a twelfth of a year, a week a 52nd. Only for comparing what was said aloud. */
const YEARS_IN = { years: 1, months: 1 / 12, weeks: 7 / 365.2425 } as const

/** Compares a typed age or sex with the patient; undefined for a fact that is not the patient's. */
export const comparePatient = (
  fact: Fact,
  patient: Pick<Patient, 'birth' | 'sex'>,
  on: IsoDate,
): Comparison | undefined => {
  if (fact.key === 'sex') {
    if (patient.sex === 'not-recorded') return 'not-recorded'
    return patient.sex === fact.value ? 'same' : 'different'
  }
  if (fact.key !== 'age_years') return undefined
  const { value, unit } = fact.value
  // People say the units that are full: 52 until the 53rd birthday.
  const age = ageInYears(patient.birth, on)
  if (age === undefined) return 'not-recorded'
  const full = Math.floor(age / YEARS_IN[unit] + 1e-6)
  return full === Math.floor(value) ? 'same' : 'different'
}
