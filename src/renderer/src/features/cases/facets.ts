import type { CaseRecords } from '../../../../domain/case/case-records'
import { addDays } from '../../../../domain/case/dates'
import type { IsoDate } from '../../../../domain/case/patient'
import type { Visit } from '../../../../domain/case/visit'

/** Ways in which the list can be narrowed. */
export const FACETS = [
  'region',
  'diagnosis',
  'status',
  'urgency',
  'clinician',
  'photo',
  'seen',
] as const
export type Facet = (typeof FACETS)[number]

/** One value chosen for each facet; missing = all. */
export type FacetChoice = { readonly [F in Facet]?: string }

export const STATUSES = ['outcome-known', 'outcome-open', 'imported'] as const
export const URGENCIES = ['same-day', 'two-weeks', 'flag-without-deadline', 'no-flag'] as const
/** Spans in days, as text for the choice. */
export const SEEN_SPANS = ['30', '90', '365'] as const

/** The newest visit of a case. */
export const newestVisit = ({ visits }: CaseRecords): Visit =>
  visits[visits.length - 1] ?? visits[0]

const urgencyOf = (visits: readonly Visit[]): string => {
  let urgency = 'no-flag'
  for (const { assessment } of visits)
    for (const { withinHours } of assessment.flags) {
      if (withinHours === 0) return 'same-day'
      if (withinHours !== null) urgency = 'two-weeks'
      else if (urgency === 'no-flag') urgency = 'flag-without-deadline'
    }
  return urgency
}

const statusOf = ({ lump }: CaseRecords): string =>
  lump.imported ? 'imported' : lump.outcome ? 'outcome-known' : 'outcome-open'

/** The value of a case for a facet; '' = it has none. 'seen' is a span and has no one value. */
export const facetValue = (facet: Exclude<Facet, 'seen'>, records: CaseRecords): string => {
  const visit = newestVisit(records)
  if (facet === 'region') return visit.findings.region ?? ''
  if (facet === 'status') return statusOf(records)
  if (facet === 'urgency') return urgencyOf(records.visits)
  if (facet === 'clinician') return visit.clinician
  if (facet === 'photo') return records.hasPhoto ? 'with-photo' : ''
  return records.lump.outcome?.conditionId ?? visit.workingDiagnosis?.conditionId ?? ''
}

const fits = (facet: Facet, wanted: string, records: CaseRecords, today: IsoDate): boolean =>
  facet === 'seen'
    ? newestVisit(records).visitDate >= addDays(today, -Number(wanted))
    : facetValue(facet, records) === wanted

/** The cases that fit every choice, in their order. */
export const narrowed = (
  cases: readonly CaseRecords[],
  choice: FacetChoice,
  today: IsoDate,
): readonly CaseRecords[] => {
  const wanted = FACETS.flatMap((facet) => {
    const value = choice[facet]
    return value === undefined || value === '' ? [] : [[facet, value] as const]
  })
  return wanted.length === 0
    ? cases
    : cases.filter((records) =>
        wanted.every(([facet, value]) => fits(facet, value, records, today)),
      )
}
