/** Catalogue keys of everything that can be wrong with a patient or a visit. */
export const ISSUE_TEXTS = {
  'name-or-chart-needed': 'consultation.issue.nameOrChart',
  'birth-needed': 'consultation.issue.birthNeeded',
  'birth-in-future': 'consultation.issue.birthInFuture',
  'age-impossible': 'consultation.issue.ageImpossible',
  'text-too-long': 'consultation.issue.textTooLong',
  'site-needed': 'consultation.issue.siteNeeded',
  'duration-longer-than-life': 'consultation.issue.durationTooLong',
  'follow-up-in-past': 'consultation.issue.followUpPast',
  'follow-up-too-far': 'consultation.issue.followUpFar',
  'follow-up-reason-needed': 'consultation.issue.followUpReason',
  'follow-up-trigger-needed': 'consultation.issue.followUpTrigger',
  'follow-up-owner-needed': 'consultation.issue.followUpOwner',
  'override-reason-needed': 'consultation.issue.overrideReason',
} as const

/** Catalogue keys of everything that storage can answer with. */
export const STORAGE_TEXTS = {
  'disk-full': 'consultation.storage.diskFull',
  quota: 'consultation.storage.quota',
  'database-closed': 'consultation.storage.closed',
  'newer-version': 'consultation.storage.newer',
  corrupt: 'consultation.storage.corrupt',
  timeout: 'consultation.storage.timeout',
  'invalid-record': 'consultation.storage.invalid',
  'not-open': 'consultation.storage.closed',
  unknown: 'consultation.storage.unknown',
  'draft-gone': 'consultation.storage.draftGone',
  'changed-meanwhile': 'consultation.storage.changedMeanwhile',
} as const
