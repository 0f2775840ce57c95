import type { FindingKey } from '../../../../domain/vocabulary/findings'
import { questionWords } from '../../../../domain/vocabulary/words'

/** Findings named for one case. */
const NAMED = 6

/** The first findings by their labels, for one line of text. */
export const namedFindings = (keys: readonly FindingKey[]): string =>
  keys
    .slice(0, NAMED)
    .map((key) => questionWords(key).label)
    .join(', ')
