import type { GuidelineSet } from '../../../../domain/assessment/assessment'

/** Catalogue keys of the guidance that a rule belongs to. */
export const SET_KEYS: Readonly<Record<GuidelineSet, string>> = {
  'uk-nice': 'knowledge.sets.ukNice',
  scotland: 'knowledge.sets.scotland',
  us: 'knowledge.sets.us',
  international: 'knowledge.sets.international',
}
