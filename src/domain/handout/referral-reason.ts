import type { RedFlag } from '../assessment/assessment'
import type { VisitDraft } from '../case/visit'
import { byUrgency } from './handout-permission'

/**
 * A first wording of why a patient is referred, for the clinician to edit: the flags that fired, most urgent first,
 * or the working diagnosis, or the lump itself.
 */
export const referralReason = (visit: VisitDraft, flags: readonly RedFlag[]): string => {
  const fired = byUrgency(flags).filter(({ state }) => state === 'fired')
  if (fired.length > 0) {
    return `Please assess. Guidance criteria met: ${fired.map(({ title }) => title).join('; ')}.`
  }
  const label = visit.workingDiagnosis?.label.trim() ?? ''
  if (label !== '') return `Please assess. Working diagnosis: ${label}.`
  return visit.findings.lump_present === false ? 'Please assess.' : 'Please assess this lump.'
}
