import { sameDayScreens } from '../../src/domain/assessment/red-flags'
import type { KnowledgeBase } from '../../src/domain/knowledge/knowledge-base'
import { FINDING_KEYS, type FindingValues } from '../../src/domain/vocabulary/findings'

/** Years: the date of birth is a whole day, the age a fraction. */
const AGE_TOLERANCE = 0.05

/** Every finding in which the record differs from what was meant: "key: meant, found". */
export const differences = (meant: FindingValues, found: FindingValues): readonly string[] =>
  FINDING_KEYS.flatMap((key) => {
    const [expected, recorded] = [meant[key], found[key]]
    const isSame =
      key === 'age_years' && typeof expected === 'number' && typeof recorded === 'number'
        ? Math.abs(expected - recorded) <= AGE_TOLERANCE
        : expected === recorded
    return isSame ? [] : [`${key}: ${String(expected)}, ${String(recorded)}`]
  })

/** The findings with no to every same-day question that they leave open, and to those that these answers open. */
export const screened = (findings: FindingValues, knowledge: KnowledgeBase): FindingValues => {
  let values = findings
  for (;;) {
    const { unanswered } = sameDayScreens(values, knowledge.redFlags, 'uk-nice')
    if (unanswered.length === 0) return values
    values = { ...values, ...Object.fromEntries(unanswered.map((key) => [key, false])) }
  }
}
