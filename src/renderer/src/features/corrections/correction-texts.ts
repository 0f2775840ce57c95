import type { MergeDifference } from '../../../../domain/case/merge-patients'
import type { Patient } from '../../../../domain/case/patient'

/** What went wrong, in words; codes that are not here have one text. */
export const ERROR_TEXTS: Readonly<Record<string, string>> = {
  'not-found': 'corrections.error.notFound',
  'no-such-case': 'corrections.error.notFound',
  'not-allowed': 'corrections.error.notAllowed',
  'disk-full': 'corrections.error.diskFull',
  quota: 'corrections.error.diskFull',
}

/** What two records say differently, in words. */
export const DIFFERENCE_TEXTS: Readonly<Record<MergeDifference, string>> = {
  name: 'corrections.merge.differs.name',
  'chart-number': 'corrections.merge.differs.number',
  birth: 'corrections.merge.differs.birth',
  sex: 'corrections.merge.differs.sex',
}

/** What was done, in words. */
export const DONE_TEXTS = {
  deleted: 'corrections.done.deleted',
  merged: 'corrections.done.merged',
  restored: 'corrections.list.restored',
  unmerged: 'corrections.list.unmerged',
} as const

/** Sex as recorded, in words. */
export const SEX_TEXTS: Readonly<Record<Patient['sex'], string>> = {
  female: 'corrections.sex.female',
  male: 'corrections.sex.male',
  'not-recorded': 'corrections.sex.notRecorded',
}
