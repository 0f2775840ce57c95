import { FINDING_KEYS, type FindingKey, type FindingValue } from '../vocabulary/findings'
import type { Visit } from './visit'

/** One finding at two visits. Undefined = not asked. */
export interface FindingDifference {
  readonly key: FindingKey
  readonly before: FindingValue | undefined
  readonly after: FindingValue | undefined
  /** 'newly-asked' and 'not-asked-again' are no change of the lump. */
  readonly kind: 'same' | 'changed' | 'newly-asked' | 'not-asked-again'
}

/** Every finding that was recorded at either of two visits, in the order of the form. */
export const compareFindings = (before: Visit, after: Visit): readonly FindingDifference[] =>
  FINDING_KEYS.flatMap((key): FindingDifference[] => {
    const [first, second] = [before.findings[key], after.findings[key]]
    if (first === undefined && second === undefined) return []
    const kind =
      first === second
        ? 'same'
        : first === undefined
          ? 'newly-asked'
          : second === undefined
            ? 'not-asked-again'
            : 'changed'
    return [{ key, before: first, after: second, kind }]
  })
