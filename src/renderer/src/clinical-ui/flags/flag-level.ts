import type { RedFlag } from '../../../../domain/assessment/assessment'

/** How loud a flag is: red only for the same day, amber up to two weeks, neutral without a deadline. */
export type FlagLevel = 'same-day' | 'soon' | 'planned'

/** The level of a deadline in hours; null is none. */
export const flagLevel = (withinHours: RedFlag['withinHours']): FlagLevel => {
  if (withinHours === null) return 'planned'
  return withinHours === 0 ? 'same-day' : 'soon'
}

const WORD_KEYS = {
  0: 'clinical.flags.sameDay',
  24: 'clinical.flags.within24',
  48: 'clinical.flags.within48',
  336: 'clinical.flags.within2Weeks',
} as const

/** Catalogue key of the words for a deadline. */
export const deadlineKey = (withinHours: RedFlag['withinHours']): string =>
  withinHours === null ? 'clinical.flags.planned' : WORD_KEYS[withinHours]

/** How many flags apply, are open, and ask for the same day. */
export const countFlags = (
  flags: readonly RedFlag[],
): { readonly fired: number; readonly open: number; readonly sameDay: number } => ({
  fired: flags.filter((flag) => flag.state === 'fired').length,
  open: flags.filter((flag) => flag.state === 'open').length,
  sameDay: flags.filter((flag) => flag.withinHours === 0).length,
})
