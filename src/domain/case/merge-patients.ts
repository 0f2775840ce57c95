import { foldText } from '../vocabulary/fold-text'
import type { IsoInstant, Patient } from './patient'
import type { Lump } from './visit'

/** What two records say differently of the person. Any of it can mean that they are two persons. */
export type MergeDifference = 'name' | 'chart-number' | 'birth' | 'sex'

/** Differences between two records of what may be one person; what one does not say is no difference. */
export const mergeDifferences = (a: Patient, b: Patient): readonly MergeDifference[] => {
  const found: MergeDifference[] = []
  const differs = (one: string, other: string): boolean =>
    one.trim() !== '' && other.trim() !== '' && foldText(one.trim()) !== foldText(other.trim())
  if (differs(a.name, b.name)) found.push('name')
  if (differs(a.chartNumber, b.chartNumber)) found.push('chart-number')
  const [one, other] = [a.birth, b.birth]
  if (one.kind === 'date' && other.kind === 'date' && one.date !== other.date) found.push('birth')
  const isKnown = a.sex !== 'not-recorded' && b.sex !== 'not-recorded'
  if (isKnown && a.sex !== b.sex) found.push('sex')
  return found
}

/** Records that may be the same person: same number, same name, or same day of birth; the likeliest first. */
export const likelyDuplicates = (of: Patient, all: readonly Patient[]): readonly Patient[] => {
  const likeness = (other: Patient): number => {
    const isSame = (one: string, two: string) =>
      one.trim() !== '' && foldText(one.trim()) === foldText(two.trim())
    const birth =
      of.birth.kind === 'date' && other.birth.kind === 'date' && of.birth.date === other.birth.date
    return (
      (isSame(of.chartNumber, other.chartNumber) ? 4 : 0) +
      (isSame(of.name, other.name) ? 2 : 0) +
      (birth ? 2 : 0)
    )
  }
  return all
    .filter((other) => other.id !== of.id && other.mergedInto === undefined && likeness(other) > 0)
    .toSorted((a, b) => likeness(b) - likeness(a))
}

/** The duplicate after its cases moved, remembering which they were. Throws when both are one record: that is a bug. */
export const mergedPatient = (
  from: Patient,
  into: Patient,
  lumps: readonly Lump[],
  by: { readonly at: IsoInstant; readonly by: string },
): Patient => {
  if (from.id === into.id || into.mergedInto) throw new Error('a record cannot be merged into this')
  const lumpIds = lumps.filter(({ patientId }) => patientId === from.id).map(({ id }) => id)
  return { ...from, mergedInto: { patientId: into.id, ...by, lumpIds } }
}

/** The duplicate as it was before it was merged. */
export const unmergedPatient = (patient: Patient): Patient => {
  const { mergedInto: _mergedInto, ...before } = patient
  return before
}
