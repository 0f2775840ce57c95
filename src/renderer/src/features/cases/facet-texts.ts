import type { Facet } from './facets'

/** Label of each way to narrow the list. */
export const FACET_KEYS: Readonly<Record<Facet, string>> = {
  region: 'cases.facets.region',
  diagnosis: 'cases.facets.diagnosis',
  status: 'cases.facets.status',
  urgency: 'cases.facets.urgency',
  clinician: 'cases.facets.clinician',
  photo: 'cases.facets.photo',
  seen: 'cases.facets.seen',
}

/** Words of the values that are not names of their own. */
export const FACET_VALUE_KEYS: Readonly<Record<string, string>> = {
  'outcome-known': 'cases.facets.outcomeKnown',
  'outcome-open': 'cases.facets.outcomeOpen',
  imported: 'cases.facets.imported',
  'with-photo': 'cases.facets.withPhoto',
  'same-day': 'cases.facets.sameDay',
  'two-weeks': 'cases.facets.twoWeeks',
  'flag-without-deadline': 'cases.facets.noDeadline',
  'no-flag': 'cases.facets.noFlag',
  '30': 'cases.facets.days30',
  '90': 'cases.facets.days90',
  '365': 'cases.facets.days365',
}
