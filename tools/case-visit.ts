import { z } from 'zod'
import type { IsoDate, Patient } from '../src/domain/case/patient'
import type { Site, VisitDraft } from '../src/domain/case/visit'
import { caseSchema } from '../src/domain/evaluation/case-schema'
import type { FindingValues, Region } from '../src/domain/vocabulary/findings'
import { PLACES, type PlaceId } from '../src/domain/vocabulary/places'
import { fail, ok, type Result } from '../src/shared/result'

/** Only what a clinician would know at the visit: neither diagnosis nor outcome, urgency or source is read. */
const recordSchema = z.object({ id: z.string(), findings: caseSchema.shape.findings })

/** One line of a case file as far as a handout may know it. */
export interface RecordedCase {
  readonly id: string
  readonly findings: FindingValues
}

type ReadFailure = 'not-found' | 'invalid'

/** The case with this id in a file of one JSON object a line. 'invalid' names the key that is wrong. */
export const readRecordedCase = (file: string, id: string): Result<RecordedCase, ReadFailure> => {
  for (const [index, line] of file.split('\n').entries()) {
    if (line.trim() === '') continue
    let json: unknown
    try {
      json = JSON.parse(line)
    } catch {
      return fail('invalid', `line ${index + 1}: not a JSON object`)
    }
    if (z.object({ id: z.literal(id) }).safeParse(json).success === false) continue
    const parsed = recordSchema.safeParse(json)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      return fail('invalid', `line ${index + 1}: ${issue?.path.join('.')}: ${issue?.message}`)
    }
    const { cancer_site: _site, ...findings } = parsed.data.findings
    // The schema allows exactly the vocabulary; only its optional members are typed more widely.
    return ok({ id, findings: findings as FindingValues })
  }
  return fail('not-found')
}

/** Places whose words claim no more than the region does; for a record that says no side. */
const PLACE_OF_REGION: Readonly<Partial<Record<Region, PlaceId>>> = {
  'neck-anterior': 'neck-anterior',
  sacrococcygeal: 'sacrum-midline',
  back: 'back',
  scalp: 'scalp',
}

/** The named place that region and side point at, or none: a place never claims a side that was not recorded. */
const siteOf = ({ region, laterality }: FindingValues): Site | undefined => {
  if (!region) return undefined
  const side = laterality === 'bilateral' ? 'left' : laterality
  const placeId =
    side === undefined
      ? PLACE_OF_REGION[region]
      : PLACES.find((place) => place.region === region && place.laterality === side)?.id
  return placeId && { placeId, region, ...(laterality && { laterality }) }
}

/** The visit of a case as it would stand in the record on a day, with its unnamed patient. */
export const visitOfCase = (
  { findings }: RecordedCase,
  on: IsoDate,
): { readonly visit: VisitDraft; readonly patient: Patient } => {
  const { age_years: age, sex } = findings
  const site = siteOf(findings)
  return {
    patient: {
      id: 'patient',
      name: '',
      chartNumber: '',
      birth: { kind: 'age', value: age ?? 0, unit: 'years', statedOn: on },
      sex: sex ?? 'not-recorded',
      createdAt: `${on}T00:00:00.000Z`,
    },
    visit: {
      id: 'visit',
      patientId: 'patient',
      lumpId: 'lump',
      clinician: '',
      visitDate: on,
      ...(site && { site }),
      findings,
      note: '',
      plan: '',
      overrides: [],
    },
  }
}
