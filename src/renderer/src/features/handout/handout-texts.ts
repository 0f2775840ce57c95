/** Catalogue keys of why a leaflet cannot be made. */
export const FAILURE_TEXTS = {
  'site-missing': 'handout.failure.siteMissing',
  'site-conflict': 'handout.failure.siteConflict',
  'review-date-missing': 'handout.failure.reviewMissing',
  'review-date-past': 'handout.failure.reviewPast',
  'text-missing': 'handout.failure.textMissing',
} as const

/** Catalogue keys of why the visit could not be opened. */
export const OPEN_TEXTS = {
  'not-found': 'handout.open.notFound',
  'disk-full': 'handout.open.storage',
  quota: 'handout.open.storage',
  'database-closed': 'handout.open.storage',
  'newer-version': 'handout.open.newer',
  corrupt: 'handout.open.storage',
  timeout: 'handout.open.storage',
  'invalid-record': 'handout.open.invalid',
  'not-open': 'handout.open.storage',
  unknown: 'handout.open.storage',
} as const

/** Catalogue keys of why a file was not written. */
export const FILE_TEXTS = {
  cancelled: 'handout.file.cancelled',
  'disk-full': 'handout.file.diskFull',
  'no-permission': 'handout.file.noPermission',
  'invalid-request': 'handout.file.failed',
  'write-failed': 'handout.file.failed',
} as const

/** Catalogue keys of what came of keeping a block for all papers. */
export const KEPT_TEXTS = {
  saved: 'handout.keep.saved',
  'not-saved': 'handout.keep.notSaved',
  empty: 'handout.keep.empty',
  'too-long': 'handout.keep.tooLong',
  'says-certain': 'handout.keep.saysCertain',
} as const

/** Catalogue keys of what a block is. */
export const BLOCK_TEXTS = {
  heading: 'handout.block.heading',
  paragraph: 'handout.block.paragraph',
  list: 'handout.block.list',
  box: 'handout.block.box',
  table: 'handout.block.table',
  'body-map': 'handout.block.bodyMap',
  beside: 'handout.block.beside',
} as const

/** Catalogue keys of why a block cannot be changed here. */
export const LOCK_TEXTS = {
  'from-record': 'handout.lock.fromRecord',
  flag: 'handout.lock.flag',
  'two-languages': 'handout.lock.twoLanguages',
} as const
