import type { Band } from '../../../../domain/assessment/assessment'

/** Catalogue keys of the words that stand for how likely a row is. */
export const BAND_TEXTS: Readonly<Record<Band, string>> = {
  likely: 'clinical.differential.bands.likely',
  possible: 'clinical.differential.bands.possible',
  unlikely: 'clinical.differential.bands.unlikely',
}
